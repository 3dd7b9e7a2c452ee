package org.meritrail.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.meritrail.evaluation.InForce;
import org.meritrail.evaluation.Outcome;
import org.meritrail.explanation.Saying;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Message;
import org.meritrail.ledger.Person;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.settlement.Payee;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Unit;

/** Makes the payouts of a run from outcomes. */
final class Payouts {

    private static final int LONGEST = 200;
    /** What the database has room for: 26 digits before the point, of which sums need some. */
    private static final BigDecimal MOST = BigDecimal.TEN.pow(20);

    private final int run;
    private final Plan plan;
    private final InForce assignments;

    Payouts(int run, Plan plan, InForce assignments) {
        this.run = run;
        this.plan = plan;
        this.assignments = assignments;
    }

    /** @throws UnableToCalculate if an amount or a code is longer than any payroll could take */
    Payout of(Outcome outcome, Fingerprint explanation) {
        return outcome.fold(
                due -> payout(outcome, "due", List.of(), Totalling.digits(due.total()), explanation),
                nothing -> payout(outcome, "nothing-due", nothing.reasons(), null, explanation),
                withheld -> payout(outcome, "withheld", withheld.reasons(), null, explanation));
    }

    private Payout payout(Outcome outcome, String kind, List<Message> reasons, BigDecimal total, Fingerprint explanation) {
        InputRecord participant = outcome.participant();
        if (Person.isToken(participant.id())) {
            throw new UnableToCalculate(Message.of("batch.code-reserved", participant.origin().file() + ":" + participant.origin().row(), participant.id()));
        }
        List<Payout.Component> components = kind.equals("nothing-due") ? List.of()
                : components(outcome.components(), kind.equals("due"), text(participant, "currency"));
        BigDecimal held = kind.equals("withheld") ? components.stream().map(Payout.Component::amount).reduce(BigDecimal::add).orElse(null) : null;
        List<Saying> told = Stream.concat(reasons.stream(), outcome.notes().stream()).map(Saying::of).toList();
        return new Payout(run, brief(participant.id(), participant), text(participant, "name"), kind, text(participant, "currency"), total, held,
                components, told, explanation, payee(participant));
    }

    private List<Payout.Component> components(List<Figure> figures, boolean due, String currency) {
        List<Payout.Component> components = new ArrayList<>();
        for (Figure figure : figures) {
            String name = brief(figure.word().name(), "decision-tables");
            String code = brief(plan.earningCode(name), "decision-tables");
            if (figure.result() instanceof Amount amount) {
                components.add(new Payout.Component(name, code, amount(figure, amount)));
            } else if (due) {
                components.add(new Payout.Component(name, code, Totalling.digits(new Amount(Exact.ZERO, Unit.money(currency)))));
            }
        }
        return components;
    }

    private Payee payee(InputRecord participant) {
        return new Payee(brief(participant.field("payroll-id").map(id -> ((Label) id).text()).orElse(""), participant),
                assigned(participant, "cost-centre"), assigned(participant, "legal-entity"));
    }

    private String assigned(InputRecord participant, String column) {
        return brief(assignments.last(participant, column).map(value -> ((Label) value).text()).orElse(""), participant);
    }

    private static String text(InputRecord participant, String column) {
        return ((Label) participant.field(column).orElseThrow()).text();
    }

    private static String brief(String code, InputRecord participant) {
        return brief(code, participant.origin().file() + ":" + participant.origin().row());
    }

    private static String brief(String code, String where) {
        if (code.length() > LONGEST) {
            throw new UnableToCalculate(Message.of("batch.code-too-long", where, String.valueOf(LONGEST), code));
        }
        return code;
    }

    private static BigDecimal amount(Figure component, Amount amount) {
        BigDecimal digits = Totalling.digits(amount);
        if (digits.abs().compareTo(MOST) >= 0) {
            throw new UnableToCalculate(Message.of("batch.amount-too-large", component.quantity().scope().participant(component.position()), digits.toPlainString()));
        }
        return digits;
    }
}
