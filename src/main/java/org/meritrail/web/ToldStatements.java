package org.meritrail.web;

import java.util.List;
import org.meritrail.batch.Payout;
import org.meritrail.batch.Runs;
import org.meritrail.explanation.Explanation;
import org.meritrail.explanation.Fact;
import org.meritrail.kernel.Exact;
import org.meritrail.settlement.Adjustment;
import org.meritrail.statement.Statement;
import org.meritrail.statement.Statement.Besides;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Unit;
import org.springframework.stereotype.Component;

/** What people are told of a run: the statement and the adjustments that the run pays besides. */
@Component
public final class ToldStatements {

    private final Runs runs;

    ToldStatements(Runs runs) {
        this.runs = runs;
    }

    public Statement of(Payout payout) {
        return of(runs.explanation(payout), runs.adjustments(payout));
    }

    /** @param adjustments of anybody; those of the participant are told */
    public static Statement of(Explanation explanation, List<? extends Adjustment> adjustments) {
        return Statement.of(explanation).with(adjustments.stream().map(Adjustment::terms).filter(terms -> terms.participant().equals(explanation.participant()))
                .map(terms -> new Besides(terms.number(), terms.component(), Fact.of(new Amount(Exact.of(terms.amount()), Unit.money(terms.currency()))), terms.reason().code(),
                        terms.reason().english(), terms.reason().spanish())).toList());
    }
}
