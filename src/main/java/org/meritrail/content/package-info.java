/** Bytes by their SHA-256: what was submitted, received or written, exactly as it was. */
package org.meritrail.content;
