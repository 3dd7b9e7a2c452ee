/** Dated versions of the policy and their states: draft, submitted, approved, retired. */
package org.meritrail.plan;
