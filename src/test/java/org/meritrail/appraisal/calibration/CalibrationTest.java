package org.meritrail.appraisal.calibration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Calibrated;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Severity;

import static org.assertj.core.api.Assertions.assertThat;

/** Ratings side by side: by unit beside the guideline, by reviewer, and whom to talk about. */
class CalibrationTest {

    private static final String[] NORTH = {"P-1 North M-1 50", "P-2 North M-1 86", "P-3 North M-1 85.5", "P-4 North M-1 95", "P-5 North M-2 70", "P-6 North M-2"};

    @TempDir
    Path folder;

    @Test
    void countsEachRatingOfAUnitBesideTheGuideline() {
        Distribution north = calibration(0, NORTH).units().get(1);

        assertThat(north.unit()).isEqualTo("North");
        assertThat(List.of(north.rated(), north.notRated())).containsExactly(5, 1);
        assertThat(north.levels()).extracting(level -> level.rating() + " " + level.count() + " " + level.share().plain() + " "
                        + level.guideline().row() + " " + level.guideline().atLeast().plain() + "-" + level.guideline().atMost().plain() + " +" + level.tooMany() + " -" + level.tooFew())
                .containsExactly("low 1 0.2 G-1 0.05-0.2 +0 -0", "middle 1 0.2 G-2 0.4-0.8 +0 -1", "high 3 0.6 G-3 0-0.3 +2 -0");
    }

    @Test
    void proposesThoseNearestToTheEdgeOfTheNextRating() {
        assertThat(calibration(0, NORTH).proposals()).extracting(one -> one.participant() + " " + one.from() + "→" + one.to() + " " + one.by().plain())
                .containsExactly("P-3 high→middle 0.5", "P-2 high→middle 1");
        assertThat(calibration(0, "P-1 South M-1 61", "P-2 South M-1 84", "P-3 South M-2 75", "P-4 South M-2 62", "P-5 South M-2 70").proposals())
                .extracting(one -> one.participant() + " " + one.from() + "→" + one.to() + " " + one.by().plain()).containsExactly("P-1 middle→low 1");
    }

    @Test
    void isGuidanceOnlyInASmallUnit() {
        Calibration small = calibration(25, NORTH);

        assertThat(small.units()).allSatisfy(unit -> {
            assertThat(unit.guidanceOnly()).isTrue();
            assertThat(unit.deviates()).isFalse();
        });
        assertThat(small.proposals()).isEmpty();
        assertThat(small.everybody().rated()).isEqualTo(5);
    }

    @Test
    void comparesEachReviewerWithAllOthers() {
        assertThat(calibration(0, "P-1 North M-1 80", "P-2 North M-1 85", "P-3 South M-2 70", "P-4 South M-2 71", "P-5 South M-2 71").reviewers())
                .extracting(one -> one.id() + " " + one.people() + " " + one.mean().plain() + " " + one.others().plain() + " " + one.difference().plain())
                .containsExactly("M-1 2 82.5 212/3 71/6", "M-2 3 212/3 82.5 -71/6");
        assertThat(calibration(0, "P-1 North M-1 80").reviewers()).extracting(Reviewer::others).containsOnlyNulls();
    }

    @Test
    void keepsTheOriginalBesideTheModeratedRatingAndLeavesWhoWasModeratedAlone() {
        Calibration calibration = Calibration.of(Calibrated.trial(folder, 0, NORTH).data("calibrations.csv", """
                id,participant,rating,reason,author,recorded
                C-1,P-3,middle,Half of it was a windfall,M-1,2026-09-30
                C-2,P-2,,,,
                """).evaluate());

        assertThat(calibration.people()).filteredOn(Rated::isModerated).extracting(one -> one.participant() + " " + one.original() + " " + one.rating()).containsExactly("P-3 high middle");
        assertThat(calibration.units().get(1).levels()).extracting(level -> level.rating() + " " + level.original() + " " + level.count())
                .containsExactly("low 1 1", "middle 1 2", "high 3 2");
        assertThat(calibration.proposals()).extracting(Proposal::participant).containsExactly("P-2");
    }

    @Test
    void isTheSameWhateverTheOrderOfTheData() {
        List<String> people = new ArrayList<>(List.of(NORTH));
        Calibration there = calibration(0, NORTH);
        Collections.reverse(people);
        assertThat(calibration(0, people.toArray(String[]::new))).isEqualTo(there);
    }

    @Test
    void findsNothingInItsOwnPolicy() {
        Calibrated.trial(folder, 25, NORTH);
        assertThat(new PolicyFolder(folder).findings()).noneMatch(finding -> finding.code().severity() == Severity.ERROR);
    }

    @Test
    void takesTheGuidelineFromRowsOfOneTableOnly() {
        WorkbookBuilder wrong = Calibrated.workbook(25).put("Reports", "B7", "Rating").put("Reports", "B10", "Level");
        assertThat(PolicyFolder.withShippedRules(folder).with("trial/trial.xlsx", wrong).findings()).filteredOn(finding -> finding.code() == FindingCode.SCOPE_WRONG)
                .extracting(finding -> finding.place().toString()).hasSize(2).anyMatch(place -> place.contains("B7")).anyMatch(place -> place.contains("B10"));
    }

    private Calibration calibration(int smallestUnit, String... people) {
        return Calibration.of(Calibrated.trial(folder, smallestUnit, people).evaluate());
    }
}
