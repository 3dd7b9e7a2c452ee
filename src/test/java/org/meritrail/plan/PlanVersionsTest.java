package org.meritrail.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meritrail.fixtures.AtOnce;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.meritrail.fixtures.Versions.ANA;
import static org.meritrail.fixtures.Versions.BEN;
import static org.meritrail.fixtures.Versions.EVA;
import static org.meritrail.fixtures.Versions.OF_2026;
import static org.meritrail.fixtures.Versions.granted;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** The steps of a version, who may take them, and which version pays. */
class PlanVersionsTest extends VersionsOnEachDatabase {

    PlanVersionsTest(Database database) {
        super(database);
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
    void refusesToSubmitWhatItsExamplesDoNotAgreeWith() {
        SoundPolicy.in(folder, SoundPolicy.workbook().put("Examples", "E4", 125001));
        versions.drafted(ANA, folder);

        assertThat(reason(entry.submit(ANA, 1, OF_2026, ""))).startsWith("Version 1 cannot be submitted: mistakes were found in it (1). "
                + "decision-tables/commission/commission.xlsx!Examples!E4: Case “Ana”, Sales: expected 125,001");
        assertThat(entry.version(1).orElseThrow()).isInstanceOf(PlanVersion.Draft.class);
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

        List<String> outcomes = AtOnce.answers(() -> outcome(entry.approve(BEN, 1, "")), () -> outcome(entry.approve(EVA, 1, "")));

        String winner = ((PlanVersion.Approved) entry.version(1).orElseThrow()).approval().who();
        assertThat(outcomes).containsExactlyInAnyOrder("granted", "Version 1 cannot be approved: it was approved by " + winner
                + " on 2026-10-05 09:00 UTC. Only a version that was submitted and waits can.");
    }

    private static String reason(Decision<?> decision) {
        return outcome(decision);
    }

    private static String outcome(Decision<?> decision) {
        return decision.fold(value -> "granted", reason -> reason.in(Texts.ENGLISH));
    }
}
