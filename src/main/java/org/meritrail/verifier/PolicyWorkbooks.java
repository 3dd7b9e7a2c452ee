package org.meritrail.verifier;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The workbooks of the approved policy, each opened once. */
final class PolicyWorkbooks {

    private static final String FOLDER = "decision-tables/";
    private static final String XLSX = ".xlsx";

    private final Export export;
    private final Map<String, Object> files;
    private final Map<String, Workbook> opened = new HashMap<>();

    /** @param files SHA-256 of each file of the policy by its path */
    PolicyWorkbooks(Export export, Map<String, Object> files) {
        this.export = export;
        this.files = files;
    }

    /** @param workbook as explanations name it */
    static String path(Object workbook) {
        return FOLDER + workbook;
    }

    /** Of all of them. */
    List<String> paths() {
        return files.keySet().stream().filter(path -> path.startsWith(FOLDER) && path.endsWith(XLSX)).sorted().toList();
    }

    /** @param place that names it */
    Workbook open(String place, String path) throws IOException, Flaw {
        if (!opened.containsKey(path)) {
            if (!(files.get(path) instanceof String sha256)) {
                throw new Flaw(place, "cells-missing", path);
            }
            opened.put(path, Workbook.read(path, export.content(place, sha256)));
        }
        return opened.get(path);
    }
}
