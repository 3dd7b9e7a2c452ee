/** The REST interface: JSON in and out, problem details where something cannot be done. */
package org.meritrail.web.api;
