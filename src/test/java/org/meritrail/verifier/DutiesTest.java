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

    /** Of two that were asked for, the second one too. */
    @Test
    void findsASignOffThatWasNotSignedBefore() {
        Leaf calculated = act("run.calculated", "olga", Map.of("run", 1L, "signOffs", List.of(Map.of("number", 1L), Map.of("number", 2L))));
        Leaf released = new Leaf("ledger.jsonl:9", 8, Leaf.ENTRY, Map.of());
        Leaf first = signed(4, 1L, 1L);
        Leaf second = signed(5, 1L, 2L);

        assertThatCode(() -> Duties.checkSigned(new Acts("", List.of(first, second)), calculated, released, "")).doesNotThrowAnyException();
        for (Leaf other : List.of(signed(9, 1L, 2L), signed(5, 2L, 2L), signed(5, 1L, 3L))) {
            assertThatThrownBy(() -> Duties.checkSigned(new Acts("", List.of(first, other)), calculated, released, "")).hasMessage("ledger.jsonl:9 unsigned-off [2]");
        }
    }

    private static Leaf signed(long number, long run, long signOff) {
        return new Leaf("", number, Leaf.ENTRY, Map.of("what", "run.signed", "details", Map.of("run", run, "signOff", signOff)));
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
