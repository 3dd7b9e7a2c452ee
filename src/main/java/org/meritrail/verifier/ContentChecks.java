package org.meritrail.verifier;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether every file that the ledger names for a run is there and is what it was, and each explanation is of its payout. */
final class ContentChecks {

    private final Export export;
    private final Set<String> seen = new HashSet<>();

    ContentChecks(Export export) {
        this.export = export;
    }

    void checkPolicy(Approvals approvals) throws IOException, Flaw {
        for (Object sha256 : approvals.files().values()) {
            content(approvals.approved().place(), String.valueOf(sha256));
        }
    }

    /** The records that the run was worked out from. @return how many parts they are in */
    int checkInputs(Leaf calculated) throws IOException, Flaw {
        String inputs = calculated.detail("inputs");
        content(calculated.place(), inputs);
        String place = "content/" + inputs;
        List<?> parts = Members.list(place, export.object(place), "parts");
        for (Object part : parts) {
            content(place, String.valueOf(part));
        }
        return parts.size();
    }

    /** @param payouts of the run @return how many steps were worked out again */
    int checkExplanations(List<Leaf> payouts, Leaf started, PersonsFile persons, Erased erased) throws IOException, Flaw {
        int steps = 0;
        for (Leaf payout : payouts) {
            content(payout.place(), payout.text("explanation"));
            Map<String, Object> explanation = checkExplanation(payout, started, export);
            checkPerson(payout, participant(explanation), persons, erased);
            steps += recomputed(payout, explanation).steps().size();
        }
        return steps;
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
        String place = "content/" + payout.text("explanation");
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
            Map<String, Object> total = Members.object(place, explanation, "total");
            BigDecimal told = Members.amount(place, total.get("value"));
            BigDecimal paid = Members.amount(payout.place(), payout.members().get("total"));
            if (told.setScale(paid.scale(), RoundingMode.HALF_UP).compareTo(paid) != 0 || !payout.text("currency").equals(total.get("currency"))) {
                throw new Flaw(payout.place(), "explanation-total", told, paid);
            }
        }
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
    static Recomputing.Report recomputed(Leaf payout, Map<String, Object> explanation) throws Flaw {
        String place = "content/" + payout.text("explanation");
        try {
            Recomputing.Report report = Recomputing.of(explanation);
            if (!report.faults().isEmpty()) {
                Recomputing.Fault first = report.faults().get(0);
                throw new Flaw(place, "recomputed", first.path(), first.stated(), first.found());
            }
            return report;
        } catch (ClassCastException | NullPointerException | IllegalArgumentException | IndexOutOfBoundsException | DateTimeException malformed) {
            throw new Flaw(place, "json", malformed.getMessage());
        }
    }

    private void content(String place, String sha256) throws IOException, Flaw {
        if (seen.add(sha256)) {
            export.content(place, sha256);
        }
    }

    int count() {
        return seen.size();
    }
}
