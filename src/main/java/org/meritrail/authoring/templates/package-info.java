/** Workbooks that Meritrail writes for analysts to begin with, and how they look. */
package org.meritrail.authoring.templates;
