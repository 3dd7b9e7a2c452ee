package org.meritrail.verifier;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether every file that the ledger names for a run is there and is what it was, and each explanation is of its payout. */
final class ContentChecks {

    private static final String PLACE = "content/";

    private final Export export;
    private final Set<String> seen = new HashSet<>();
    private final ResultsOfOthers others = new ResultsOfOthers();
    /** In the workbooks of the approved policy, as the alerts; null as long as that was not looked at, or does not hold. */
    private CellChecks cells;
    private RaisedAlerts alerts;
    private PaidLines paid;

    ContentChecks(Export export) {
        this.export = export;
    }

    void checkPolicy(Approvals approvals) throws IOException, Flaw {
        for (Object sha256 : approvals.files().values()) {
            content(approvals.approved().place(), String.valueOf(sha256));
        }
        PolicyWorkbooks workbooks = new PolicyWorkbooks(export, approvals.files());
        cells = new CellChecks(workbooks);
        alerts = new RaisedAlerts(workbooks);
        paid = new PaidLines(workbooks);
    }

    /** The records that the run was worked out from. @return the files they are in */
    List<String> checkInputs(Leaf calculated) throws IOException, Flaw {
        String inputs = calculated.detail("inputs");
        content(calculated.place(), inputs);
        String place = PLACE + inputs;
        List<String> files = new ArrayList<>();
        for (Object part : Members.list(place, export.object(place), "parts")) {
            content(place, String.valueOf(part));
            files.add(PLACE + part);
        }
        return files;
    }

    /** That each figure that explanations say they read stands in the records. @return how many figures there are */
    int checkReads(List<Leaf> payouts, Leaf calculated) throws IOException, Flaw {
        Reads reads = new Reads();
        for (Leaf payout : payouts) {
            reads.add(place(payout), export.object(place(payout)));
        }
        for (String part : checkInputs(calculated)) {
            reads.find(export, part);
        }
        return reads.checked(export);
    }

    private static String place(Leaf payout) throws Flaw {
        return PLACE + payout.text("explanation");
    }

    /** @param payouts of the run @return how many steps were worked out again, and how many can only be told */
    int[] checkExplanations(List<Leaf> payouts, Leaf started, PersonsFile persons, Erased erased) throws IOException, Flaw {
        int[] steps = new int[2];
        OwnRow rows = new OwnRow(persons, erased);
        for (Leaf payout : payouts) {
            content(payout.place(), payout.text("explanation"));
            Map<String, Object> explanation = checkExplanation(payout, started, export);
            checkPerson(payout, participant(explanation), persons, erased);
            Recomputing.Report recomputed = recomputed(payout, started, explanation);
            steps[0] += recomputed.worked();
            steps[1] += recomputed.told();
            others.add(place(payout), explanation);
            if (cells != null) {
                paid.check(place(payout), explanation);
                cells.check(place(payout), explanation);
                alerts.check(payout, explanation);
            }
            rows.check(payout, explanation);
        }
        return steps;
    }

    /** What explanations say of others is what theirs say, as far as it stands there. @return how many results there are, and how many do not stand there */
    int[] checkOthers(List<Leaf> payouts) throws IOException, Flaw {
        for (Leaf payout : payouts) {
            others.find(place(payout), export.object(place(payout)));
        }
        return others.counts();
    }

    /** Whose code it is that stands in an explanation as it is; of the erased nobody knows it any more. */
    private static void checkPerson(Leaf payout, String participant, PersonsFile persons, Erased erased) throws Flaw {
        String person = payout.text("person");
        String key = persons.key(participant);
        if (key.isEmpty() ? !erased.persons().contains(person) : !key.equals(person)) {
            throw new Flaw(payout.place(), "explanation-person");
        }
    }

    /** That what is told is what the leaf says. */
    static Map<String, Object> checkExplanation(Leaf payout, Leaf started, Export export) throws IOException, Flaw {
        String place = place(payout);
        Map<String, Object> explanation = export.object(place);
        boolean same = payout.text("outcome").equals(explanation.get("outcome")) && started.detail("policy").equals(explanation.get("policy"))
                && "payable".equals(explanation.get("status")) && started.detail("period").equals(explanation.get("period"));
        if (!same) {
            throw new Flaw(payout.place(), "explanation");
        }
        if (!mayBeOf(payout.text("person"), participant(explanation))) {
            throw new Flaw(payout.place(), "explanation-person");
        }
        if (payout.text("outcome").equals("due")) {
            if (!Members.list(explanation, "reasons").isEmpty()) {
                throw new Flaw(payout.place(), "reasons-due");
            }
            Map<String, Object> total = Members.object(place, explanation, "total");
            BigDecimal told = Members.amount(place, total.get("value"));
            BigDecimal paid = Members.amount(payout.place(), payout.members().get("total"));
            if (told.compareTo(paid) != 0 || !payout.text("currency").equals(total.get("currency"))) {
                throw new Flaw(payout.place(), "explanation-total", told, paid);
            }
        }
        PaidComponents.check(payout, place, explanation);
        return explanation;
    }

    private static String participant(Map<String, Object> explanation) {
        return String.valueOf(explanation.get("participant"));
    }

    /** Short codes stand in explanations as they are; whose they are only the export of a whole run tells. */
    private static boolean mayBeOf(String person, String participant) {
        return PersonsFile.isToken(participant) ? PersonsFile.token(person).equals(participant) : !participant.isEmpty();
    }

    /** Works the amount out again, from nothing but what the explanation says. */
    static Recomputing.Report recomputed(Leaf payout, Leaf started, Map<String, Object> explanation) throws Flaw {
        String place = place(payout);
        try {
            Recomputing.Report report = Recomputing.of(explanation, Days.of(started));
            if (!report.faults().isEmpty()) {
                Recomputing.Fault first = report.faults().get(0);
                throw new Flaw(place, first.why(), first.path(), first.stated(), first.found());
            }
            return report;
        } catch (ClassCastException | NullPointerException | IllegalArgumentException | IndexOutOfBoundsException | DateTimeException malformed) {
            throw Flaw.malformed(place, malformed);
        }
    }

    private void content(String place, String sha256) throws IOException, Flaw {
        if (seen.add(sha256)) {
            export.content(place, sha256);
        }
    }
}
