package org.meritrail.authoring.conversion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.meritrail.excel.Gate;
import org.meritrail.excel.Limits;
import org.meritrail.excel.Refusal;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.policy.excel.RefusedFile;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;

/** Reads the sheets of a spreadsheet or CSV file. Its size is looked at before any library opens it, and no formula is worked out. */
final class NativeFile {

    /** Several times what a table of 19,000 rules takes. */
    private static final Limits LIMITS = new Limits(20L << 20, 1_000, 100L << 20, 200L << 20, 200_000, 500_000);
    static final int MOST_CELLS = 500_000;

    private NativeFile() {
    }

    /** None, with a finding, if the file cannot be read. */
    static List<NativeSheet> read(Path path, Findings findings) {
        String file = path.getFileName().toString();
        try {
            if (has(file, ".xlsx")) {
                return admitted(path, file, findings);
            }
            if (Files.size(path) > LIMITS.fileBytes()) {
                findings.add(FindingCode.NATIVE_UNREADABLE, Place.file(file), "", Message.of("native.too-large", LIMITS.fileBytes() >> 20));
                return List.of();
            }
            return has(file, ".csv") ? CsvSheet.read(path, file) : SpreadsheetSheets.read(path, file);
        } catch (TooManyCells tooMany) {
            findings.add(FindingCode.NATIVE_UNREADABLE, Place.file(file), "", Message.of("native.too-many-cells", Exact.of(MOST_CELLS)));
        } catch (IOException | RuntimeException | StackOverflowError notReadable) {
            // Faults of the libraries are as various as the ways a file can be damaged.
            findings.add(FindingCode.NATIVE_UNREADABLE, Place.file(file), "", Message.of("native.damaged"));
        }
        return List.of();
    }

    private static List<NativeSheet> admitted(Path path, String file, Findings findings) throws IOException {
        Optional<List<Refusal>> refused = Gate.look(path, LIMITS).fold(admitted -> Optional.empty(), refusal -> Optional.of(refusal.refusals()));
        refused.ifPresent(refusals -> RefusedFile.findings(refusals, file).forEach(findings::add));
        return refused.isPresent() ? List.of() : SpreadsheetSheets.read(path, file);
    }

    static boolean has(String file, String ending) {
        return file.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** A sheet that would take more memory than any table is worth. */
    static final class TooManyCells extends RuntimeException {
    }
}
