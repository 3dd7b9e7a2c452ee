package org.meritrail.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.meritrail.policy.excel.Grid;
import org.meritrail.policy.excel.WorkbookFile;
import org.meritrail.policy.findings.Findings;

/** All sheets below {@code decision-tables/}, by the path of their workbook, and what was found on reading them. */
record Workbooks(List<Grid> grids, Findings findings) {

    static final String FOLDER = "decision-tables";

    /** @param policy the folder that holds {@code decision-tables/} */
    static Workbooks read(Path policy) {
        Path tables = policy.resolve(FOLDER);
        Workbooks workbooks = new Workbooks(new ArrayList<>(), new Findings());
        for (Path path : paths(tables)) {
            String workbook = tables.relativize(path).toString().replace('\\', '/');
            workbooks.grids.addAll(WorkbookFile.read(path, FOLDER + "/" + workbook, workbook, workbooks.findings));
        }
        return workbooks;
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

    /** Excel's own lock files start with a tilde and a dollar sign. */
    private static boolean isWorkbook(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(".xlsx") && !name.startsWith("~$") && !name.startsWith(".");
    }
}
