package org.meritrail.delivery;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Fingerprint;

/** Takes data in and says what is in force after each delivery. */
public final class Deliveries {

    /**
     * Takes a bundle (a ZIP file, or a folder) or a single file, recognised by its content whatever it is called.
     *
     * @param dropped where it lies; read and left as it is
     * @param name    as it was dropped or uploaded
     */
    public Receipt take(Actor who, Path dropped, String name) {
        throw new UnsupportedOperationException();
    }

    public Optional<Delivery> delivery(int number) {
        throw new UnsupportedOperationException();
    }

    public Optional<Delivery> latest() {
        throw new UnsupportedOperationException();
    }

    /** The newest first. */
    public List<Delivery> asKnownOn(Instant time) {
        throw new UnsupportedOperationException();
    }

    /** What was refused, the newest first, with its reasons. */
    public List<RefusedDelivery> refused() {
        throw new UnsupportedOperationException();
    }

    /** The files in force after a delivery, by name. */
    public SortedMap<String, Fingerprint> filesAfter(int delivery) {
        throw new UnsupportedOperationException();
    }

    /** Writes the files in force after a delivery into an empty folder, for the intake to read. */
    public void unpack(int delivery, Path folder) {
        throw new UnsupportedOperationException();
    }
}
