package org.meritrail.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.policy.excel.Grid;
import org.meritrail.policy.excel.WorkbookFile;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;

/** All sheets below {@code decision-tables/}, by the path of their workbook, and what was found on reading them. */
record Workbooks(List<Grid> grids, Findings findings) {

    static final String FOLDER = "decision-tables";

    /** Other spreadsheets are refused and not passed over, since whoever put them there means them to count. */
    private static final Set<String> SPREADSHEETS = Set.of("xlsx", "xlsm", "xlsb", "xls", "xltx", "xltm", "xlt", "ods", "numbers");

    /** @param policy the folder that holds {@code decision-tables/} */
    static Workbooks read(Path policy) {
        Path tables = policy.resolve(FOLDER);
        Workbooks workbooks = new Workbooks(new ArrayList<>(), new Findings());
        List<Path> paths = paths(tables);
        paths.forEach(path -> workbooks.read(path, tables.relativize(path).toString().replace('\\', '/')));
        if (paths.isEmpty()) {
            workbooks.findings.add(FindingCode.DIRECTORY_EMPTY, Place.file(FOLDER), "", "*.xlsx");
        }
        return workbooks;
    }

    private void read(Path path, String workbook) {
        if (hasEnding(path, Set.of("xlsx"))) {
            grids.addAll(WorkbookFile.read(path, FOLDER + "/" + workbook, workbook, findings));
        } else {
            findings.add(FindingCode.NOT_A_WORKBOOK, Place.file(FOLDER + "/" + workbook), "", Message.of("workbook.other-format"));
        }
    }

    private static List<Path> paths(Path tables) {
        if (!Files.isDirectory(tables)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(tables)) {
            return paths.filter(Workbooks::isWorkbook).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static boolean reads(Path policy, Path file) {
        return file.startsWith(policy.resolve(FOLDER)) && isWorkbook(file);
    }

    /** Excel's own lock files start with a tilde and a dollar sign. */
    private static boolean isWorkbook(Path path) {
        String name = path.getFileName().toString();
        return hasEnding(path, SPREADSHEETS) && !name.startsWith("~$") && !name.startsWith(".");
    }

    private static boolean hasEnding(Path path, Set<String> endings) {
        String name = path.getFileName().toString();
        return endings.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
