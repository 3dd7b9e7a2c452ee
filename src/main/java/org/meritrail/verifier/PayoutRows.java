package org.meritrail.verifier;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The file of payouts, row by row, against the leaves of the payouts and of the adjustments that were paid with them. Names and reasons are not compared. */
final class PayoutRows {

    private static final List<String> COLUMNS = List.of("run", "period", "participant", "name", "component", "amount", "held", "currency", "outcome", "reason",
            "version", "policy");
    private static final int PARTICIPANT = COLUMNS.indexOf("participant");
    private static final List<Integer> PASSED_OVER = List.of(COLUMNS.indexOf("name"), COLUMNS.indexOf("reason"));
    private static final String WITHHELD = "withheld";

    private final Leaf started;
    /** What rows have to say, with the key in the place of the participant, and the places of the leaves that say so. */
    private final Map<List<String>, Deque<String>> bound = new LinkedHashMap<>();

    /** @param lines of the release */
    PayoutRows(Leaf started, List<Leaf> payouts, List<Leaf> lines) throws Flaw {
        this.started = started;
        Set<String> persons = new HashSet<>();
        for (Leaf payout : payouts) {
            persons.add(payout.text("person"));
            bind(payout);
        }
        for (Leaf line : lines) {
            if (PaidAdjustments.isOne(line) && persons.contains(line.text("person"))) {
                bind(line, line.text("component"), line.text("amount"), "", PaidAdjustments.ADJUSTMENT);
            }
        }
    }

    private void bind(Leaf payout) throws Flaw {
        String outcome = payout.text("outcome");
        List<Object> components = Members.list(payout.place(), payout.members(), "components");
        if (components.isEmpty()) {
            bind(payout, "", "", "", outcome);
        }
        for (Object one : components) {
            Map<String, Object> component = Members.map(one);
            String amount = Members.text(payout.place(), component, "amount");
            boolean withheld = outcome.equals(WITHHELD);
            bind(payout, Members.text(payout.place(), component, "component"), withheld ? "" : amount, withheld ? amount : "", outcome);
        }
    }

    private void bind(Leaf leaf, String component, String amount, String held, String outcome) throws Flaw {
        List<String> row = List.of(String.valueOf(started.detailNumber("run")), started.detail("period"), leaf.text("person"), component, amount, held, leaf.text("currency"), outcome,
                String.valueOf(started.detailNumber("version")), started.detail("policy"));
        bound.computeIfAbsent(row, none -> new ArrayDeque<>()).add(leaf.place());
    }

    /** @param name of the file @return how many rows there are */
    int check(Export export, String name, PersonsFile persons) throws IOException, Flaw {
        List<CsvFile.Row> rows = CsvFile.read(export.text(name));
        for (CsvFile.Row row : rows) {
            if (row.number() == 1 ? !row.cells().equals(COLUMNS) : bound.getOrDefault(said(row.cells(), persons), new ArrayDeque<>()).poll() == null) {
                throw new Flaw(name + ":" + row.number(), "payout-row");
            }
        }
        for (Deque<String> places : bound.values()) {
            if (!places.isEmpty()) {
                throw new Flaw(name, "payout-row-missing", places.peek());
            }
        }
        return rows.size() - 1;
    }

    private static List<String> said(List<String> cells, PersonsFile persons) {
        List<String> said = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            if (!PASSED_OVER.contains(column)) {
                said.add(column == PARTICIPANT ? persons.key(cells.get(column)) : cells.get(column));
            }
        }
        return said;
    }
}
