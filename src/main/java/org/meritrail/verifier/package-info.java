/** Checks what Meritrail wrote by its published formats alone; uses nothing of what wrote it. */
package org.meritrail.verifier;
