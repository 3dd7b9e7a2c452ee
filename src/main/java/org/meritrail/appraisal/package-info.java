/** What an evaluation means for a round of appraisals as a whole: raises against their budgets, pay of women and men. */
package org.meritrail.appraisal;
