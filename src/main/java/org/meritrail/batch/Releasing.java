package org.meritrail.batch;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.meritrail.governance.Right;
import org.meritrail.kernel.Message;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;
import org.meritrail.settlement.Adjusted;
import org.meritrail.settlement.PayrollLine;
import org.meritrail.settlement.PayrollRecords;
import org.meritrail.settlement.Periods;
import org.meritrail.settlement.Settlement;

/** Decides whether a run may be released, and fixes its payroll lines. */
final class Releasing {

    /** Named in one sentence. */
    private static final int MOST_SIGN_OFFS = 5;

    private final Journal journal;
    private final RunRecords records;
    private final PayrollRecords payroll;
    private final SignOffRecords signOffs;
    private final Told told;
    private final Claims claims;
    private final TakingOver taking;
    private final Periods periods;
    private final PlanVersions plans;
    private final CalculatedRows rows;
    private final Fixing fixing;

    Releasing(Journal journal, Runs.Records records, Claims claims, TakingOver taking, Periods periods, PlanVersions plans,
              CalculatedRows rows, Fixing fixing) {
        this.journal = journal;
        this.records = records.runs();
        this.payroll = records.payroll();
        this.signOffs = records.signOffs();
        this.told = Told.now(records.persons());
        this.claims = claims;
        this.taking = taking;
        this.periods = periods;
        this.plans = plans;
        this.rows = rows;
        this.fixing = fixing;
    }

    /** All or nothing; whoever asks second finds the run released. */
    Decision<RunHistory> release(Actor who, int number, String note) {
        return journal.decide(() -> {
            RunHistory history = records.history(number).orElseThrow(() -> new Runs.NoSuchRun(number));
            Adjusted adjusted = claims.adjusted(history);
            Optional<Message> reason = stateReason(history).or(() -> personReason(who, history.order())).or(() -> periodReason(history.order()))
                    .or(() -> signOffReason(number)).or(() -> taking.reasonToCalculateAgain(history)).or(() -> rows.changed(history, adjusted.paid()));
            if (reason.isPresent()) {
                return new Decision.Refused<>(reason.get());
            }
            Settlement settlement = claims.settlement(history.order());
            Optional<Message> paidElsewhere = overlapReason(history.order(), settlement);
            if (paidElsewhere.isPresent()) {
                return new Decision.Refused<>(paidElsewhere.get());
            }
            fixing.fix(who, history, settlement, adjusted, note);
            return Decision.granted(records.history(number).orElseThrow());
        });
    }

    private static Optional<Message> stateReason(RunHistory history) {
        String number = String.valueOf(history.order().number());
        Entry released = history.steps().get(RunStep.RELEASED);
        if (released != null) {
            return Optional.of(Message.of("refused.run-released", number, released.who(), released.at()));
        }
        boolean ready = history.has(RunStep.REVIEWED) && !history.has(RunStep.DISCARDED);
        return ready ? Optional.empty() : Optional.of(Message.of("refused.run-not-reviewed", number));
    }

    private Optional<Message> personReason(Actor who, Run.Order order) {
        if (!who.may(Right.RELEASE)) {
            return Optional.of(Message.of("refused.not-allowed", who.name()));
        }
        RunHistory history = records.history(order.number()).orElseThrow();
        boolean signed = signOffs.of(order.number()).stream().anyMatch(one -> one.signed() != null && one.signed().who().equals(who.name()));
        if (signed || order.started().who().equals(who.name()) || history.steps().get(RunStep.REVIEWED).who().equals(who.name())) {
            return Optional.of(Message.of("refused.release-own-run", String.valueOf(order.number())));
        }
        PlanVersion version = plans.version(order.version()).orElseThrow();
        return version.fold(draft -> notApproved(order), submitted -> notApproved(order), approved -> authorReason(who, approved),
                retired -> Optional.of(Message.of("refused.version-retired", String.valueOf(order.version()), retired.retirement().who(),
                        retired.retirement().at())));
    }

    private static Optional<Message> notApproved(Run.Order order) {
        return Optional.of(Message.of("refused.version-not-approved", String.valueOf(order.version())));
    }

    private static Optional<Message> authorReason(Actor who, PlanVersion.Approved version) {
        boolean own = List.of(version.bytes().made().who(), version.submission().who(), version.approval().who()).contains(who.name());
        return own ? Optional.of(Message.of("refused.release-own-policy", String.valueOf(version.number()))) : Optional.empty();
    }

    private Optional<Message> signOffReason(int run) {
        List<Object> open = told.signOffs(signOffs.of(run)).stream().filter(one -> one.signed() == null).limit(MOST_SIGN_OFFS).<Object>map(SignOff::says).toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(Message.of("refused.sign-offs-open", String.valueOf(run), open));
    }

    private Optional<Message> periodReason(Run.Order order) {
        Optional<Message> closed = periods.closedWithin(order.paidIn()).map(Closed::message);
        return closed.or(() -> records.histories().stream()
                .filter(other -> other.has(RunStep.RELEASED) && other.order().number() > order.number())
                .filter(other -> other.order().period().equals(order.period()) && other.order().population().overlaps(order.population()))
                .findFirst().map(newer -> Message.of("refused.newer-run-released", String.valueOf(newer.order().number()), order.period().name())));
    }

    private record Paid(String period, String participant, String component, String currency) {
    }

    /** Without what was taken back again, and without adjustments, which pay for no days. */
    private static Set<Paid> paid(List<PayrollLine> lines) {
        Map<Paid, BigDecimal> sums = new HashMap<>();
        lines.stream().filter(line -> line.kind() != PayrollLine.Kind.ADJUSTMENT).forEach(line -> sums.merge(new Paid(line.period(), line.participant(), line.component(), line.currency()), line.amount(),
                BigDecimal::add));
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums.keySet();
    }

    /** The same days are never paid to anyone twice under two names of periods, such as a quarter and its last month. */
    private Optional<Message> overlapReason(Run.Order order, Settlement settlement) {
        SortedSet<String> concerned = new TreeSet<>();
        settlement.lines().forEach(line -> concerned.add(line.participant()));
        SortedSet<String> twice = new TreeSet<>();
        SortedSet<String> others = new TreeSet<>();
        paid(payroll.overlapping(order.period())).stream().filter(paid -> concerned.contains(paid.participant())).forEach(paid -> {
            twice.add(paid.participant());
            others.add(paid.period());
        });
        return twice.isEmpty() ? Optional.empty()
                : Optional.of(Message.of("refused.paid-for-overlapping-period", List.copyOf(twice), List.copyOf(others)));
    }
}
