package org.meritrail.reference;

import org.meritrail.reference.RefResult.Num;

/** What of a quantity fell into a tier, at which rate, and what it gave. */
record Slice(String row, Num part, Num rate, Num gives) {
}
