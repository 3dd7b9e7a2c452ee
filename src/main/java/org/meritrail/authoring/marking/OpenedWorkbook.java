package org.meritrail.authoring.marking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.meritrail.kernel.WholeFile;
import org.meritrail.policy.excel.WorkbookFile;
import org.meritrail.policy.findings.Findings;

/** Opens an analyst's workbook to be written anew elsewhere. The file itself is never written to, and nothing in it is worked out. */
public final class OpenedWorkbook {

    private OpenedWorkbook() {
    }

    /** Empty for what Meritrail refuses to read, so that nothing gets out by a copy that could not get in. The caller closes it. */
    public static Optional<XSSFWorkbook> of(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (WorkbookFile.read(file, name, name, new Findings()).isEmpty()) {
            return Optional.empty();
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return Optional.of(new XSSFWorkbook(bytes));
        } catch (RuntimeException otherReaderRefuses) {
            return Optional.empty();
        }
    }

    /** Packed in memory first: of a disk that is full the library tells in a log, and by a fault of its own. */
    public static void write(XSSFWorkbook workbook, Path copy) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        WholeFile.replace(copy, bytes.toByteArray());
    }
}
