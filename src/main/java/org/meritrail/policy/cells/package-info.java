/** What a single cell may have wrong with it: what was typed for a number or a date, and letters that are not what they look like. */
package org.meritrail.policy.cells;
