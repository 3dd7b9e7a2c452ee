package org.meritrail.batch;

import java.util.List;

/** What a run came to, before it is kept. */
record Results(ControlTotals totals, List<Payout> payouts, List<RunReject> rejects, List<SignOff> signOffs) {
}
