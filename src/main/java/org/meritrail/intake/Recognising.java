package org.meritrail.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.DataSet;

/** Says what a file holds, by its content whatever it is called; its name only decides between data sets whose columns it has. */
public final class Recognising {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** Old workbooks, and those protected by a password. */
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final List<String> MEANT = List.of(".csv", ".tsv", ".xls", ".xlsx", ".xlsm", ".ods", ".yaml", ".yml", ".zip");

    private Recognising() {
    }

    /** Whether it is a ZIP archive that is no Excel workbook. Damaged archives are archives too. */
    public static boolean isBundle(Path file) {
        return startsWith(file, ZIP) && !isWorkbook(file);
    }

    /**
     * @param name     as it was handed in, without a folder
     * @param declared the names of data sets that policies are known to declare; a file named otherwise may still be one of theirs
     */
    public static Looks look(Path file, String name, Collection<String> declared) {
        if (size(file) == 0) {
            return nothing(Message.of("intake.file.empty"), name);
        }
        if (startsWith(file, OLE)) {
            return new TableLooks(file, name, true, sets(declared)).look();
        }
        if (startsWith(file, ZIP)) {
            return isWorkbook(file) ? new TableLooks(file, name, true, sets(declared)).look() : nothing(Message.of("recognise.archive"), name);
        }
        return YamlLooks.look(file, name).orElseGet(() -> new TableLooks(file, name, false, sets(declared)).look());
    }

    private static List<DataSet> sets(Collection<String> declared) {
        return Stream.concat(DataSet.builtIn().stream(), declared.stream().map(key -> DataSet.declared(key, List.of()))).toList();
    }

    static Looks.Nothing nothing(Message reason, String name) {
        return new Looks.Nothing(List.of(reason), MEANT.stream().anyMatch(end -> name.toLowerCase(Locale.ROOT).endsWith(end)));
    }

    private static boolean isWorkbook(Path file) {
        if (!startsWith(file, ZIP)) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("xl/workbook.xml") != null;
        } catch (IOException damaged) {
            return false;
        }
    }

    private static boolean startsWith(Path file, byte[] start) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Arrays.equals(bytes.readNBytes(start.length), start);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
