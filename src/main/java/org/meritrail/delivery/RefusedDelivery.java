package org.meritrail.delivery;

import java.util.List;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Message;

/** Something that was handed in and could not be taken. */
public record RefusedDelivery(String name, Fingerprint sha256, List<Message> reasons, Entry entry) {
}
