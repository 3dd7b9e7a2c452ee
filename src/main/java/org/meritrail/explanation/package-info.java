/** Why a figure is what it is: a tree from the amount down to cells and input records, as data and as text in two languages. */
package org.meritrail.explanation;
