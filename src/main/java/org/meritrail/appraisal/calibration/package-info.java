/** What an evaluation's ratings look like side by side: by unit beside the guideline, by reviewer, and whom to talk about. */
package org.meritrail.appraisal.calibration;
