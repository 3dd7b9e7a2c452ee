package org.meritrail.batch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.meritrail.evaluation.Carried;
import org.meritrail.evaluation.Evaluating;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.intake.Intake;
import org.meritrail.intake.Received;
import org.meritrail.kernel.Message;
import org.meritrail.policy.PolicyReading;
import org.meritrail.kernel.Period;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;
import org.meritrail.policy.Policy;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.InputRecord;

/** What an approved version comes to. Only an approved version can be evaluated to it, and only from it are payouts made. */
final class Payable {

    private static final int MOST_FINDINGS = 5;

    private final Evaluation evaluation;
    private final Received received;
    private final TakenOver taken;

    private Payable(Evaluation evaluation, Received received, TakenOver taken) {
        this.evaluation = evaluation;
        this.received = received;
        this.taken = taken;
    }

    /**
     * @param taking gives what was paid in earlier periods
     * @param data   the folder with the order's data
     * @param known  is told how many participants there are, before progress is told of any
     * @throws UnableToCalculate if the policy cannot be read any more or somebody of the population is unknown
     */
    static Payable evaluate(PlanVersions plans, PlanVersion.Approved version, Run.Order order, TakingOver taking, Path data, int threads,
                            IntConsumer known, IntConsumer progress) {
        Policy policy = policy(plans.policy(version), String.valueOf(version.number()));
        Received received = only(order.population(), Intake.read(data, policy.plan().data()));
        known.accept(received.records(DataSet.PARTICIPANTS).size());
        TakenOver taken = Carried.isTakenOver(policy.plan()) ? taking.of(order.period(), order.population()) : TakenOver.NOTHING;
        return new Payable(Evaluating.evaluate(policy, received, order.period(), taken.entries(), threads, progress), received, taken);
    }

    /**
     * The same again from its basis, to be compared; nobody is paid from it.
     *
     * @param reading of the version that was approved then
     * @throws UnableToCalculate as for the first time
     */
    static Payable again(PolicyReading reading, Basis basis, TakenOver taken, Path data, int threads) {
        Policy policy = policy(reading, "?");
        Received received = only(new Population(new TreeSet<>(basis.population())), Intake.read(data, policy.plan().data()));
        return new Payable(Evaluating.evaluate(policy, received, Period.parse(basis.period()), taken.entries(), threads, done -> { }), received, taken);
    }

    private static Policy policy(PolicyReading reading, String version) {
        return reading.fold(readable -> readable.policy(), unreadable -> {
            List<Message> findings = unreadable.findings().stream().limit(MOST_FINDINGS)
                    .map(finding -> Message.of("batch.finding", finding.place().toString(), finding.reason())).toList();
            throw new UnableToCalculate(Message.of("batch.policy-unreadable", version, findings));
        });
    }

    static Received only(Population population, Received received) {
        List<InputRecord> participants = received.records(DataSet.PARTICIPANTS);
        SortedSet<String> unknown = new TreeSet<>(population.participants());
        participants.forEach(participant -> unknown.remove(participant.id()));
        if (!unknown.isEmpty()) {
            throw new UnableToCalculate(Message.of("batch.population-unknown", List.copyOf(unknown)));
        }
        Map<DataSet, List<InputRecord>> accepted = new HashMap<>(received.accepted());
        accepted.put(DataSet.PARTICIPANTS, participants.stream().filter(participant -> population.has(participant.id())).toList());
        return new Received(accepted, received.rejects(), received.counts(), received.corrections(), received.unread());
    }

    Evaluation evaluation() {
        return evaluation;
    }

    Received received() {
        return received;
    }

    TakenOver taken() {
        return taken;
    }
}
