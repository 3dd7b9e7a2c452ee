/** Keeps requests to erase persons and legal holds in the database. */
package org.meritrail.privacy.jdbc;
