/** Reads rules and decision tables, reports mistakes by cell, and gives a policy with a fingerprint. */
package org.meritrail.policy;
