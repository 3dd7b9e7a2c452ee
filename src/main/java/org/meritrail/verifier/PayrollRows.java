package org.meritrail.verifier;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The payroll file, row by row, against the leaves of the payroll lines. */
final class PayrollRows {

    /** Columns of the file and the members of a leaf that say the same. */
    private static final List<String> COLUMNS = List.of("", "key", "run", "period", "person", "payrollId", "component", "earningCode", "costCentre", "legalEntity",
            "amount", "currency", "payDate", "kind");
    private static final int RECORD = 0;
    private static final int PARTICIPANT = 4;
    private static final int AMOUNT = 10;
    private static final int CURRENCY = 11;

    private final Export export;
    private final String name;
    private final PersonsFile persons;
    private final Map<String, BigDecimal> sums = new TreeMap<>();
    private final Map<String, Long> counts = new TreeMap<>();

    private PayrollRows(Export export, String name, PersonsFile persons) {
        this.export = export;
        this.name = name;
        this.persons = persons;
    }

    /** @param name of the file @param lines in the order of its rows */
    static void check(Export export, String name, PersonsFile persons, List<Leaf> lines) throws IOException, Flaw {
        new PayrollRows(export, name, persons).check(lines);
    }

    private void check(List<Leaf> lines) throws IOException, Flaw {
        Iterator<Leaf> leaves = lines.iterator();
        int last = 1;
        for (CsvFile.Row row : CsvFile.read(export.text(name))) {
            String place = name + ":" + row.number();
            last = row.number();
            if (row.cells().size() != COLUMNS.size()) {
                throw new Flaw(place, "payroll-row", "", row.cells().size());
            }
            switch (row.cells().get(RECORD)) {
                case "LINE" -> {
                    if (!leaves.hasNext()) {
                        throw new Flaw(place, "payroll-row-more");
                    }
                    checkLine(place, row.cells(), leaves.next());
                }
                case "TRAILER" -> checkTrailer(place, row.cells());
                case "END" -> same(place, "END", row.cells().get(1), String.valueOf(lines.size()));
                default -> same(place, "record", row.cells().get(RECORD), row.number() == 1 ? "record" : "");
            }
        }
        if (leaves.hasNext()) {
            throw new Flaw(name + ":" + last, "payroll-row-missing", leaves.next().place());
        }
    }

    private void checkLine(String place, List<String> cells, Leaf leaf) throws Flaw {
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
        String currency = cells.get(CURRENCY);
        sums.merge(currency, Members.amount(place, cells.get(AMOUNT)), BigDecimal::add);
        counts.merge(currency, 1L, Long::sum);
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

    private void checkTrailer(String place, List<String> cells) throws Flaw {
        String currency = cells.get(CURRENCY);
        same(place, currency, cells.get(1), String.valueOf(counts.get(currency)));
        same(place, currency, cells.get(AMOUNT), sums.containsKey(currency) ? sums.get(currency).toPlainString() : "");
    }

    private static void same(String place, String column, Object cell, Object bound) throws Flaw {
        if (!cell.equals(bound)) {
            throw new Flaw(place, "payroll-row", column, cell);
        }
    }
}
