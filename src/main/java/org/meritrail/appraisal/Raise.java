package org.meritrail.appraisal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.meritrail.evaluation.Outcome;
import org.meritrail.kernel.Currencies;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.Role;
import org.meritrail.vocabulary.Scope;

/**
 * What a merit round proposes for one person.
 *
 * @param unit           empty if it is not known
 * @param rating         empty if there is none
 * @param originalRating before a calibration; empty if there is none
 * @param money          null for somebody who lacks a figure
 * @param purse          the budget it is paid from; null for somebody who lacks a figure
 * @param reasons        that the salary falls, why a figure is not there or something is not due, and why pay is withheld
 */
public record Raise(String participant, String name, String unit, String rating, String originalRating, Money money, Purse purse, List<Message> reasons) {

    /** In whole coins, halves away from zero, as they are paid. @param lumpSum zero if the policy knows none */
    public record Money(String currency, Exact salary, Exact increase, Exact lumpSum, Exact newSalary) {

        /** A merit round that lowers a salary is hardly meant, and its cost is less than what others get. */
        boolean isLowered() {
            return newSalary.compareTo(salary) < 0;
        }

        private Money inCoins() {
            Exact coin = Currencies.coin(currency);
            return new Money(currency, salary.roundTo(coin), increase.roundTo(coin), lumpSum.roundTo(coin), newSalary.roundTo(coin));
        }
    }

    /**
     * One budget.
     *
     * @param set      what it is a budget of: the company or a set that participants belong to
     * @param record   id of the record in the set
     * @param currency of the amount
     */
    public record Purse(String set, String record, String currency, Exact amount) {
    }

    static Raise of(Outcome outcome, boolean lumpSums) {
        Taking taking = new Taking(outcome);
        String unit = taking.text(Role.UNIT).orElse("");
        Optional<Amount> salary = taking.money(Role.SALARY);
        Optional<Money> money = salary.flatMap(own -> money(taking, own, lumpSums));
        Optional<Purse> purse = salary.flatMap(own -> purse(taking, own.unit().currency()));
        boolean counted = taking.lacking().isEmpty();
        Money own = counted ? money.orElseThrow() : null;
        return new Raise(outcome.participant().id(), Taking.field(outcome.participant(), "name"), unit, taking.textIfAny(Role.RATING),
                taking.textIfAny(Role.ORIGINAL_RATING), own, counted ? purse.orElseThrow() : null, reasons(outcome, taking, own));
    }

    private static Optional<Money> money(Taking taking, Amount salary, boolean lumpSums) {
        String currency = salary.unit().currency();
        Optional<Exact> increase = takesPart(taking) ? taking.paid(Role.INCREASE, currency) : taking.money(Role.INCREASE, currency);
        Optional<Exact> lumpSum = lumpSums ? taking.paid(Role.LUMP_SUM, currency) : Optional.of(Exact.ZERO);
        Optional<Exact> raised = taking.money(Role.NEW_SALARY, currency);
        return increase.isEmpty() || lumpSum.isEmpty() || raised.isEmpty() ? Optional.empty()
                : Optional.of(new Money(currency, salary.number(), increase.get(), lumpSum.get(), raised.get()).inCoins());
    }

    /** Not somebody whom the policy gives no increase, unless there is a lump sum. */
    static boolean takesPart(Taking taking) {
        return taking.isOpen(Role.INCREASE) || taking.isMoreThanNothing(Role.LUMP_SUM);
    }

    private static Optional<Purse> purse(Taking taking, String currency) {
        return taking.moneyOrZero(Role.BUDGET, currency).map(amount -> {
            Figure figure = taking.figure(Role.BUDGET);
            Scope scope = figure.quantity().scope();
            return new Purse(scope.set(), scope.record(figure.quantity().record(figure.position())).id(), amount.unit().currency(), amount.number());
        });
    }

    /** Of somebody of whom nothing was worked out, why. @param money null for somebody who lacks a figure */
    private static List<Message> reasons(Outcome outcome, Taking taking, Money money) {
        List<Message> withheld = outcome.fold(due -> List.of(), nothing -> outcome.reported().isEmpty() ? nothing.reasons() : List.of(), held -> held.reasons());
        List<Message> lacking = outcome.reported().isEmpty() && !withheld.isEmpty() ? List.of() : taking.reasons();
        List<Message> lowered = money != null && money.isLowered() ? List.of(Message.of("merit.is-lowered")) : List.of();
        return Stream.of(lowered, lacking, withheld).flatMap(List::stream).toList();
    }

    /** Whether its figures are in the sums of the round. */
    public boolean isCounted() {
        return money != null;
    }
}
