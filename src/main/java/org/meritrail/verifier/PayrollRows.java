package org.meritrail.verifier;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The payroll file, row by row, against the leaves of the payroll lines: headings, a row for each line, trailers and the end, and nothing else. */
final class PayrollRows {

    /** Columns of the file and the members of a leaf that say the same. */
    private static final List<String> COLUMNS = List.of("", "key", "run", "period", "person", "payrollId", "component", "earningCode", "costCentre", "legalEntity",
            "amount", "currency", "payDate", "kind");
    private static final List<String> HEADINGS = List.of("record", "key", "run", "period", "participant", "payroll_id", "component", "earning_code", "cost_centre",
            "legal_entity", "amount", "currency", "pay_date", "kind");
    private static final int RECORD = 0;
    private static final int PARTICIPANT = 4;
    private static final String LINE = "LINE";

    private final OutputNames names;
    private final String name;
    private final PersonsFile persons;
    private final List<Leaf> lines;
    /** The rows behind those of the lines, as the service writes them. */
    private final List<List<String>> ends = new ArrayList<>();

    /** @param lines in the order of the rows */
    PayrollRows(OutputNames names, PersonsFile persons, List<Leaf> lines) throws Flaw {
        this.names = names;
        this.name = OutputChecks.FOLDER + names.payroll();
        this.persons = persons;
        this.lines = lines;
        addEnds();
    }

    /** A trailer for each currency, and an end. */
    private void addEnds() throws Flaw {
        Map<String, BigDecimal> sums = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (Leaf line : lines) {
            sums.merge(line.text("currency"), Members.amount(line.place(), line.members().get("amount")), BigDecimal::add);
            counts.merge(line.text("currency"), 1, Integer::sum);
        }
        for (Map.Entry<String, BigDecimal> sum : sums.entrySet()) {
            ends.add(end("TRAILER", counts.get(sum.getKey()), sum.getValue().toPlainString(), sum.getKey()));
        }
        ends.add(end("END", lines.size(), "", ""));
    }

    private List<String> end(String record, int count, String sum, String currency) throws Flaw {
        Leaf started = names.started();
        return List.of(record, String.valueOf(count), String.valueOf(started.detailNumber("run")), names.paidIn(), "", "", "", "", "", "", sum, currency,
                started.detail("payDate"), "");
    }

    void check(Export export) throws IOException, Flaw {
        List<CsvFile.Row> rows = CsvFile.read(export.text(name));
        for (int at = 0; at < rows.size(); at++) {
            check(name + ":" + rows.get(at).number(), at, rows.get(at).cells());
        }
        if (rows.isEmpty()) {
            checkWhole(name + ":1", HEADINGS, List.of());
        }
        String last = name + ":" + rows.get(rows.size() - 1).number();
        int ended = rows.size() - 1 - lines.size();
        if (ended < 0) {
            throw new Flaw(last, "payroll-row-missing", lines.get(rows.size() - 1).place());
        }
        if (ended < ends.size()) {
            throw new Flaw(last, "payroll-end-missing", String.join(",", ends.get(ended)));
        }
    }

    /** @param at which row it is, of which the first has the headings */
    private void check(String place, int at, List<String> cells) throws Flaw {
        int end = at - 1 - lines.size();
        if (at == 0) {
            checkWhole(place, HEADINGS, cells);
        } else if (end < 0) {
            checkLine(place, cells, lines.get(at - 1));
        } else if (end >= ends.size() || cells.get(RECORD).equals(LINE)) {
            throw new Flaw(place, "payroll-row-more");
        } else {
            checkWhole(place, ends.get(end), cells);
        }
    }

    private void checkLine(String place, List<String> cells, Leaf leaf) throws Flaw {
        if (cells.size() != COLUMNS.size()) {
            throw new Flaw(place, "payroll-row", "", cells.size());
        }
        same(place, "record", cells.get(RECORD), LINE);
        Optional<PersonsFile.Listed> listed = persons.of(cells.get(PARTICIPANT));
        for (int column = 1; column < COLUMNS.size(); column++) {
            String member = COLUMNS.get(column);
            String cell = cells.get(column);
            Object bound = leaf.members().get(member);
            switch (member) {
                case "person" -> checkPerson(place, cell, bound);
                case "key", "payrollId" -> checkHash(place, member, cell, listed, bound);
                default -> same(place, member, cell, String.valueOf(bound));
            }
        }
    }

    private void checkPerson(String place, String participant, Object bound) throws Flaw {
        if (!persons.key(participant).equals(bound)) {
            throw new Flaw(place, "payroll-row", "participant", participant);
        }
    }

    /** Of somebody who was erased nobody can tell what a hash stands for. */
    private static void checkHash(String place, String member, String cell, Optional<PersonsFile.Listed> listed, Object bound) throws Flaw {
        if (listed.isPresent() && !listed.get().hash(cell).equals(bound)) {
            throw new Flaw(place, "payroll-row", member, cell);
        }
    }

    private static void checkWhole(String place, List<String> written, List<String> cells) throws Flaw {
        if (!cells.equals(written)) {
            throw new Flaw(place, "payroll-end", String.join(",", written));
        }
    }

    private static void same(String place, String column, Object cell, Object bound) throws Flaw {
        if (!cell.equals(bound)) {
            throw new Flaw(place, "payroll-row", column, cell);
        }
    }
}
