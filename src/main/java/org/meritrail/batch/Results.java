package org.meritrail.batch;

import java.util.List;
import java.util.function.UnaryOperator;

/** What a run came to, before it is kept. @param concealing puts tokens in the place of people's codes and names */
record Results(ControlTotals totals, List<Payout> payouts, List<RunReject> rejects, List<SignOff> signOffs, UnaryOperator<String> concealing) {
}
