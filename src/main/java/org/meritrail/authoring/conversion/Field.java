package org.meritrail.authoring.conversion;

/** A field of a type of fact, as the code names both. */
record Field(String type, String name) {
}
