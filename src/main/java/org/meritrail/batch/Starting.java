package org.meritrail.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.meritrail.delivery.Deliveries;
import org.meritrail.delivery.Delivery;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;
import org.meritrail.settlement.Periods;

/** Decides whether a run may start, and what it is to be calculated from. */
final class Starting {

    /** What the database has room for. */
    private static final int LARGEST_POPULATION = 100_000;

    /** Later ones are slips of the hand that no payroll could read. */
    private static final int LAST_YEAR = 9999;
    /** The data has no other ones, and the database keeps several with line breaks between them. */
    private static final Pattern CODE = Pattern.compile("[^\\p{Cc}\\p{Cs}]+");

    private final Journal journal;
    private final RunRecords records;
    private final Periods periods;
    private final PlanVersions plans;
    private final Deliveries deliveries;
    private final TakingOver taking;
    private final Claims claims;
    private final RunLeaves leaves;

    Starting(Journal journal, RunRecords records, Periods periods, PlanVersions plans, Deliveries deliveries, TakingOver taking,
             Claims claims, RunLeaves leaves) {
        this.journal = journal;
        this.records = records;
        this.periods = periods;
        this.plans = plans;
        this.deliveries = deliveries;
        this.taking = taking;
        this.claims = claims;
        this.leaves = leaves;
    }

    /** A run of each period, or none; refused with the first reason. */
    Decision<List<Run>> start(Actor who, List<Period> asked, Period askedIn, LocalDate payDate, Population population) {
        return journal.decide(() -> {
            List<Run> started = new ArrayList<>();
            List<Message> reasons = new ArrayList<>();
            asked.stream().takeWhile(period -> reasons.isEmpty()).forEach(period -> start(who, period, askedIn, payDate, population).fold(started::add, reasons::add));
            return reasons.isEmpty() ? Decision.granted(started) : new Decision.Refused<>(reasons.get(0));
        });
    }

    /** @param askedIn the period that pays it: the same, or an open one that pays what has changed for a closed one */
    Decision<Run> start(Actor who, Period asked, Period askedIn, LocalDate payDate, Population population) {
        Period period = asked.byUsualName();
        Period paidIn = askedIn.byUsualName();
        if (payDate.isBefore(paidIn.from())) {
            return Decision.refused("refused.pay-date-early", payDate.toString(), paidIn.name(), paidIn.from().toString());
        }
        if (payDate.getYear() > LAST_YEAR) {
            return Decision.refused("refused.pay-date-late", payDate.toString());
        }
        if (String.join("\n", population.participants()).length() > LARGEST_POPULATION) {
            return Decision.refused("refused.population-large");
        }
        Optional<String> noCode = population.participants().stream().filter(code -> !CODE.matcher(code).matches() || code.isBlank()).findFirst();
        if (noCode.isPresent()) {
            return Decision.refused("refused.population-code", noCode.get().replaceAll("\\p{C}", "\uFFFD"));
        }
        return journal.decide(() -> {
            Optional<PlanVersion.Approved> version = plans.payingFor(period);
            Optional<Delivery> delivery = deliveries.latest();
            Optional<Message> reason = reasonNotTo(period, paidIn, version, delivery);
            if (reason.isPresent()) {
                return new Decision.Refused<>(reason.get());
            }
            Run.Order wanted = new Run.Order(records.nextNumber(), period, paidIn, payDate, population, version.get().number(),
                    delivery.get().number(), null);
            Optional<Run.Order> same = same(wanted);
            return same.isPresent() ? Decision.refused("refused.run-again", String.valueOf(same.get().number()))
                    : Decision.granted(started(who, wanted, version.get()));
        });
    }

    private Optional<Message> reasonNotTo(Period period, Period paidIn, Optional<PlanVersion.Approved> version, Optional<Delivery> delivery) {
        if (periods.closedWithin(paidIn).isPresent()) {
            return Optional.of(Closed.message(periods.closedWithin(paidIn).get()));
        }
        if (!period.equals(paidIn) && !(periods.state(period).closed() && period.to().isBefore(paidIn.from()))) {
            return Optional.of(Message.of("refused.take-up", period.name(), paidIn.name()));
        }
        if (version.isEmpty()) {
            return Optional.of(Message.of("refused.no-version", period.name(), period.from().toString(), period.to().toString()));
        }
        return delivery.isEmpty() ? Optional.of(Message.of("refused.no-data")) : Optional.empty();
    }

    /**
     * One that failed or was discarded does not count: starting it again is how to get over it. Neither does one that would take over
     * something else from earlier periods now, or leaves adjustments that were approved since.
     */
    private Optional<Run.Order> same(Run.Order wanted) {
        return records.histories().stream().filter(history -> !history.has(RunStep.FAILED) && !history.has(RunStep.DISCARDED))
                .filter(history -> history.order().isLike(wanted) && hasSameData(history.order(), wanted))
                .filter(history -> taking.reasonToCalculateAgain(history).isEmpty() && !claims.leavesAdjustments(history)).map(RunHistory::order).findFirst();
    }

    /** A delivery may bring nothing that counts, such as an order alone. */
    private boolean hasSameData(Run.Order one, Run.Order other) {
        return one.delivery() == other.delivery() || deliveries.filesAfter(one.delivery()).equals(deliveries.filesAfter(other.delivery()));
    }

    private Run started(Actor who, Run.Order wanted, PlanVersion version) {
        Entry entry = journal.record(who, "run.started", "run " + wanted.number(), wanted.period().name(),
                leaves.started(wanted, version.bytes().policy()));
        Run.Order order = new Run.Order(wanted.number(), wanted.period(), wanted.paidIn(), wanted.payDate(), wanted.population(), wanted.version(),
                wanted.delivery(), entry);
        records.add(order);
        return new Run.Calculating(order);
    }
}
