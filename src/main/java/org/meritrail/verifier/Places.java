package org.meritrail.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.meritrail.verifier.Members.list;
import static org.meritrail.verifier.Members.map;

/** The cells of workbooks, files of rules and rows of data that a step of an explanation names, in words of no language. */
final class Places {

    private Places() {
    }

    /** @param line what the step is a result of */
    static List<String> of(Map<String, Object> line, Map<String, Object> node) {
        List<String> places = new ArrayList<>();
        if (line.get("rule") != null && line.get("line") != null) {
            places.add(cells(map(line.get("line"))));
        }
        for (Object each : list(node, "grounds")) {
            Map<String, Object> ground = map(each);
            if (ground.get("cells") != null) {
                places.add((ground.get("row") == null ? "" : ground.get("row") + ": ") + cells(map(ground.get("cells"))));
            }
            if (ground.get("record") != null) {
                Map<String, Object> read = map(ground.get("record"));
                places.add(read.get("file") + ":" + read.get("row") + " " + read.get("column"));
            }
            if (ground.get("rule") != null) {
                places.add(map(ground.get("rule")).get("file") + " “" + map(ground.get("rule")).get("name") + "”");
            }
        }
        return places;
    }

    private static String cells(Map<String, Object> cells) {
        return cells.get("workbook") + "!" + cells.get("sheet") + "!" + list(cells, "cells").stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
