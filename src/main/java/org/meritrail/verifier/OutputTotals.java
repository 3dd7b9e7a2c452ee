package org.meritrail.verifier;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The control totals beside the payroll file, member by member, against the run, its release and the control totals of its calculation. */
final class OutputTotals {

    /** Of the calculation's: what may name people, who are called otherwise there. */
    private static final List<String> PASSED_OVER = List.of("corrections", "files", "filesNotRead");

    private final OutputNames names;
    private final Leaf released;
    private final Map<String, Object> calculated;

    /** @param calculated what its control totals say */
    OutputTotals(OutputNames names, Leaf released, Map<String, Object> calculated) {
        this.names = names;
        this.released = released;
        this.calculated = calculated;
    }

    /** @param lines of the release */
    void check(Export export, List<Leaf> lines) throws IOException, Flaw {
        String place = OutputChecks.FOLDER + names.totals();
        Map<String, Object> told = export.object(place);
        same(place, compared(Members.object(place, told, "totals")), compared(calculated));
        TreeMap<String, Object> others = new TreeMap<>(told);
        others.remove("totals");
        same(place, others, released(lines));
    }

    private static TreeMap<String, Object> compared(Map<String, Object> totals) {
        TreeMap<String, Object> compared = new TreeMap<>(totals);
        compared.keySet().removeAll(PASSED_OVER);
        return compared;
    }

    private TreeMap<String, Object> released(List<Leaf> lines) throws Flaw {
        Leaf started = names.started();
        TreeMap<String, Object> files = new TreeMap<>(Members.object(released.place(), released.details(), "files"));
        files.remove(names.totals());
        return new TreeMap<>(Map.of("run", started.detailNumber("run"), "period", started.detail("period"), "paidIn", names.paidIn(), "payDate", started.detail("payDate"),
                "version", started.detailNumber("version"), "payrollLines", (long) lines.size(), "payroll", released.details().get("payroll"), "kinds", kinds(lines),
                "sha256", files));
    }

    /** Sums by kind and currency, as texts. */
    private static Map<String, Object> kinds(List<Leaf> lines) throws Flaw {
        TreeMap<String, TreeMap<String, BigDecimal>> sums = new TreeMap<>();
        for (Leaf line : lines) {
            sums.computeIfAbsent(line.text("kind"), none -> new TreeMap<>()).merge(line.text("currency"), Members.amount(line.place(), line.members().get("amount")), BigDecimal::add);
        }
        Map<String, Object> kinds = new TreeMap<>();
        sums.forEach((kind, amounts) -> {
            Map<String, Object> texts = new TreeMap<>();
            amounts.forEach((currency, amount) -> texts.put(currency, amount.toPlainString()));
            kinds.put(kind, texts);
        });
        return kinds;
    }

    private static void same(String place, TreeMap<String, Object> told, TreeMap<String, Object> bound) throws Flaw {
        for (Map.Entry<String, Object> one : bound.entrySet()) {
            if (!one.getValue().equals(told.remove(one.getKey()))) {
                throw new Flaw(place, "output-totals", one.getKey());
            }
        }
        if (!told.isEmpty()) {
            throw new Flaw(place, "output-totals", told.firstKey());
        }
    }
}
