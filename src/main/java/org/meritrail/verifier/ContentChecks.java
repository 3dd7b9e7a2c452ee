package org.meritrail.verifier;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Whether every file that the ledger names for a run is there and is what it was, and each explanation is of its payout. */
final class ContentChecks {

    private static final Set<String> NO_DATA = Set.of("run", "no-mapping");

    private final Export export;
    private final LedgerFile ledger;
    private final Set<String> seen = new HashSet<>();

    ContentChecks(Export export, LedgerFile ledger) {
        this.export = export;
        this.ledger = ledger;
    }

    void checkPolicy(Approvals approvals) throws IOException, Flaw {
        for (Object sha256 : approvals.files().values()) {
            content(approvals.approved().place(), String.valueOf(sha256));
        }
    }

    /** The files in force after the run's delivery: of each name, whatever its capitals, the last. */
    void checkData(Leaf started) throws IOException, Flaw {
        long last = started.detailNumber("delivery");
        for (Map.Entry<String, Leaf> file : inForce(last).entrySet()) {
            content(file.getValue().place(), file.getKey());
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Leaf> inForce(long last) throws Flaw {
        Map<String, String> byName = new TreeMap<>();
        Map<String, Leaf> taken = new HashMap<>();
        for (Leaf entry : ledger.acts().entries()) {
            if (entry.is("delivery.taken") && entry.details().get("delivery") instanceof Long number && number <= last) {
                for (Object each : Members.list(entry.place(), entry.details(), "files")) {
                    Map<String, Object> file = (Map<String, Object>) each;
                    String name = Members.text(entry.place(), file, "name").toLowerCase(Locale.ROOT);
                    byName.remove(name);
                    if (!NO_DATA.contains(Members.text(entry.place(), file, "holds"))) {
                        byName.put(name, Members.text(entry.place(), file, "sha256"));
                        taken.put(byName.get(name), entry);
                    }
                }
            }
        }
        Map<String, Leaf> inForce = new TreeMap<>();
        byName.values().forEach(sha256 -> inForce.put(sha256, taken.get(sha256)));
        return inForce;
    }

    /** @param payouts of the run @return how many steps were worked out again */
    int checkExplanations(List<Leaf> payouts, Leaf started) throws IOException, Flaw {
        int steps = 0;
        for (Leaf payout : payouts) {
            content(payout.place(), payout.text("explanation"));
            steps += recomputed(payout, checkExplanation(payout, started, export)).steps().size();
        }
        return steps;
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
