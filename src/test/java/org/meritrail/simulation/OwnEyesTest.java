package org.meritrail.simulation;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.NearATier;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.kernel.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** Whoever asks about their own pay cannot find out what others came to. */
class OwnEyesTest {

    @TempDir
    Path folder;

    @Test
    void changesNothingThatOthersResultsDependOn() {
        Situation own = own(Trial.in(folder).workbook(Sketch.of(row("Fund", 1000, "EUR"), row("Enough", 30, "number"), row("Present", 50, "EUR"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Points", "Participants", "participants.points", "count"), row("Courses", "Participants", "participants.courses", "number"))
                .line("Part", "allocate", "option", "in proportion to", "of", "Fund", "with", "Points", "over", "Company", "round", 0.01)
                .line("Trained", "check", "option", "at least", "of", "Courses", "with", "Enough").line("Thanks", "take", "of", "Present", "only when", "Trained")
                .workbook().put("Payments", "A2", "Part").put("Payments", "B2", "Part").put("Payments", "A3", "Thanks").put("Payments", "B3", "Thanks"))
                .data("participants.csv", "participant,name,currency,hired,left,points,courses\nP-1,Ana Ruiz,EUR,2020-01-01,,20,7\nP-2,Leo Weber,EUR,2020-01-01,,80,9\n"));
        WhatIf answer = WhatIf.of(own, "", WhatIf.ENOUGH);
        assertThat(answer.result().value()).as("as things are, all of it").isEqualTo("200");
        assertThat(answer.changes().stream().map(change -> change.input().word() + " " + change.to().value() + " " + change.result().value())).containsExactly("Courses 30 250");
        assertThat(answer.undisclosed()).isEqualTo(1);
        assertThat(WhatIfText.of(answer, Texts.ENGLISH)).contains("1 inputs were not tried, since what others come to depends on them, too.");
        assertRefused(() -> WhatIf.of(own, "", Place.parse("participants.csv:2:points"), "30"));
        assertRefused(() -> PayoutCurve.of(own, "", Place.parse("participants.csv:2:points"), "", ""));
        assertThat(PayoutCurve.of(own, "Thanks", Place.parse("participants.csv:2:courses"), "", "").points()).isNotEmpty();
    }

    @Test
    void takesNoValueFromOthersRecords() {
        Situation own = own(NearATier.in(folder));
        PayoutCurve curve = PayoutCurve.of(own, "", Place.parse("scores.csv:2:goodwill"), "", "");
        assertThat(curve.points().get(curve.points().size() - 1).at().value()).as("not 4.5, which is the other one’s").isEqualTo("6");
    }

    private static Situation own(Trial trial) {
        Situation anyone = trial.situation("P-1", "2026-Q3");
        return new Situation(anyone.policy(), anyone.received(), anyone.period(), anyone.earlier(), anyone.participant(), true);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable question) {
        assertThatThrownBy(question).isInstanceOfSatisfying(UnableToSimulate.class, refused -> assertThat(refused.reason().in(Texts.ENGLISH)).contains("what others come to depends on points"));
    }
}
