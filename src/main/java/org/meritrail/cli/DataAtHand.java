package org.meritrail.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.meritrail.evaluation.Evaluating;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.intake.Intake;
import org.meritrail.intake.Received;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.policy.Policy;
import picocli.CommandLine.Option;

/** Data of one period that a policy is looked at with, if there is any. */
final class DataAtHand {

    private static final int THREADS = 2;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "validate.data")
    private Path data;

    @Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "mapping")
    private Path mapping;

    @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "period")
    private String period;

    /** @param quick whether nothing is to be worked out */
    void check(boolean quick) {
        if ((data == null) != (period == null) || quick && data != null) {
            throw new Faults.Fault(Message.of("cli.data-and-period"));
        }
    }

    /** Empty without data. */
    Optional<Evaluation> evaluation(Policy policy) {
        if (data == null) {
            return Optional.empty();
        }
        Received received = mapping == null ? Intake.read(data, policy.plan().data()) : Intake.read(data, mapping, policy.plan().data());
        return Optional.of(Evaluating.evaluate(policy, received, Period.parse(period), THREADS, done -> { }));
    }
}
