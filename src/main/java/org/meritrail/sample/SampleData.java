package org.meritrail.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.meritrail.kernel.Period;

/** The sample company's data files, as they come inside the application. */
public final class SampleData {

    static final List<String> FILES = List.of("participants.csv", "assignments.csv", "quotas.csv", "transactions-2026-q1.csv",
            "transactions-2026-q2.csv", "transactions-2026-q3.csv", "transactions-2026-q4.csv", "scores.csv", "rates.csv", "goals.csv", "reviews.csv",
            "leaves.csv", "calibrations.csv");

    private SampleData() {
    }

    /** Whether there is data of a whole period; of any other there is too little to work anything out. */
    public static boolean covers(Period period) {
        return !period.from().isBefore(Quarter.Q1.first()) && !period.to().isAfter(Quarter.Q4.last());
    }

    /** Copies the files into a folder, where they can be looked at and changed; returns the folder. */
    public static Path unpack(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String file : FILES) {
                try (InputStream bytes = SampleData.class.getResourceAsStream("/sample/" + file)) {
                    Files.copy(bytes, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
