package org.meritrail.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.meritrail.kernel.Fingerprint;

/** Keeps what came in; nothing is ever changed, and nothing deleted but reasons with the note that says them. */
public interface DeliveryRecords {

    void add(Delivery delivery);

    void add(RefusedDelivery refused);

    Optional<Delivery> delivery(int number);

    /** @param sha256 of the content that was handed in */
    Optional<Delivery> delivery(Fingerprint sha256);

    /** The first delivery that brought a file, by itself or among others. @param sha256 of the file */
    Optional<Delivery> bringing(Fingerprint sha256);

    /** What brought the file of a name, in whatever capitals, before a delivery; the latest of them. */
    Optional<Brought> lastBefore(int delivery, String name);

    /** @param sha256 of the file */
    record Brought(int delivery, Fingerprint sha256) {
    }

    Optional<Delivery> latest();

    /** The newest first. */
    List<Delivery> until(Instant time);

    /** The newest first. */
    List<RefusedDelivery> refused();

    /** Of all deliveries up to one, the oldest first. */
    List<Delivery.File> filesUntil(int delivery);
}
