package org.meritrail.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.meritrail.batch.WithoutPeople;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.intake.Intake;
import org.meritrail.intake.Received;
import org.meritrail.kernel.Period;
import org.meritrail.policy.Policies;
import org.meritrail.policy.Policy;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Value;

class SampleWithoutPeopleTest {

    private static final Path COMMITTED = Path.of("src/main/resources/sample");

    /** With appraisals, a merit round and a calibration sheet. */
    @Test
    void keepsNobodysNameOfTheFourthQuarterAndComesToTheSameBytesAndReports() {
        Policy policy = Policies.readAndCompile(PolicyFolder.SHIPPED).fold(readable -> readable.policy(), unreadable -> {
            throw new AssertionError(unreadable.findings().toString());
        });
        Received received = Intake.read(COMMITTED, policy.plan().data());
        List<String> named = received.records(DataSet.PARTICIPANTS).stream()
                .flatMap(one -> Stream.of(one.id(), text(one, "name"), '"' + text(one, "payroll-id") + '"')).toList();

        assertThat(named).hasSize(3 * 60).contains("P-009", "Javier Molina", "\"10009\"");
        WithoutPeople.assertSame(policy, received, Period.parse("2026-Q4"), named);
    }

    private static String text(InputRecord participant, String column) {
        return participant.field(column).map(Value::written).orElseThrow();
    }
}
