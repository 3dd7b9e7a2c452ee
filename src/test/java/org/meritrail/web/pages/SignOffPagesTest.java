package org.meritrail.web.pages;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.batch.Population;
import org.meritrail.batch.Runs;
import org.meritrail.fixtures.Windfall;
import org.meritrail.kernel.Period;
import org.meritrail.plan.Effective;
import org.meritrail.plan.PlanVersions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Versions.granted;

/** What has to be signed, on the page of a run. The policy is one of its own, for a year that no other test looks at. */
class SignOffPagesTest {

    private final ReleasedQuarter quarter = ReleasedQuarter.running();

    @Test
    void showsAndTakesSignaturesBeforeRelease(@TempDir Path folder) {
        int number = calculated(folder);
        String run = "/runs/" + number;
        assertThat(quarter.signedIn("aurora").body(run)).contains("More than was planned for", "Not yet").doesNotContain("name=\"numbers\"");
        Visitor olga = quarter.signedIn("olga");
        assertThat(olga.body(run)).contains("Sign-offs", "name=\"numbers\"");
        assertThat(olga.send(run, run + "/sign-offs", Map.of("note", "Finance knows")).body()).contains("Not done.", "Choose at least one");
        olga.send(run, run + "/review", Map.of("note", ""));
        assertThat(quarter.signedIn("rita").send(run, run + "/release", Map.of("note", "")).body())
                .contains("Not done.", "before somebody has signed what alerts ask for: More than was planned for");
        assertThat(olga.send(run, run + "/sign-offs", Map.of("numbers", "1", "note", "Finance knows")).body()).contains("Signed.", "olga", "Finance knows");
        assertThat(quarter.signedIn("aurora").body(run + "/payout?participant=P-009&lang=es")).contains("visto bueno de olga", "Finance knows");
        assertThat(quarter.signedIn("rita").send(run, run + "/release", Map.of("note", "")).body()).contains("released");
    }

    /** Nothing was sold in that year, which is more than less than nothing. */
    private int calculated(Path folder) {
        PlanVersions versions = quarter.of(PlanVersions.class);
        int version = versions.draft(quarter.actor("ana"), Windfall.policy(folder, -1)).fold(drafted -> drafted.draft().number(), same -> 0, mistaken -> 0);
        granted(versions.submit(quarter.actor("ana"), version, new Effective(LocalDate.of(2031, 1, 1), LocalDate.of(2031, 12, 31)), ""));
        granted(versions.approve(quarter.actor("ben"), version, ""));
        int run = granted(quarter.of(Runs.class).start(quarter.actor("olga"), Period.parse("2031-Q1"), LocalDate.of(2031, 4, 30), Population.EVERYONE)).number();
        quarter.calculated(run);
        return run;
    }
}
