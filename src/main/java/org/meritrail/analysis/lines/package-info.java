/** What the lines of a plan can come to, and what follows from that before anyone is paid. */
package org.meritrail.analysis.lines;
