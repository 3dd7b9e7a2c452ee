package org.meritrail.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who may not have done what, and when a run may not have been released. */
class DutiesTest {

    private final List<Leaf> acts = new ArrayList<>(List.of(
            version("version.drafted", "dora", "", ""), version("version.submitted", "ana", "2026-01-01", "2026-12-31"), version("version.approved", "ben", "2026-01-01", "2026-12-31"),
            run("run.started", "olga"), run("run.signed", "sam"), run("run.reviewed", "rolf"), run("run.released", "rita")));

    @Test
    void findsNothingWhereEverybodyDidOneThing() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void findsWhoReleasedWhatTheyHadAHandIn() {
        for (String who : List.of("dora", "ana", "ben", "olga", "sam", "rolf")) {
            acts.set(6, run("run.released", who));
            assertThatThrownBy(this::check).as(who).hasMessageContaining("same-person [" + who);
        }
    }

    @Test
    void findsWhoApprovedWhatTheyDrafted() {
        acts.set(2, version("version.approved", "dora", "2026-01-01", "2026-12-31"));
        assertThatThrownBy(this::check).hasMessageContaining("same-person [dora, version.drafted, version.approved");
    }

    @Test
    void findsDaysThatWereNotApproved() {
        acts.set(2, version("version.approved", "ben", "2026-07-02", ""));
        assertThatThrownBy(this::check).hasMessageContaining("days");
        acts.set(2, version("version.approved", "ben", "2026-01-01", "2026-09-29"));
        assertThatThrownBy(this::check).hasMessageContaining("days");
        acts.set(2, version("version.approved", "ben", "2026-07-01", ""));
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void findsAVersionThatWasRetiredBefore() {
        acts.add(6, version("version.retired", "ben", "", ""));
        assertThatThrownBy(this::check).hasMessageContaining("retired");
    }

    @Test
    void findsAReleaseThatNobodyReviewedOrThatWasDiscarded() {
        acts.add(run("run.discarded", "olga"));
        assertThatThrownBy(this::check).hasMessageContaining("discarded");
        acts.remove(7);
        acts.remove(5);
        assertThatThrownBy(this::check).hasMessageContaining("run.reviewed");
    }

    private void check() throws Flaw {
        List<Leaf> numbered = new ArrayList<>();
        for (Leaf act : acts) {
            numbered.add(new Leaf("ledger.jsonl:" + (numbered.size() + 1), numbered.size(), act.schema(), act.members()));
        }
        Acts all = new Acts("ledger.jsonl", numbered);
        Approvals.of(all, all.act("run.started", "run", 1), all.act("run.released", "run", 1));
    }

    private static Leaf version(String what, String who, String from, String to) {
        Map<String, Object> details = new TreeMap<>(Map.of("version", 1L, "policy", "p", "files", Map.of()));
        if (!from.isEmpty()) {
            details.put("from", from);
        }
        if (!to.isEmpty()) {
            details.put("to", to);
        }
        return act(what, who, details);
    }

    private static Leaf run(String what, String who) {
        return act(what, who, Map.of("run", 1L, "version", 1L, "policy", "p", "totals", "t", "from", "2026-07-01", "to", "2026-09-30"));
    }

    private static Leaf act(String what, String who, Map<String, Object> details) {
        return new Leaf("", 0, Leaf.ENTRY, Map.of("what", what, "who", who, "details", details));
    }
}
