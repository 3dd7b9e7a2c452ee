package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.meritrail.intake.Received;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.policy.Policy;
import org.meritrail.policy.drools.Rules;
import org.meritrail.policy.sheets.About;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.vocabulary.Earlier;
import org.meritrail.vocabulary.InputRecord;

/**
 * Applies a policy to everyone in the data of one period. The result depends on nothing else: not on the clock, the machine, the
 * order of the data or the number of threads.
 */
public final class Evaluating {

    /** Participants that share one rule session; far fewer or far more cost a fifth more (docs/benchmarks.md). */
    private static final int BATCH = 50;

    private final Policy policy;
    private final Plan worked;
    private final PeriodData data;
    private final Calculation calculation;
    private final Eligibility eligibility;

    private Evaluating(Policy policy, PeriodData data, Rules rules, Earlier earlier) {
        this(policy, policy.plan(), data, rules, earlier);
    }

    /** @param worked the part of the policy's plan that is worked out; whom it concerns, the whole of it says */
    private Evaluating(Policy policy, Plan worked, PeriodData data, Rules rules, Earlier earlier) {
        this.policy = policy;
        this.worked = worked;
        this.data = data;
        PlanDays planDays = new PlanDays(policy.plan().abouts(), data);
        this.eligibility = new Eligibility(policy.plan(), data, planDays);
        this.calculation = new Calculation(policy, worked, data, rules, eligibility, planDays, earlier);
    }

    /**
     * @param threads  how many to work with
     * @param progress is told after each batch how many participants it had
     * @throws UnableToEvaluate if a workbook is not in force over the whole period, or counts from the start of its year that lies within it
     * @throws Rules.UnableToCompile if a rule is wrong
     */
    public static Evaluation evaluate(Policy policy, Received received, Period period, int threads, IntConsumer progress) {
        return evaluate(policy, received, period, List.of(), threads, progress);
    }

    /** @param paid what lines that are carried came to in earlier periods, as it was paid */
    public static Evaluation evaluate(Policy policy, Received received, Period period, List<Earlier.Entry> paid, int threads, IntConsumer progress) {
        checkApplies(policy, period);
        Rules rules = Rules.compile(policy.plan(), policy.rules());
        Earlier earlier = new Earlier(paid);
        for (LocalDate start : Carried.startsOfCalculatingAgain(policy.plan(), period)) {
            for (Period before : Carried.periodsSince(start, period)) {
                Evaluation again = new Evaluating(policy, new PeriodData(received, before), rules, earlier.before(before)).run(threads, done -> { });
                earlier = earlier.with(start, again.carried());
            }
        }
        return new Evaluating(policy, new PeriodData(received, period), rules, earlier.before(period)).run(threads, progress);
    }

    /** @throws UnableToEvaluate if the policy cannot be applied to the period */
    static void checkApplies(Policy policy, Period period) {
        checkInForce(policy, period);
        YearStarts.check(policy.plan(), period);
    }

    /**
     * What one participant comes to. Others are worked out only where lines reach them.
     *
     * @param worked the part of the policy's plan that is worked out, and {@code rules} its rules
     */
    static Optional<Outcome> outcome(Policy policy, Plan worked, Rules rules, Received received, Period period, List<Earlier.Entry> paid, String participant) {
        Earlier earlier = new Earlier(paid);
        for (LocalDate start : Carried.startsOfCalculatingAgain(worked, period)) {
            for (Period before : Carried.periodsSince(start, period)) {
                Evaluating again = new Evaluating(policy, worked, new PeriodData(received, before), rules, earlier.before(before));
                earlier = earlier.with(start, again.carried(again.outcomesFor(participant)));
            }
        }
        return new Evaluating(policy, worked, new PeriodData(received, period), rules, earlier.before(period)).outcomesFor(participant).stream()
                .filter(outcome -> outcome.participant().id().equals(participant)).findFirst();
    }

    private List<Outcome> outcomesFor(String participant) {
        List<InputRecord> batch = data.participants().stream()
                .filter(one -> !calculation.isEachAlone() || one.id().equals(participant)).toList();
        return outcomes(batch, new ArrayList<>());
    }

    private List<Earlier.Entry> carried(List<Outcome> outcomes) {
        return Carried.entries(worked, data.period(), outcomes, eligibility);
    }

    private static void checkInForce(Policy policy, Period period) {
        for (About about : policy.plan().abouts()) {
            boolean early = about.inForceFrom() != null && period.from().isBefore(about.inForceFrom());
            boolean late = about.inForceTo() != null && period.to().isAfter(about.inForceTo());
            if (early || late) {
                throw new UnableToEvaluate(Message.of("evaluation.not-in-force", about.workbook(), period.name()));
            }
        }
    }

    private Evaluation run(int threads, IntConsumer progress) {
        List<Unlinked> unlinked = Collections.synchronizedList(new ArrayList<>());
        List<Outcome> outcomes = new ArrayList<>();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<Outcome>>> batches = new ArrayList<>();
            int size = calculation.isEachAlone() ? BATCH : Math.max(1, data.participants().size());
            for (int from = 0; from < data.participants().size(); from += size) {
                List<InputRecord> batch = data.participants().subList(from, Math.min(from + size, data.participants().size()));
                batches.add(workers.submit(() -> outcomes(batch, unlinked)));
            }
            for (Future<List<Outcome>> batch : batches) {
                outcomes.addAll(batch.get());
                progress.accept(outcomes.size());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnableToEvaluate(Message.of("evaluation.interrupted"), stopped);
        } catch (ExecutionException failed) {
            throw new UnableToEvaluate(Message.of("evaluation.failed", String.valueOf(failed.getCause())), failed);
        } finally {
            workers.shutdownNow();
        }
        return evaluation(outcomes, unlinked);
    }

    private Evaluation evaluation(List<Outcome> outcomes, List<Unlinked> unlinked) {
        Set<String> leftOut = data.participants().stream().filter(participant -> leftOut(participant).isPresent()).map(InputRecord::id).collect(Collectors.toSet());
        unlinked.addAll(calculation.leftOver(List.copyOf(unlinked), leftOut));
        return new Evaluation(policy, data.period(), outcomes, Unlinked.sorted(unlinked), carried(outcomes));
    }

    private List<Outcome> outcomes(List<InputRecord> batch, List<Unlinked> unlinked) {
        List<InputRecord> concerned = batch.stream().filter(this::isWorkedOut).toList();
        Iterator<Outcome> calculated = calculation.outcomes(concerned, unlinked).iterator();
        List<Outcome> outcomes = new ArrayList<>();
        for (InputRecord participant : batch) {
            Optional<Outcome> leftOut = leftOut(participant);
            leftOut.ifPresent(told -> unlinked.addAll(eligibility.dealsOutsideEmployment(participant)));
            Outcome worked = isWorkedOut(participant) ? calculated.next() : null;
            outcomes.add(leftOut.orElse(worked));
        }
        return outcomes;
    }

    /** Also who is withheld, where others depend on what they sold. */
    private boolean isWorkedOut(InputRecord participant) {
        return calculation.isEachAlone() ? leftOut(participant).isEmpty() : eligibility.reasonToLeaveOut(participant).isEmpty();
    }

    /** Empty for those whose pay is to be worked out. */
    private Optional<Outcome> leftOut(InputRecord participant) {
        Optional<Outcome> withheld = eligibility.reasonToWithhold(participant)
                .map(reason -> new Outcome.Withheld(participant, List.of(reason), Outcome.Worked.NOTHING));
        return withheld.or(() -> eligibility.reasonToLeaveOut(participant)
                .map(reason -> new Outcome.NothingDue(participant, List.of(reason), Outcome.Worked.NOTHING)));
    }

    /** The policy cannot be applied to the period or data at all. */
    public static final class UnableToEvaluate extends RuntimeException {

        private final transient Message reason;

        UnableToEvaluate(Message reason) {
            this(reason, null);
        }

        UnableToEvaluate(Message reason, Exception cause) {
            super(reason.key() + " " + reason.arguments(), cause);
            this.reason = reason;
        }

        public Message reason() {
            return reason;
        }
    }
}
