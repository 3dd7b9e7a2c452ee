package org.meritrail.authoring.marking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.meritrail.excel.Gate;
import org.meritrail.excel.Limits;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.WholeFile;
import org.meritrail.policy.excel.WorkbookFile;
import org.meritrail.policy.findings.Findings;

/** Opens an analyst's workbook to be written anew elsewhere. The file itself is never written to, and nothing in it is worked out. */
public final class OpenedWorkbook {

    /** Opened whole, a workbook takes 25 times and more of what it unpacks to; this much stays below half a gigabyte. */
    private static final Limits IN_MEMORY = new Limits(16L << 20, 1_000, 16L << 20, 16L << 20, 200_000, 200_000);

    private OpenedWorkbook() {
    }

    /**
     * @param copy    replaced if it is there; made only once the marking is done
     * @param marking what the copy has besides
     * @return why there is no copy, to be said of the file; empty if there is one
     */
    public static Optional<Message> copy(Path file, Path copy, Consumer<XSSFWorkbook> marking) throws IOException {
        Optional<Message> refusal = refusal(file);
        if (refusal.isPresent()) {
            return refusal;
        }
        try (XSSFWorkbook book = opened(file)) {
            marking.accept(book);
            write(book, copy);
            return Optional.empty();
        } catch (Unopened otherReaderRefuses) {
            return Optional.of(Message.of("copy.unopened"));
        }
    }

    /** What Meritrail refuses to read is not opened, so that nothing gets out by a copy that could not get in. */
    private static Optional<Message> refusal(Path file) {
        String name = file.getFileName().toString();
        if (WorkbookFile.read(file, name, name, new Findings()).isEmpty()) {
            return Optional.of(Message.of("copy.unopened"));
        }
        Message tooLarge = Message.of("copy.too-large", Exact.of(IN_MEMORY.bytes() >> 20), Exact.of(IN_MEMORY.cells()));
        return Gate.look(file, IN_MEMORY).fold(admitted -> Optional.empty(), refused -> Optional.of(tooLarge));
    }

    private static XSSFWorkbook opened(Path file) throws IOException, Unopened {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new XSSFWorkbook(bytes);
        } catch (RuntimeException otherReaderRefuses) {
            throw new Unopened(otherReaderRefuses);
        }
    }

    /** Packed in memory first: of a disk that is full the library tells in a log, and by a fault of its own. */
    private static void write(XSSFWorkbook workbook, Path copy) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        WholeFile.replace(copy, bytes.toByteArray());
    }

    private static final class Unopened extends Exception {

        Unopened(RuntimeException cause) {
            super(cause);
        }
    }
}
