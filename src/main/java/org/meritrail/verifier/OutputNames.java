package org.meritrail.verifier;

import java.util.List;
import java.util.Map;

/**
 * What the files of a release are called: by the period whose payroll pays it, which is another than the run's where that takes a closed one up,
 * and by the run.
 *
 * @param started of the run
 */
record OutputNames(Leaf started) {

    String payroll() throws Flaw {
        return name("payroll", "csv");
    }

    String payouts() throws Flaw {
        return name("payouts", "csv");
    }

    String totals() throws Flaw {
        return name("control-totals", "json");
    }

    String paidIn() throws Flaw {
        return started.details().containsKey("paidIn") ? started.detail("paidIn") : started.detail("period");
    }

    /** That a release has each of its files, and no other: nobody would look at what stands in one under another name. Corrections are there where there are any. */
    void check(Leaf released) throws Flaw {
        Map<String, Object> files = Members.object(released.place(), released.details(), "files");
        List<String> needed = List.of(payroll(), payouts(), totals(), name("rejects", "csv"));
        for (String file : files.keySet()) {
            if (!needed.contains(file) && !file.equals(name("corrections", "csv"))) {
                throw new Flaw(OutputChecks.FOLDER + file, "output-unknown", released.place());
            }
        }
        for (String file : needed) {
            if (!files.containsKey(file)) {
                throw new Flaw(OutputChecks.FOLDER + file, "output-unnamed", released.place());
            }
        }
    }

    private String name(String what, String type) throws Flaw {
        return what + "-" + paidIn() + "-run-" + started.detailNumber("run") + "." + type;
    }
}
