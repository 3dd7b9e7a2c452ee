/** Data as it came in: what each delivery brought, and what is in force after it. */
package org.meritrail.delivery;
