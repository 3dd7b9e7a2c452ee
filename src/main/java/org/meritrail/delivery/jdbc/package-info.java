/** Keeps deliveries in the database. */
package org.meritrail.delivery.jdbc;
