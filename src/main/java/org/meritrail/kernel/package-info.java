/** Values only: numbers, periods, fingerprints and texts. Depends on nothing of Meritrail. */
package org.meritrail.kernel;
