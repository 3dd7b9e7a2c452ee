package org.meritrail.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.meritrail.explanation.Saying;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Period;

/** The evaluation of a population for a period under an approved version, in one of its states. */
public sealed interface Run {

    Order order();

    default int number() {
        return order().number();
    }

    /** Its state in one word: calculating, calculated, reviewed, released, discarded, failed. */
    String state();

    /** Its figures; empty until it is calculated, and if it cannot be. */
    Optional<Calculated> calculation();

    /** Who did what to it, the oldest first. */
    List<Entry> history();

    /**
     * What is to be calculated. Two orders that differ only in number and entry would give the same bytes.
     *
     * @param paidIn   the period whose payroll pays it: the same, or an open one where a closed period is taken up again
     * @param version  number of the approved plan version
     * @param delivery number of the last delivery whose files count
     * @param started  who asked for it and when
     */
    record Order(int number, Period period, Period paidIn, LocalDate payDate, Population population, int version, int delivery, Entry started) {

        /** Whether it works a closed period out again. */
        public boolean takesUp() {
            return !period.hasSameDays(paidIn);
        }

        /** Whether it differs from another only in number, in who asked, and in its delivery. */
        boolean isLike(Order other) {
            return period.hasSameDays(other.period) && paidIn.hasSameDays(other.paidIn) && payDate.equals(other.payDate) && population.equals(other.population)
                    && version == other.version;
        }
    }

    /** Not finished; goes on by itself after a crash. */
    record Calculating(Order order) implements Run {
        @Override
        public String state() {
            return "calculating";
        }

        @Override
        public Optional<Calculated> calculation() {
            return Optional.empty();
        }

        @Override
        public List<Entry> history() {
            return List.of(order.started());
        }
    }

    /** Waits for a review. */
    record Calculated(Order order, ControlTotals totals, Entry calculated) implements Run {
        @Override
        public String state() {
            return "calculated";
        }

        @Override
        public Optional<Calculated> calculation() {
            return Optional.of(this);
        }

        @Override
        public List<Entry> history() {
            return List.of(order.started(), calculated);
        }
    }

    /** Waits for somebody to release it who neither started nor reviewed it nor approved its policy. */
    record Reviewed(Calculated before, Entry reviewed) implements Run {
        @Override
        public Order order() {
            return before.order();
        }

        @Override
        public String state() {
            return "reviewed";
        }

        @Override
        public Optional<Calculated> calculation() {
            return Optional.of(before);
        }

        @Override
        public List<Entry> history() {
            return Run.longer(before.history(), reviewed);
        }
    }

    /** Its payroll lines are fixed. */
    record Released(Reviewed before, Entry released) implements Run {
        @Override
        public Order order() {
            return before.order();
        }

        @Override
        public String state() {
            return "released";
        }

        @Override
        public Optional<Calculated> calculation() {
            return before.calculation();
        }

        @Override
        public List<Entry> history() {
            return Run.longer(before.history(), released);
        }
    }

    /** Will never be released. */
    record Discarded(Calculated before, Entry discarded) implements Run {
        @Override
        public Order order() {
            return before.order();
        }

        @Override
        public String state() {
            return "discarded";
        }

        @Override
        public Optional<Calculated> calculation() {
            return Optional.of(before);
        }

        @Override
        public List<Entry> history() {
            return Run.longer(before.history(), discarded);
        }
    }

    /** Could not be calculated. @param reasons at least one */
    record Failed(Order order, List<Saying> reasons, Entry failed) implements Run {
        @Override
        public String state() {
            return "failed";
        }

        @Override
        public Optional<Calculated> calculation() {
            return Optional.empty();
        }

        @Override
        public List<Entry> history() {
            return List.of(order.started(), failed);
        }
    }

    private static List<Entry> longer(List<Entry> history, Entry last) {
        return Stream.concat(history.stream(), Stream.of(last)).toList();
    }
}
