/** Copies of analysts' workbooks with cells coloured and commented, and a sheet that lists why. */
package org.meritrail.authoring.marking;
