/** Texts in which tokens stand for people, and back: what is kept for good names nobody. */
package org.meritrail.pseudonym;
