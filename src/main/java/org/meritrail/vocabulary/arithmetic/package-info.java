/** The arithmetic of one step of each operation. Nothing here calls a second operation: rules do the chaining. */
package org.meritrail.vocabulary.arithmetic;
