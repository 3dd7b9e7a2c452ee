/** Plan versions as rows. */
package org.meritrail.plan.jdbc;
