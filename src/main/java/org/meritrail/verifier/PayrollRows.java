package org.meritrail.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The payroll file, row by row, against the leaves of the payroll lines. */
final class PayrollRows {

    private static final String PERSONS = "persons.jsonl";
    private static final String TOKEN = "person:";
    /** Columns of the file and the members of a leaf that say the same. */
    private static final List<String> COLUMNS = List.of("", "key", "run", "period", "person", "payrollId", "component", "earningCode", "costCentre", "legalEntity",
            "amount", "currency", "payDate", "kind");
    private static final int RECORD = 0;
    private static final int PARTICIPANT = 4;
    private static final int AMOUNT = 10;
    private static final int CURRENCY = 11;

    private final Export export;
    private final String name;
    private final Map<String, Map<String, Object>> persons = new HashMap<>();
    private final Map<String, BigDecimal> sums = new TreeMap<>();
    private final Map<String, Long> counts = new TreeMap<>();

    private PayrollRows(Export export, String name) {
        this.export = export;
        this.name = name;
    }

    /** @param name of the file @param lines in the order of its rows */
    static void check(Export export, String name, List<Leaf> lines) throws IOException, Flaw {
        PayrollRows rows = new PayrollRows(export, name);
        rows.readPersons();
        rows.check(lines);
    }

    @SuppressWarnings("unchecked")
    private void readPersons() throws IOException, Flaw {
        try (BufferedReader lines = export.lines(PERSONS)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Map<String, Object> person = (Map<String, Object>) Json.read(line);
                persons.put(Members.text(PERSONS, person, "participant"), person);
            }
        } catch (Json.Malformed | ClassCastException malformed) {
            throw new Flaw(PERSONS, "json", malformed.getMessage());
        }
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
        Map<String, Object> person = person(place, cells.get(PARTICIPANT), leaf.text("person"));
        for (int column = 1; column < COLUMNS.size(); column++) {
            String member = COLUMNS.get(column);
            String cell = cells.get(column);
            Object bound = leaf.members().get(member);
            switch (member) {
                case "person" -> same(place, "participant", Members.text(place, person, "person"), bound);
                case "key", "payrollId" -> checkHash(place, member, cell, person, bound);
                default -> same(place, member, cell, String.valueOf(bound));
            }
        }
        String currency = cells.get(CURRENCY);
        sums.merge(currency, Members.amount(place, cells.get(AMOUNT)), BigDecimal::add);
        counts.merge(currency, 1L, Long::sum);
    }

    /** Of somebody who was erased only the key is known. */
    private Map<String, Object> person(String place, String participant, String key) throws Flaw {
        Map<String, Object> known = persons.get(participant);
        if (known == null && participant.equals(TOKEN + key)) {
            return Map.of("person", key);
        }
        if (known == null) {
            throw new Flaw(place, "payroll-row", "participant", participant);
        }
        return known;
    }

    private static void checkHash(String place, String member, String cell, Map<String, Object> person, Object bound) throws Flaw {
        if (person.get("secret") instanceof String secret) {
            String hash = HexFormat.of().formatHex(Merkle.sha256(HexFormat.of().parseHex(secret), cell.getBytes(StandardCharsets.UTF_8)));
            if (!hash.equals(bound)) {
                throw new Flaw(place, "payroll-row", member, cell);
            }
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
