/** Turns lines into rules: the only place that knows Drools and KIE. */
package org.meritrail.policy.drools;
