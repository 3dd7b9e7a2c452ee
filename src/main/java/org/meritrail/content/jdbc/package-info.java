/** Keeps bytes in the database. */
package org.meritrail.content.jdbc;
