package org.meritrail.verifier;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static org.meritrail.verifier.Members.list;
import static org.meritrail.verifier.Members.map;

/** Whether each component of an explanation is a payment of the approved workbooks, worked out from the line that they pay, and no line of theirs passes for something that is only read. */
final class PaidLines {

    private static final Set<String> SHEET = Set.of("lines", "lineas");
    private static final Set<String> LINE = Set.of("line", "linea");

    private final PolicyWorkbooks workbooks;
    private Set<String> names;

    PaidLines(PolicyWorkbooks workbooks) {
        this.workbooks = workbooks;
    }

    /** @param place of the explanation */
    void check(String place, Map<String, Object> explanation) throws IOException, Flaw {
        List<Object> lines = list(explanation, "lines");
        for (Object component : list(explanation, "components")) {
            checkPaid(place, map(component), lines);
        }
        for (Object line : lines) {
            String name = String.valueOf(map(line).get("name"));
            if (map(line).get("rule") == null && names(place).contains(Workbook.word(name))) {
                throw new Flaw(place, "line-unruled", name);
            }
        }
    }

    private void checkPaid(String place, Map<String, Object> component, List<Object> lines) throws IOException, Flaw {
        Map<String, Object> line = line(component, lines);
        String name = String.valueOf(line.get("name"));
        if (line.get("rule") == null || !"pay".equals(map(line.get("rule")).get("name")) || line.get("line") == null) {
            throw new Flaw(place, "component-unpaid", name);
        }
        Map<String, Object> cells = map(line.get("line"));
        PaymentRow row = PaymentRow.of(workbooks.open(place, PolicyWorkbooks.path(cells.get("workbook"))), place, cells);
        if (!row.pays(name)) {
            throw new Flaw(place, "component-unpaid", name);
        }
        for (Object step : list(component, "steps")) {
            String from = String.valueOf(line(map(step), lines).get("name"));
            if (!row.isWorkedOutFrom(from)) {
                throw new Flaw(place, "component-other-line", name, row.line(), from);
            }
        }
    }

    private static Map<String, Object> line(Map<String, Object> step, List<Object> lines) {
        return map(lines.get(((Number) step.get("is")).intValue()));
    }

    /** Of all lines; no two words of a policy are called the same. */
    private Set<String> names(String place) throws IOException, Flaw {
        if (names == null) {
            names = new HashSet<>();
            for (String path : workbooks.paths()) {
                Workbook workbook = workbooks.open(place, path);
                workbook.sheets().stream().filter(sheet -> SHEET.contains(Workbook.word(sheet))).forEach(sheet -> addNames(workbook, sheet));
            }
        }
        return names;
    }

    private void addNames(Workbook workbook, String sheet) {
        Optional<String> column = Optional.empty();
        for (int row : workbook.rows(sheet)) {
            if (column.isPresent()) {
                names.add(workbook.word(sheet, column.get() + row));
            } else {
                column = workbook.columns(sheet, row).stream().filter(one -> LINE.contains(workbook.word(sheet, one + row))).findFirst();
            }
        }
    }
}
