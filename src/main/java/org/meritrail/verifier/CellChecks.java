package org.meritrail.verifier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether the cells that an explanation names are in the workbooks of the approved policy, with what it states. */
final class CellChecks {

    private final PolicyWorkbooks workbooks;
    private final Set<List<String>> seen = new HashSet<>();

    /** Of the explanation that is looked at. */
    private List<Object> lines = List.of();

    CellChecks(PolicyWorkbooks workbooks) {
        this.workbooks = workbooks;
    }

    /** @return how many cells there are */
    int check(String place, Map<String, Object> explanation) throws IOException, Flaw {
        lines = Members.list(explanation, "lines");
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
            checkParts(place, object);
            for (Object inner : object.values()) {
                walk(place, inner);
            }
        }
    }

    /** The texts stand in the order of the cells. */
    private void checkCells(String place, Map<String, Object> named) throws IOException, Flaw {
        String path = PolicyWorkbooks.path(named.get("workbook"));
        String sheet = Members.text(place, named, "sheet");
        Workbook workbook = workbooks.open(place, path);
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

    /** What a value, a row or a tier gives is what its cell holds; texts alone, which nothing is worked out from, would leave that open. */
    private void checkGrounds(String place, Map<String, Object> node) throws IOException, Flaw {
        for (Object each : node.get("grounds") instanceof List<?> grounds ? grounds : List.of()) {
            Map<String, Object> ground = Members.map(each);
            if (ground.get("cells") instanceof Map<?, ?> cells) {
                checkTaken(place, ground, Members.map(cells), node);
            }
        }
    }

    /** What a ground takes from its cells: of a tier the rate, by which what it gives is worked out, of a point of a curve its place too. */
    private void checkTaken(String place, Map<String, Object> ground, Map<String, Object> cells, Map<String, Object> node) throws IOException, Flaw {
        if ("stated".equals(ground.get("kind"))) {
            List<String> names = Members.list(place, cells, "cells").stream().map(String::valueOf).toList();
            checkHeld(place, cells, names.size() == 1 ? names : List.of(), node.get("result"));
            return;
        }
        RowOfTable row = RowOfTable.of(workbooks.open(place, PolicyWorkbooks.path(cells.get("workbook"))), place, cells);
        boolean slice = "slice".equals(ground.get("kind"));
        checkHeld(place, cells, row.results(named(node)), ground.get(slice ? "rate" : "gives"));
        checkHeld(place, cells, row.places(), slice ? null : ground.get("part"));
        if (node.get("work") != null) {
            checkMet(place, row, node);
        }
    }

    /** That the row holds for what the steps came to, which only stand where it was worked out. */
    private void checkMet(String place, RowOfTable row, Map<String, Object> node) throws Flaw {
        Optional<String> unmet = row.unmet(facts(node));
        if (unmet.isPresent()) {
            throw new Flaw(place, "row-unmet", name(node), row.sheet(), row.row(), unmet.get());
        }
    }

    /** That as much lies in each tier as its edges leave there, and all of what is sliced in one or told to lie in none. */
    private void checkParts(String place, Map<String, Object> node) throws IOException, Flaw {
        for (Object work : node.get("work") instanceof List<?> works ? works : List.of()) {
            Map<String, Object> calculation = Members.map(work);
            if ("slices".equals(calculation.get("does")) && !Members.list(calculation, "of").isEmpty()) {
                List<Object> grounds = Members.list(place, node, "grounds");
                List<Map<String, Object>> slices = Members.list(calculation, "of").stream().map(term -> Members.map(grounds.get(Integer.parseInt(((String) term).substring(1))))).toList();
                tierParts(place, node, slices).check(place, name(node), calculation.get("with") == null ? grounds : List.of());
            }
        }
    }

    private TierParts tierParts(String place, Map<String, Object> node, List<Map<String, Object>> slices) throws IOException, Flaw {
        List<RowOfTable> tiers = new ArrayList<>();
        for (Map<String, Object> slice : slices) {
            Map<String, Object> cells = Members.object(place, slice, "cells");
            tiers.add(RowOfTable.of(workbooks.open(place, PolicyWorkbooks.path(cells.get("workbook"))), place, cells));
        }
        Map<String, Object> line = Members.object(place, line(node), "line");
        return new TierParts(LineCells.of(workbooks.open(place, PolicyWorkbooks.path(line.get("workbook"))), place, line), tiers, figures(slices, "part"), figures(slices, "rate"), facts(node));
    }

    private static List<Fraction> figures(List<Map<String, Object>> slices, String member) {
        return slices.stream().map(slice -> (Fraction) Recomputing.fact(slice.get(member))).toList();
    }

    /** What the steps came to, by their names. */
    private Map<String, Map<String, Object>> facts(Map<String, Object> node) {
        Map<String, Map<String, Object>> facts = new HashMap<>();
        Members.list(node, "steps").forEach(step -> facts.putIfAbsent(String.valueOf(line(Members.map(step)).get("name")), Members.map(Members.map(step).get("result"))));
        return facts;
    }

    private Map<String, Object> line(Map<String, Object> node) {
        return Members.map(lines.get(((Number) node.get("is")).intValue()));
    }

    private String name(Map<String, Object> node) {
        return line(node).get("name") + (node.get("record") == null ? "" : "[" + node.get("record") + "]");
    }

    /** What the line of a step has in its cells, but its own name. */
    private List<String> named(Map<String, Object> node) {
        Map<String, Object> line = line(node);
        List<String> named = new ArrayList<>();
        if (line.get("line") != null) {
            Members.list(Members.map(line.get("line")), "texts").forEach(text -> named.add(String.valueOf(text)));
        }
        named.remove(String.valueOf(line.get("name")));
        return named;
    }

    /** @param names of the cells that may hold it */
    private void checkHeld(String place, Map<String, Object> cells, List<String> names, Object fact) throws IOException, Flaw {
        String path = PolicyWorkbooks.path(cells.get("workbook"));
        String sheet = Members.text(place, cells, "sheet");
        Workbook workbook = workbooks.open(place, path);
        List<String> stored = names.stream().map(name -> workbook.cell(sheet, name)).toList();
        if (fact instanceof Map<?, ?> taken && stored.stream().noneMatch(cell -> ShownCell.holds(cell, taken, workbook.isFrom1904()))) {
            throw new Flaw(place, "cell", sheet, String.join(", ", names), path, String.join(", ", stored), taken.get("value"));
        }
    }
}
