package org.meritrail.verifier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import static org.meritrail.verifier.Members.list;
import static org.meritrail.verifier.Members.map;

/**
 * Whether what follows from the alerts that an explanation tells of is what the approved workbooks say: nobody is paid while one of them withholds the pay,
 * each is told by its text, and no other text is.
 */
final class RaisedAlerts {

    private static final Set<String> TELLING = Set.of("notice.text", "notice.records");

    private final PolicyWorkbooks workbooks;
    private List<AlertRow> rows;

    RaisedAlerts(PolicyWorkbooks workbooks) {
        this.workbooks = workbooks;
    }

    /** What is said of an alert. @param effect what follows by the place that it is said in */
    private record Told(String effect, String text) {

        boolean isBy(AlertRow row) {
            return effect.equals(row.effect()) && text.equals(row.text());
        }
    }

    void check(Leaf payout, Map<String, Object> explanation) throws IOException, Flaw {
        Set<String> raised = raised(explanation);
        List<Told> told = told(explanation);
        for (String line : raised) {
            checkRaised(payout, line, told);
        }
        for (Told one : told) {
            if (rows(payout).stream().noneMatch(row -> one.isBy(row) && raised.contains(row.line()))) {
                throw new Flaw(payout.place(), "alert-unraised", one.text());
            }
        }
    }

    /** The lines that said yes, or could not be told. */
    private static Set<String> raised(Map<String, Object> explanation) {
        List<Object> lines = list(explanation, "lines");
        Set<String> raised = new TreeSet<>();
        list(explanation, "alerts").forEach(alert -> raised.add(String.valueOf(map(lines.get(((Number) map(alert).get("is")).intValue())).get("name"))));
        return raised;
    }

    private void checkRaised(Leaf payout, String line, List<Told> told) throws IOException, Flaw {
        List<AlertRow> own = rows(payout).stream().filter(row -> row.line().equals(line)).toList();
        List<AlertRow> holding = own.stream().filter(row -> row.effect().equals(AlertRow.HOLD)).toList();
        boolean paid = !payout.text("outcome").equals("withheld");
        if (own.stream().noneMatch(row -> told.stream().anyMatch(one -> one.isBy(row) && !(paid && one.effect().equals(AlertRow.HOLD))))) {
            throw paid && !holding.isEmpty() ? new Flaw(payout.place(), "alert-paid", line, holding.get(0).place()) : new Flaw(payout.place(), "alert-untold", line);
        }
    }

    /** Among the reasons stands what withholds pay, among the notes all else. */
    private static List<Told> told(Map<String, Object> explanation) {
        List<Told> told = new ArrayList<>();
        list(explanation, "reasons").forEach(reason -> add(AlertRow.HOLD, map(reason), told));
        list(explanation, "notes").forEach(note -> add(AlertRow.NOTE, map(note), told));
        return told;
    }

    /** Why else pay is withheld or nothing due is no alert's. */
    private static void add(String effect, Map<String, Object> saying, List<Told> told) {
        String key = String.valueOf(saying.get("key"));
        if (key.equals("notice.sign-off")) {
            add(AlertRow.SIGN_OFF, inner(saying), told);
        } else if (key.equals("notice.unanswered")) {
            add(effect, inner(saying), told);
        } else if (TELLING.contains(key) || !effect.equals(AlertRow.HOLD)) {
            told.add(new Told(effect, String.valueOf(map(list(saying, "arguments").get(0)).get("text"))));
        }
    }

    private static Map<String, Object> inner(Map<String, Object> saying) {
        return map(map(list(saying, "arguments").get(0)).get("saying"));
    }

    private List<AlertRow> rows(Leaf payout) throws IOException, Flaw {
        if (rows == null) {
            rows = new ArrayList<>();
            for (String path : workbooks.paths()) {
                rows.addAll(AlertRow.of(path, workbooks.open(payout.place(), path)));
            }
        }
        return rows;
    }
}
