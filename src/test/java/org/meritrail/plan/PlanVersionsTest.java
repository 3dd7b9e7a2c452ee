package org.meritrail.plan;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.Store;
import org.meritrail.fixtures.Versions;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.PolicyReading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.meritrail.fixtures.Versions.ANA;
import static org.meritrail.fixtures.Versions.BEN;
import static org.meritrail.fixtures.Versions.EVA;
import static org.meritrail.fixtures.Versions.OF_2026;
import static org.meritrail.fixtures.Versions.granted;
import static org.meritrail.fixtures.WorkbookBuilder.row;

@ParameterizedClass
@EnumSource(Database.class)
class PlanVersionsTest {

    private static final Period Q3 = Period.parse("2026-Q3");

    @TempDir
    private Path home;

    private final Store store;
    private Versions versions;
    private PlanVersions entry;
    private Path folder;

    PlanVersionsTest(Database database) {
        this.store = database.open();
    }

    @BeforeEach
    void saveAPolicy() {
        versions = Versions.in(store, home.resolve("work"));
        entry = versions.entry();
        folder = home.resolve("policy");
        SoundPolicy.in(folder, SoundPolicy.workbook());
    }

    @AfterEach
    void close() {
        store.close();
        assertThat(home.resolve("work")).isEmptyDirectory();
    }

    @Test
    void goesFromDraftToRetiredWithWhoAndWhen() {
        PlanVersion.Draft draft = versions.drafted(Actor.FOLDER, folder);
        PlanVersion.Submitted submitted = granted(entry.submit(ANA, 1, OF_2026, "as agreed"));
        PlanVersion.Approved approved = granted(entry.approve(BEN, 1, ""));
        PlanVersion.Retired retired = granted(entry.retire(EVA, 1, "wrong cap"));

        assertThat(entry.version(1)).contains(retired);
        assertThat(retired.before()).isEqualTo(approved);
        assertThat(approved.submission()).isEqualTo(submitted.submission());
        assertThat(draft.bytes().files()).containsKey(SoundPolicy.FILE).containsKey("rules/operations/add.drl");
        assertThat(store.journal().entries(Long.MAX_VALUE, 9)).extracting(Entry::who, Entry::what, Entry::subject, Entry::note).containsExactly(
                tuple("eva", "version.retired", "version 1", "wrong cap"),
                tuple("ben", "version.approved", "version 1", ""),
                tuple("ana", "version.submitted", "version 1", "as agreed"),
                tuple("(policy folder)", "version.drafted", "version 1", ""));
    }

    @Test
    void refusesTheSubmitterHisOwnApprovalWhateverHisRoles() {
        versions.drafted(Actor.FOLDER, folder);
        granted(entry.submit(EVA, 1, OF_2026, ""));

        assertThat(reason(entry.approve(EVA, 1, ""))).isEqualTo(
                "Version 1 cannot be approved by eva, who is an author of it. Ask somebody else who may approve.");
        assertThat(granted(entry.approve(BEN, 1, "")).authors()).containsExactly("eva");
    }

    @Test
    void refusesTheMakerOfADraftThatSomebodyElseSubmitted() {
        versions.drafted(EVA, folder);
        granted(entry.submit(ANA, 1, OF_2026, ""));

        assertThat(reason(entry.approve(EVA, 1, ""))).contains("author");
        assertThat(entry.version(1).orElseThrow().authors()).containsExactly("ana", "eva");
    }

    @Test
    void letsNoPartOfTheServiceSubmitApproveOrRetire() {
        versions.drafted(Actor.FOLDER, folder);
        assertThat(List.of(reason(entry.submit(Actor.SERVICE, 1, OF_2026, "")), reason(entry.approve(Actor.INBOX, 1, "")),
                reason(entry.retire(Actor.FOLDER, 1, "")))).containsOnly("Only somebody who signed in can do this.");
    }

    @Test
    void refusesStepsOutOfTheirOrder() {
        versions.drafted(ANA, folder);
        assertThat(reason(entry.approve(BEN, 1, ""))).startsWith("Version 1 cannot be approved: it is a draft.");
        granted(entry.submit(ANA, 1, OF_2026, ""));
        assertThat(reason(entry.submit(ANA, 1, OF_2026, "")))
                .startsWith("Version 1 cannot be submitted: it was submitted by ana on 2026-10-05 09:00 UTC");
        granted(entry.approve(BEN, 1, ""));
        granted(entry.retire(BEN, 1, "over"));
        assertThat(reason(entry.approve(BEN, 1, ""))).contains("it was taken out of use by ben on 2026-10-05");
        assertThat(reason(entry.retire(BEN, 1, "again"))).contains("it was taken out of use by ben on 2026-10-05");
        assertThat(reason(entry.submit(ANA, 2, OF_2026, ""))).startsWith("There is no version 2.");
    }

    @Test
    void asksForAReasonAndTheRightToRetire() {
        versions.approved(folder);
        assertThat(reason(entry.retire(BEN, 1, " "))).isEqualTo("Say in a note why version 1 is taken out of use.");
        assertThat(reason(entry.retire(ANA, 1, "mine"))).startsWith("Version 1 cannot be taken out of use by you: it was approved by ben");
        assertThat(reason(entry.retire(BEN, 1, "x".repeat(2001)))).contains("2000 characters");
        assertThat(reason(entry.retire(BEN, 1, "a\0b"))).contains("cannot be kept");
        assertThat(entry.version(1).orElseThrow().state()).isEqualTo("approved");
    }

    @Test
    void acceptsOnlyDaysOnWhichAllWorkbooksAreInForce() {
        SoundPolicy.in(folder, SoundPolicy.workbook().sheet("About", row("in force to", LocalDate.of(2026, 9, 30))));
        PlanVersion draft = versions.drafted(ANA, folder);

        assertThat(entry.proposed(draft)).isEqualTo(new Effective(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 9, 30)));
        assertThat(reason(entry.submit(ANA, 1, OF_2026, ""))).startsWith("Version 1 cannot pay from 2026-01-01 to 2026-12-31: "
                + "its workbooks are all in force from 2026-01-01 to 2026-09-30.");
        assertThat(reason(entry.submit(ANA, 1, new Effective(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 6, 30)), ""))).contains("a last day");
        assertThat(reason(entry.submit(ANA, 1, new Effective(null, null), ""))).contains("a first day");
        granted(entry.submit(ANA, 1, entry.proposed(draft), ""));
    }

    @Test
    void saysThatTheSameFilesAreNoNewVersion() {
        PlanVersion.Draft draft = versions.drafted(ANA, folder);

        assertThat(entry.draft(BEN, folder)).isEqualTo(new Drafting.Unchanged(draft));
        assertThat(entry.all()).containsExactly(draft);
    }

    @Test
    void replacesTheSameMakersEarlierDraftOnly() {
        versions.drafted(ANA, folder);
        save("Cap 1");
        versions.drafted(Actor.FOLDER, folder);
        save("Cap 2");
        versions.drafted(Actor.FOLDER, folder);

        assertThat(entry.all()).extracting(PlanVersion::number, PlanVersion::state).containsExactly(
                tuple(3, "draft"), tuple(2, "retired"),
                tuple(1, "draft"));
        assertThat(((PlanVersion.Retired) entry.all().get(1)).retirement().note()).isEqualTo("replaced by version 3");
    }

    @Test
    void keepsTheBytesThatWereCheckedWhateverHappensToTheFolder() {
        PlanVersion.Approved approved = versions.approved(folder);
        Fingerprint before = approved.bytes().files().get(SoundPolicy.FILE);
        save("Cap 3");

        assertThat(entry.file(approved, SoundPolicy.FILE).map(Fingerprint::of)).contains(before);
        assertThat(policy(approved)).isEqualTo(approved.bytes().policy());
        assertThat(policy(versions.drafted(ANA, folder))).isNotEqualTo(approved.bytes().policy());
    }

    @Test
    void tellsMistakesAtTheirCellsAndMakesNothing() {
        SoundPolicy.in(folder, SoundPolicy.workbook().put("NB", "D6", "7%"));

        List<String> places = entry.draft(ANA, folder).fold(drafted -> List.of(), unchanged -> List.of(),
                mistaken -> mistaken.findings().stream().map(finding -> finding.place().toString()).toList());

        assertThat(places).containsExactly(SoundPolicy.FILE + "!NB!D6");
        assertThat(entry.all()).isEmpty();
    }

    @Test
    void makesADraftOfAPolicyWithWarningsAndTellsThem() {
        SoundPolicy.in(folder, SoundPolicy.workbook().sheet("Values", new Object[] {"Spare", 1, "EUR"}));

        List<String> places = entry.draft(ANA, folder).fold(drafted -> drafted.warnings().stream().map(finding -> finding.place().toString()).toList(),
                unchanged -> List.of(), mistaken -> List.of());

        assertThat(places).containsExactly(SoundPolicy.FILE + "!Values!B7");
        assertThat(entry.submit(ANA, 1, OF_2026, "as agreed")).isInstanceOf(Decision.Granted.class);
    }

    @Test
    void paysByTheVersionThatCoversTheWholePeriodAndWasApprovedLast() {
        versions.approved(folder);
        save("Cap 4");
        int second = versions.approved(folder).number();
        save("Cap 5");
        int third = versions.drafted(ANA, folder).number();
        granted(entry.submit(ANA, third, new Effective(LocalDate.of(2026, 8, 1), null), ""));
        granted(entry.approve(BEN, third, ""));

        assertThat(entry.payingFor(Q3).map(PlanVersion::number)).contains(second);
        assertThat(entry.payingFor(Period.parse("2026-Q4")).map(PlanVersion::number)).contains(third);
        granted(entry.retire(BEN, second, "wrong"));
        assertThat(entry.payingFor(Q3).map(PlanVersion::number)).contains(1);
        assertThat(entry.payingFor(Period.parse("2025-Q4"))).isEmpty();
    }

    @Test
    void knowsWhatWasKnownEarlier() {
        Instant start = store.clock().instant();
        versions.drafted(ANA, folder);
        store.clock().advance(Duration.ofDays(1));
        granted(entry.submit(ANA, 1, OF_2026, ""));
        store.clock().advance(Duration.ofDays(1));
        granted(entry.approve(BEN, 1, ""));

        assertThat(entry.asKnownOn(start.minusSeconds(1))).isEmpty();
        assertThat(entry.asKnownOn(start)).extracting(PlanVersion::state).containsExactly("draft");
        assertThat(entry.asKnownOn(start.plus(Duration.ofDays(1)))).extracting(PlanVersion::state).containsExactly("submitted");
        assertThat(entry.asKnownOn(Instant.MAX)).extracting(PlanVersion::state).containsExactly("approved");
        assertThat(entry.asKnownOn(Instant.MIN)).isEmpty();
    }

    @Test
    void letsExactlyOneOfTwoApproveAtOnceAndTellsTheOtherWhoDid() throws Exception {
        versions.drafted(ANA, folder);
        granted(entry.submit(ANA, 1, OF_2026, ""));

        List<String> outcomes = atOnce(() -> outcome(entry.approve(BEN, 1, "")), () -> outcome(entry.approve(EVA, 1, "")));

        String winner = ((PlanVersion.Approved) entry.version(1).orElseThrow()).approval().who();
        assertThat(outcomes).containsExactlyInAnyOrder("granted", "Version 1 cannot be approved: it was approved by " + winner
                + " on 2026-10-05 09:00 UTC. Only a version that was submitted and waits can.");
    }

    @Test
    void makesOneVersionOfWhatTwoOfferAtOnce() throws Exception {
        List<String> outcomes = atOnce(() -> made(entry.draft(ANA, folder)), () -> made(entry.draft(BEN, folder)));

        assertThat(outcomes).containsExactlyInAnyOrder("drafted", "unchanged");
        assertThat(entry.all()).hasSize(1);
    }

    private void save(String change) {
        SoundPolicy.in(folder, SoundPolicy.workbook().put("About", "B2", change));
    }

    private Fingerprint policy(PlanVersion version) {
        PolicyReading reading = entry.policy(version);
        return reading.fold(readable -> readable.policy().fingerprint(), unreadable -> Fingerprint.of("unreadable"));
    }

    private static String reason(Decision<?> decision) {
        return outcome(decision);
    }

    private static String outcome(Decision<?> decision) {
        return decision.fold(value -> "granted", reason -> reason.in(Texts.ENGLISH));
    }

    private static String made(Drafting drafting) {
        return drafting.fold(drafted -> "drafted", unchanged -> "unchanged", mistaken -> "mistaken");
    }

    private static List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        try {
            Future<String> first = people.submit(() -> after(together, one));
            Future<String> second = people.submit(() -> after(together, other));
            return List.of(first.get(), second.get());
        } finally {
            people.shutdown();
        }
    }

    private static String after(CyclicBarrier together, Callable<String> action) throws Exception {
        together.await();
        return action.call();
    }
}
