package org.meritrail.appraisal;

import java.util.Optional;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Role;

/**
 * Somebody whose pay is compared with that of others.
 *
 * @param smallest how many women and men a group must have that holds them
 * @param notable  from which share on a gap of a group that holds them asks for a reason
 */
record Compared(String work, String currency, boolean woman, Level before, Level after, Exact smallest, Exact notable) {

    /** What somebody is paid, without and with what is proposed. */
    record Level(Exact base, Exact variable) {

        Exact total() {
            return base.plus(variable);
        }
    }

    /** Empty if something is not there; then the taking knows what. */
    static Optional<Compared> of(Taking taking, boolean lumpSums) {
        Optional<String> work = taking.text(Role.COMPARABLE_WORK);
        Optional<Boolean> woman = woman(taking);
        Optional<Amount> salary = taking.money(Role.SALARY);
        Optional<Exact> smallest = taking.amount(Role.SMALLEST_GROUP).map(Amount::number);
        Optional<Exact> notable = taking.amount(Role.NOTABLE_GAP).map(Amount::number);
        String currency = salary.map(amount -> amount.unit().currency()).orElse("");
        Optional<Level> before = level(salary.map(Amount::number), taking.paid(Role.VARIABLE_BEFORE, currency));
        Optional<Exact> lumpSum = lumpSums ? taking.paid(Role.LUMP_SUM, currency) : Optional.of(Exact.ZERO);
        Optional<Exact> variable = taking.paid(Role.VARIABLE_AFTER, currency).flatMap(pay -> lumpSum.map(pay::plus));
        Optional<Level> after = level(taking.money(Role.NEW_SALARY, currency), variable);
        return taking.lacking().isEmpty() && woman.isPresent()
                ? Optional.of(new Compared(work.orElseThrow(), currency, woman.get(), before.orElseThrow(), after.orElseThrow(), smallest.orElseThrow(), notable.orElseThrow()))
                : Optional.empty();
    }

    private static Optional<Level> level(Optional<Exact> base, Optional<Exact> variable) {
        return base.flatMap(salary -> variable.map(pay -> new Level(salary, pay)));
    }

    /** Empty also for a gender that the policy does not compare. */
    private static Optional<Boolean> woman(Taking taking) {
        Optional<String> gender = taking.text(Role.GENDER);
        Optional<String> woman = taking.text(Role.WOMAN);
        Optional<String> man = taking.text(Role.MAN);
        return gender.filter(own -> own.equals(woman.orElse("")) || own.equals(man.orElse(""))).map(own -> own.equals(woman.orElse("")));
    }
}
