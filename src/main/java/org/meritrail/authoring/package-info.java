/** What Meritrail writes for those who write policy: marked copies of their workbooks, the text of what these say, and what changed. */
package org.meritrail.authoring;
