package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.policy.cells.Alike;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;

/** How the rows of Examples come together as cases. */
final class ExampleGroups {

    private final Findings findings;
    private final Map<String, List<SheetRow>> cases = new LinkedHashMap<>();

    private ExampleGroups(List<SheetRow> rows, Findings findings) {
        this.findings = findings;
        rows.stream().filter(row -> row.has("case")).forEach(row -> cases.computeIfAbsent(name(row), none -> new ArrayList<>()).add(row));
    }

    /** @param rows in the order of the sheets; a case is of one workbook */
    static void check(List<SheetRow> rows, Words kinds, Findings findings) {
        rows.stream().flatMap(row -> Stream.of("case", "name").map(row::cell)).filter(Cell::isBlank).forEach(blank -> CellText.empty(blank, findings));
        rows.stream().collect(Collectors.groupingBy(row -> row.grid().workbook())).values().forEach(ofWorkbook -> {
            ExampleGroups groups = new ExampleGroups(ofWorkbook, findings);
            groups.checkNames();
            groups.checkTogether(ofWorkbook);
            if (ofWorkbook.stream().allMatch(row -> row.has("case"))) {
                groups.cases.forEach((name, of) -> groups.checkExpected(name, of, kinds));
            }
        });
    }

    private static String name(SheetRow row) {
        return row.cell("case").shown();
    }

    private void checkNames() {
        Map<String, String> spellings = new HashMap<>();
        cases.forEach((name, rows) -> {
            String other = spellings.putIfAbsent(Alike.key(name), name);
            if (other != null) {
                rows.get(0).find(FindingCode.CASE_TWICE, "case", name, other, Alike.difference(name, other));
            }
        });
    }

    /** At the first row of each case that stands below another case. */
    private void checkTogether(List<SheetRow> rows) {
        Set<String> started = new HashSet<>();
        Set<String> told = new HashSet<>();
        String before = "";
        for (SheetRow row : rows) {
            String name = name(row);
            if (!name.isEmpty() && !started.add(name) && !name.equals(before) && told.add(name)) {
                row.find(FindingCode.CASE_APART, "case", name, String.valueOf(cases.get(name).get(0).number()));
            }
            before = name;
        }
    }

    /** Only where each row says which case it is of. A word that is none of the list is told as such. */
    private void checkExpected(String name, List<SheetRow> rows, Words kinds) {
        if (rows.stream().allMatch(row -> kinds.key(row.cell("kind").shown()).filter("given"::equals).isPresent())) {
            rows.get(0).find(FindingCode.NOTHING_EXPECTED, "case", name);
        }
    }
}
