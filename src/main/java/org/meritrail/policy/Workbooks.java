package org.meritrail.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.meritrail.kernel.LeftBehind;
import org.meritrail.kernel.LinkedFolders;
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
    private static final Set<String> SPREADSHEETS = Set.of("xlsx", "xlsm", "xlsb", "xls", "xltx", "xltm", "xlt", "xlam", "xla", "ods", "ots", "fods",
            "numbers", "csv", "tsv");

    /** @param policy the folder that holds {@code decision-tables/} */
    static Workbooks read(Path policy) {
        Path tables = policy.resolve(FOLDER);
        Workbooks workbooks = new Workbooks(new ArrayList<>(), new Findings());
        Map<String, String> known = new HashMap<>();
        for (Path path : paths(tables)) {
            String workbook = tables.relativize(path).toString().replace('\\', '/');
            workbooks.read(path, workbook, known.putIfAbsent(workbook.toLowerCase(Locale.ROOT), workbook));
        }
        List<Path> links = LinkedFolders.in(tables);
        links.forEach(link -> workbooks.findings.add(FindingCode.DIRECTORY_EMPTY, Place.file(policy.relativize(link).toString().replace('\\', '/')), "",
                Message.of("folder.link")));
        if (known.isEmpty() && links.isEmpty()) {
            workbooks.findings.add(FindingCode.DIRECTORY_EMPTY, Place.file(FOLDER), "", Message.of("folder.none", "*.xlsx"));
        }
        return workbooks;
    }

    /** @param other one that has the same name but for capitals, of which many systems can keep only one; null for none */
    private void read(Path path, String workbook, String other) {
        String file = FOLDER + "/" + workbook;
        if (other != null) {
            findings.add(FindingCode.NAMES_CLASH, Place.file(file), "", other);
        } else if (hasEnding(path, Set.of("xlsx"))) {
            grids.addAll(WorkbookFile.read(path, file, workbook, findings));
        } else {
            findings.add(FindingCode.WRONG_ENDING, Place.file(file), "", path.getFileName().toString());
        }
    }

    private static List<Path> paths(Path tables) {
        if (!Files.isDirectory(tables)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(tables)) {
            return paths.filter(path -> isWorkbook(tables, path)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static boolean reads(Path policy, Path file) {
        Path tables = policy.resolve(FOLDER);
        return file.startsWith(tables) && isWorkbook(tables, file);
    }

    private static boolean isWorkbook(Path tables, Path path) {
        return hasEnding(path, SPREADSHEETS) && !LeftBehind.is(tables.relativize(path).toString().replace('\\', '/'));
    }

    private static boolean hasEnding(Path path, Set<String> endings) {
        String name = path.getFileName().toString();
        return endings.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
