package org.meritrail.authoring;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where marked copies of workbooks go. */
public final class Copies {

    private static final String WORKBOOKS = "decision-tables/";

    private Copies() {
    }

    /** Whether a folder for copies lies among a policy's own workbooks, where they would be read as policy. */
    public static boolean isAmongWorkbooks(Path policy, Path folder) {
        return folder.toAbsolutePath().normalize().startsWith(policy.resolve(WORKBOOKS).toAbsolutePath().normalize());
    }

    static boolean isWorkbook(Path policy, String file) {
        return file.startsWith(WORKBOOKS) && Files.isRegularFile(policy.resolve(file));
    }

    /** {@code commission/commission-findings.xlsx}: Excel does not open two workbooks of one name at once. */
    public static Path path(Path folder, String file, String suffix) {
        String path = file.startsWith(WORKBOOKS) ? file.substring(WORKBOOKS.length()) : file;
        int dot = path.lastIndexOf('.');
        return folder.resolve(path.substring(0, dot) + "-" + suffix + path.substring(dot));
    }
}
