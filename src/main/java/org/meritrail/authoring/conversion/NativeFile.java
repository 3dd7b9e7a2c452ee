package org.meritrail.authoring.conversion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.meritrail.excel.Expansion;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;

/** Reads the sheets of a spreadsheet or CSV file. Its size is looked at before any library opens it, and no formula is worked out. */
final class NativeFile {

    /** Several times what a table of 19,000 rules takes. */
    private static final int MOST_MEGABYTES = 20;
    private static final int MOST_UNPACKED_MEGABYTES = 200;
    static final int MOST_CELLS = 500_000;

    private NativeFile() {
    }

    /** None, with a finding, if the file cannot be read. */
    static List<NativeSheet> read(Path path, Findings findings) {
        String file = path.getFileName().toString();
        try {
            if (isTooLarge(path, file)) {
                findings.add(FindingCode.NATIVE_UNREADABLE, Place.file(file), "", Message.of("native.too-large", MOST_MEGABYTES, MOST_UNPACKED_MEGABYTES));
                return List.of();
            }
            return has(file, ".csv") ? CsvSheet.read(path, file) : SpreadsheetSheets.read(path, file);
        } catch (TooManyCells tooMany) {
            findings.add(FindingCode.NATIVE_UNREADABLE, Place.file(file), "", Message.of("native.too-many-cells", Exact.of(MOST_CELLS)));
        } catch (IOException | RuntimeException | StackOverflowError notReadable) {
            // Faults of the libraries are as various as the ways a file can be damaged.
            findings.add(FindingCode.NATIVE_UNREADABLE, Place.file(file), "", Message.of("native.damaged", String.valueOf(notReadable.getMessage())));
        }
        return List.of();
    }

    private static boolean isTooLarge(Path path, String file) throws IOException {
        return Files.size(path) > (long) MOST_MEGABYTES << 20
                || has(file, ".xlsx") && !Expansion.isWithin(path, (long) MOST_UNPACKED_MEGABYTES << 20);
    }

    static boolean has(String file, String ending) {
        return file.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** A sheet that would take more memory than any table is worth. */
    static final class TooManyCells extends RuntimeException {
    }
}
