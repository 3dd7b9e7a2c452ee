/** The sample company that comes with Meritrail. */
package org.meritrail.sample;
