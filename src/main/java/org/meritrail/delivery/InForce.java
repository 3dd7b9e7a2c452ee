package org.meritrail.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import org.meritrail.content.Contents;
import org.meritrail.intake.Looks;
import org.meritrail.intake.Recognising;
import org.meritrail.kernel.Fingerprint;

/** What is in force before a delivery. @param folder to put the mapping in while it is read */
record InForce(SortedMap<String, Fingerprint> files, Contents contents, Path folder) {

    static final String MAPPING = "mapping.yaml";

    /** The names in the mapping; none if there is no mapping. */
    Set<String> mapped() {
        if (!files.containsKey(MAPPING)) {
            return Set.of();
        }
        try {
            Path mapping = Files.write(folder.resolve(MAPPING), contents.bytes(files.get(MAPPING)));
            return Recognising.look(mapping, MAPPING, Set.of()) instanceof Looks.Mapping read ? read.files() : Set.of();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
