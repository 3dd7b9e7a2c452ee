package org.meritrail.batch;

import java.util.List;

/** What a run came to, before it is kept: payouts say whose they are, texts have tokens in the place of people. */
record Results(ControlTotals totals, List<Payout> payouts, List<RunReject> rejects, List<SignOff> signOffs) {
}
