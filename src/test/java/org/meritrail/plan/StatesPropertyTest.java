package org.meritrail.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.meritrail.content.Workspace;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.Store;
import org.meritrail.fixtures.Versions;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Versions.ANA;
import static org.meritrail.fixtures.Versions.BEN;
import static org.meritrail.fixtures.Versions.EVA;
import static org.meritrail.fixtures.Versions.OF_2026;

/** Whatever people do in whatever order: nobody approves what is his, no byte changes, and no version takes a step twice or goes back. */
class StatesPropertyTest {

    private static final List<String> ORDER = List.of("draft", "submitted", "approved", "retired");
    private static Path home;

    enum Action { DRAFT, SUBMIT, APPROVE, RETIRE }

    /** @param target the version, or for drafts which of the policies */
    record Move(Action action, Actor who, int target) {
    }

    @BeforeContainer
    static void saveThreePolicies() throws IOException {
        home = Files.createTempDirectory("states");
        for (int policy = 1; policy <= 3; policy++) {
            SoundPolicy.in(home.resolve("policy" + policy), SoundPolicy.workbook().put("About", "B2", "Policy " + policy));
        }
    }

    @AfterContainer
    static void delete() {
        new Workspace(home).clear();
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        return Combinators.combine(Arbitraries.of(Action.class), Arbitraries.of(ANA, BEN, EVA, Actor.FOLDER), Arbitraries.integers().between(1, 3))
                .as(Move::new).list().ofMinSize(5).ofMaxSize(25);
    }

    @Property(tries = 40)
    void holdWhateverPeopleDo(@ForAll("moves") List<Move> moves) {
        try (Store store = Database.H2.open()) {
            Versions versions = Versions.in(store, home.resolve("work"));
            Map<Integer, PlanVersion> before = Map.of();
            for (Move move : moves) {
                make(move, versions.entry());
                Map<Integer, PlanVersion> after = versions.entry().all().stream().collect(Collectors.toMap(PlanVersion::number, each -> each));
                before.forEach((number, version) -> assertFollows(version, after.get(number)));
                before = after;
            }
            before.values().forEach(version -> assertSound(version, versions.entry()));
            assertThat(store.journal().entries(Long.MAX_VALUE, 999)).extracting(entry -> entry.what() + entry.subject()).doesNotHaveDuplicates();
        }
    }

    private static void make(Move move, PlanVersions versions) {
        switch (move.action()) {
            case DRAFT -> versions.draft(move.who(), home.resolve("policy" + move.target()));
            case SUBMIT -> versions.submit(move.who(), move.target(), OF_2026, "");
            case APPROVE -> versions.approve(move.who(), move.target(), "");
            case RETIRE -> versions.retire(move.who(), move.target(), "why not");
        }
    }

    private static void assertFollows(PlanVersion before, PlanVersion after) {
        assertThat(after.bytes()).isEqualTo(before.bytes());
        assertThat(ORDER.indexOf(after.state())).isGreaterThanOrEqualTo(ORDER.indexOf(before.state()));
        if (after.state().equals(before.state())) {
            assertThat(after).isEqualTo(before);
        }
    }

    private static void assertSound(PlanVersion version, PlanVersions versions) {
        version.bytes().files().forEach((path, sha256) -> assertThat(versions.file(version, path).map(Fingerprint::of)).contains(sha256));
        approval(version).ifPresent(approval -> assertThat(version.authors()).isNotEmpty().doesNotContain(approval.who()));
    }

    private static Optional<Entry> approval(PlanVersion version) {
        return version.fold(draft -> Optional.<Entry>empty(), submitted -> Optional.empty(),
                approved -> Optional.of(approved.approval()), retired -> approval(retired.before()));
    }
}
