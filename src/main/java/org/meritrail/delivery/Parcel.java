package org.meritrail.delivery;

import java.nio.file.Path;
import java.util.List;
import org.meritrail.delivery.Receipt.RunWish;
import org.meritrail.intake.Looks;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Message;

/**
 * What was handed in, laid out.
 *
 * @param items   none if it cannot be opened
 * @param wish    null if it asks for no run
 * @param reasons why it cannot be taken whatever is in force; empty if it can
 */
record Parcel(String name, Fingerprint sha256, boolean bundle, List<Item> items, RunWish wish, List<Message> reasons) {

    /** @param name a plain and safe one */
    record Item(String name, Path path, Fingerprint sha256, Looks looks) {
    }
}
