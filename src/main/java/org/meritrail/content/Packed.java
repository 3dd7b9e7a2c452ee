package org.meritrail.content;

import org.meritrail.kernel.Fingerprint;

/**
 * Bytes made ready to be kept.
 *
 * @param size     of the bytes as they were
 * @param deflated what is stored; not to be changed
 */
public record Packed(Fingerprint sha256, long size, byte[] deflated) {
}
