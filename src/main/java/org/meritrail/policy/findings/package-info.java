/** Mistakes of authors, each at its place, all at once. */
package org.meritrail.policy.findings;
