package org.meritrail.verifier;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Whether the cells that an explanation names are in the workbooks of the approved policy, with what it states. */
final class CellChecks {

    private static final String WORKBOOKS = "decision-tables/";

    private final Export export;
    private final Map<String, Object> files;
    private final Map<String, Workbook> opened = new HashMap<>();
    private final Set<List<String>> seen = new HashSet<>();

    /** @param files SHA-256 of each file of the policy by its path */
    CellChecks(Export export, Map<String, Object> files) {
        this.export = export;
        this.files = files;
    }

    /** @return how many cells there are */
    int check(String place, Map<String, Object> explanation) throws IOException, Flaw {
        walk(place, explanation);
        return seen.size();
    }

    @SuppressWarnings("unchecked")
    private void walk(String place, Object value) throws IOException, Flaw {
        if (value instanceof List<?> several) {
            for (Object one : several) {
                walk(place, one);
            }
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> object = (Map<String, Object>) map;
            if (object.get("workbook") instanceof String && object.get("cells") instanceof List<?>) {
                checkCells(place, object);
            }
            checkGrounds(place, object);
            for (Object inner : object.values()) {
                walk(place, inner);
            }
        }
    }

    /** The texts stand in the order of the cells. */
    private void checkCells(String place, Map<String, Object> named) throws IOException, Flaw {
        String path = WORKBOOKS + named.get("workbook");
        String sheet = Members.text(place, named, "sheet");
        Workbook workbook = workbook(place, path);
        if (!workbook.hasSheet(sheet)) {
            throw new Flaw(place, "cells-missing", path + " " + sheet);
        }
        List<?> cells = Members.list(place, named, "cells");
        List<?> texts = Members.list(place, named, "texts");
        if (texts.size() != cells.size()) {
            throw new Flaw(place, "member", "texts");
        }
        for (int at = 0; at < cells.size(); at++) {
            String cell = String.valueOf(cells.get(at));
            seen.add(List.of(path, sheet, cell));
            if (!ShownCell.isOf(workbook.cell(sheet, cell), String.valueOf(texts.get(at)), workbook.isFrom1904())) {
                throw new Flaw(place, "cell", sheet, cell, path, workbook.cell(sheet, cell), texts.get(at));
            }
        }
    }

    /** What a value, a row or a tier gives is what one of its cells holds; texts alone, which nothing is worked out from, would leave that open. */
    @SuppressWarnings("unchecked")
    private void checkGrounds(String place, Map<String, Object> node) throws IOException, Flaw {
        if (!(node.get("grounds") instanceof List<?> grounds)) {
            return;
        }
        for (Object each : grounds) {
            if (each instanceof Map<?, ?> ground && ground.get("cells") instanceof Map<?, ?> cells) {
                for (Object fact : taken((Map<String, Object>) ground, node)) {
                    checkHeld(place, (Map<String, Object>) cells, fact);
                }
            }
        }
    }

    /** What a ground takes from its cells: of a tier the rate, by which what it gives is worked out, of a point of a curve its place too. */
    private static List<Object> taken(Map<String, Object> ground, Map<String, Object> node) {
        Stream<Object> taken = switch (String.valueOf(ground.get("kind"))) {
            case "stated" -> Stream.of(node.get("result"));
            case "slice" -> Stream.of(ground.get("rate"));
            default -> Stream.of("part", "gives").map(ground::get);
        };
        return taken.filter(Objects::nonNull).toList();
    }

    private void checkHeld(String place, Map<String, Object> cells, Object fact) throws IOException, Flaw {
        String path = WORKBOOKS + cells.get("workbook");
        String sheet = Members.text(place, cells, "sheet");
        Workbook workbook = workbook(place, path);
        List<String> names = Members.list(place, cells, "cells").stream().map(String::valueOf).toList();
        List<String> stored = names.stream().map(name -> workbook.cell(sheet, name)).toList();
        if (fact instanceof Map<?, ?> taken && stored.stream().noneMatch(cell -> ShownCell.holds(cell, taken, workbook.isFrom1904()))) {
            throw new Flaw(place, "cell", sheet, String.join(", ", names), path, String.join(", ", stored), taken.get("value"));
        }
    }

    private Workbook workbook(String place, String path) throws IOException, Flaw {
        if (!opened.containsKey(path)) {
            if (!(files.get(path) instanceof String sha256)) {
                throw new Flaw(place, "cells-missing", path);
            }
            opened.put(path, Workbook.read(path, export.content(place, sha256)));
        }
        return opened.get(path);
    }
}
