package org.meritrail.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;

/** What came of handing something in. */
public sealed interface Receipt {

    <T> T fold(Function<Taken, T> taken, Function<TakenBefore, T> before, Function<Refused, T> refused);

    /** @param wish null unless the bundle asks for a run */
    record Taken(Delivery delivery, RunWish wish) implements Receipt {
        @Override
        public <T> T fold(Function<Taken, T> taken, Function<TakenBefore, T> before, Function<Refused, T> refused) {
            return taken.apply(this);
        }
    }

    /**
     * The same content was taken earlier; nothing was done, but what it asked for may still have to be.
     *
     * @param replaced names of its files that a later delivery has replaced, so that they do not count any more
     */
    record TakenBefore(Delivery delivery, RunWish wish, List<String> replaced) implements Receipt {

        /** Empty where all of it is in force. */
        public Optional<Message> warning() {
            return replaced.isEmpty() ? Optional.empty()
                    : Optional.of(Message.of("delivery.replaced", String.valueOf(delivery.number()), List.copyOf(replaced)));
        }

        @Override
        public <T> T fold(Function<Taken, T> taken, Function<TakenBefore, T> before, Function<Refused, T> refused) {
            return before.apply(this);
        }
    }

    /** Nothing of it was taken. @param reasons at least one */
    record Refused(String name, List<Message> reasons) implements Receipt {
        @Override
        public <T> T fold(Function<Taken, T> taken, Function<TakenBefore, T> before, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }

    /** The run a bundle asks for in its {@code run.yaml}. */
    record RunWish(Period period, LocalDate payDate) {
    }
}
