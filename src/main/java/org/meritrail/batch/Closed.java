package org.meritrail.batch;

import org.meritrail.governance.Entry;
import org.meritrail.kernel.Message;
import org.meritrail.settlement.PeriodState;

/** Says that nothing can be done for a period since it is closed. */
final class Closed {

    private Closed() {
    }

    static Message message(PeriodState state) {
        Entry closing = state.history().get(state.history().size() - 1);
        return Message.of("refused.period-closed", state.period().name(), closing.who(), closing.at());
    }
}
