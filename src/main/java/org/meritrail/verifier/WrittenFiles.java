package org.meritrail.verifier;

import java.util.Map;
import java.util.Optional;

/**
 * Whether the files that were written for payroll are those of the release: the payroll file byte by byte, with its checkpoint; the others tell what people
 * are called, which may be something else by then. Where somebody was erased before, none are written.
 */
final class WrittenFiles {

    private static final String PAYROLL = "payroll-";

    private WrittenFiles() {
    }

    static void check(Acts acts) throws Flaw {
        for (Leaf act : acts.entries()) {
            if (act.is("run.written") && !act.isOlder()) {
                Optional<Leaf> released = acts.last("run.released", "run", act.detailNumber("run"));
                if (released.isPresent() && !released.get().isOlder()) {
                    check(act, released.get());
                }
            }
        }
    }

    private static void check(Leaf written, Leaf released) throws Flaw {
        Map<String, Object> fixed = files(released);
        for (Map.Entry<String, Object> file : files(written).entrySet()) {
            String name = file.getKey();
            boolean holds = !name.startsWith(PAYROLL) ? fixed.containsKey(name)
                    : file.getValue().equals(fixed.get(name)) || name.endsWith(OutputChecks.CHECKPOINT) && fixed.containsKey(name.substring(0, name.length() - OutputChecks.CHECKPOINT.length()));
            if (!holds) {
                throw new Flaw(written.place(), "written-other", name, released.place());
            }
        }
    }

    private static Map<String, Object> files(Leaf act) throws Flaw {
        return Members.object(act.place(), act.details(), "files");
    }
}
