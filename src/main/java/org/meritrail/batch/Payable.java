package org.meritrail.batch;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.meritrail.evaluation.Carried;
import org.meritrail.evaluation.Evaluating;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.intake.Intake;
import org.meritrail.intake.Received;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.ledger.Person;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;
import org.meritrail.policy.Policy;
import org.meritrail.policy.PolicyReading;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.InputRecord;

/** What an approved version comes to. Only an approved version can be evaluated to it, and only from it are payouts made. */
final class Payable {

    private static final int MOST_FINDINGS = 5;

    private final Evaluation evaluation;
    private final Received received;
    private final TakenOver taken;
    private final Keying keying;

    private Payable(Evaluation evaluation, Received received, TakenOver taken, Keying keying) {
        this.evaluation = evaluation;
        this.received = received;
        this.taken = taken;
        this.keying = keying;
    }

    /**
     * @param taking gives what was paid in earlier periods
     * @param data   the folder with the order's data
     * @param keys   gives people's keys; those who have none yet get one
     * @param known  is told how many participants there are, before progress is told of any
     * @throws UnableToCalculate if the policy cannot be read any more or somebody of the population is unknown
     */
    static Payable evaluate(PlanVersions plans, PlanVersion.Approved version, Run.Order order, TakingOver taking, Path data,
                            Function<Collection<String>, Map<String, Person>> keys, int threads, IntConsumer known, IntConsumer progress) {
        Policy policy = policy(plans.policy(version), String.valueOf(version.number()));
        Received received = only(order.population(), Intake.read(data, policy.plan().data()));
        known.accept(received.records(DataSet.PARTICIPANTS).size());
        TakenOver taken = Carried.isTakenOver(policy.plan()) ? taking.of(order.period(), order.population()) : TakenOver.NOTHING;
        Keying keying = Keying.of(policy, received, taken, keys);
        return new Payable(Evaluating.evaluate(policy, received, order.period(), taken.entries(), threads, progress), received, taken, keying);
    }

    /**
     * The same again, to be compared; nobody is paid from it.
     *
     * @param policy   that was approved then
     * @param restored the records with whatever codes and names
     */
    static Payable again(Policy policy, Period period, RestoredInputs.Restored restored, TakenOver taken, int threads) {
        return new Payable(Evaluating.evaluate(policy, restored.received(), period, taken.entries(), threads, done -> { }), restored.received(), taken,
                Keying.of(policy, restored.people()));
    }

    /** @throws UnableToCalculate if it cannot be read any more */
    static Policy policy(PolicyReading reading, String version) {
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

    /** Who is who in what is kept of it. */
    Keying keying() {
        return keying;
    }
}
