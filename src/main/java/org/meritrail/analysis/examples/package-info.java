/** What the examples of a policy reach, and cases for what they do not. */
package org.meritrail.analysis.examples;
