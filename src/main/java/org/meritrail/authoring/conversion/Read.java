package org.meritrail.authoring.conversion;

/** A value and the cell it was read from. */
record Read(Literal literal, NativeCell cell) {
}
