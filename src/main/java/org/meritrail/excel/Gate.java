package org.meritrail.excel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.meritrail.excel.Refusal.Reason;
import org.meritrail.kernel.Exact;

/**
 * Looks at a file before any library opens it as a workbook: whether it is one, is whole, stays within limits, and holds nothing that
 * would start, fetch or hide something. Nothing in it is run or followed. What is unpacked is counted, never trusted: neither the
 * file's own word for its sizes nor that for its checksums.
 */
public final class Gate {

    private Gate() {
    }

    public static Admission look(Path file, Limits limits) {
        List<Refusal> refusals = refusals(file, limits);
        return refusals.isEmpty() ? new Admission.Admitted(file) : new Admission.Refused(refusals);
    }

    private static List<Refusal> refusals(Path file, Limits limits) {
        try {
            if (!Files.isRegularFile(file)) {
                return List.of(Refusal.damaged("workbook.no-file"));
            }
            if (Files.size(file) > limits.fileBytes()) {
                return List.of(Refusal.of(Reason.FILE_TOO_LARGE, Exact.of(limits.fileBytes() >> 20)));
            }
            Optional<Refusal> other = FileKind.refusal(file);
            return other.isPresent() ? List.of(other.get()) : ofZip(file, limits);
        } catch (IOException unreadable) {
            return List.of(Refusal.damaged("workbook.unreadable"));
        }
    }

    /** Parts are counted before the ZIP is opened, since its list of them is kept in memory. */
    private static List<Refusal> ofZip(Path file, Limits limits) throws IOException {
        Signatures signatures = Signatures.in(file);
        if (signatures.parts() > limits.parts()) {
            return List.of(Refusal.of(Reason.TOO_MANY_PARTS, Exact.of(limits.parts())));
        }
        if (!signatures.hasEnd()) {
            return List.of(Refusal.of(Reason.CUT_SHORT));
        }
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            Optional<Refusal> contradiction = Container.refusal(zip, file);
            return contradiction.isPresent() ? List.of(contradiction.get()) : new Inspection(limits, Files.size(file)).look(zip);
        } catch (IOException | RuntimeException damaged) {
            // The library's faults are unchecked, and as various as the ways a ZIP can be damaged.
            return List.of(Refusal.damaged("workbook.damaged"));
        }
    }
}
