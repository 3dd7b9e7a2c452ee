/** The command line. Nothing depends on it. */
package org.meritrail.cli;
