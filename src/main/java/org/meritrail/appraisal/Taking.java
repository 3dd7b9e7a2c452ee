package org.meritrail.appraisal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.evaluation.Outcome;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Role;
import org.meritrail.vocabulary.Unit;

/** Takes what the words of one participant came to by the roles they play, and keeps why something is not there. */
final class Taking {

    private static final Result NOT_WORKED_OUT = new Result.Missing(Message.of("appraisal.not-worked-out"), true);

    private final Outcome outcome;
    private final Map<Role, Message> lacking = new EnumMap<>(Role.class);
    private final Map<Role, Message> nothing = new EnumMap<>(Role.class);

    Taking(Outcome outcome) {
        this.outcome = outcome;
    }

    /** Whether the policy names a word for a role. */
    static boolean isNamed(Evaluation evaluation, Role role) {
        return evaluation.policy().plan().reported().stream().anyMatch(one -> one.role() == role);
    }

    static String field(InputRecord participant, String column) {
        return participant.field(column).filter(Label.class::isInstance).map(value -> ((Label) value).text()).orElse("");
    }

    Optional<String> text(Role role) {
        return result(role) instanceof Label label ? Optional.of(label.text()) : lack(role, reason(result(role)));
    }

    /** A text that need not be there. */
    String textIfAny(Role role) {
        return result(role) instanceof Label label ? label.text() : "";
    }

    Optional<Amount> amount(Role role) {
        return result(role) instanceof Amount amount ? Optional.of(amount) : lack(role, reason(result(role)));
    }

    Optional<Amount> money(Role role) {
        return amount(role).flatMap(amount -> amount.unit().isMoney() ? Optional.of(amount) : lack(role, otherKind(amount)));
    }

    /** @param currency of what is nothing of any unit, such as a sum over no records */
    Optional<Amount> moneyOrZero(Role role, String currency) {
        return amount(role).filter(Amount::isPlainZero).isPresent() ? Optional.of(new Amount(Exact.ZERO, Unit.money(currency))) : money(role);
    }

    /** Money of one currency. */
    Optional<Exact> money(Role role, String currency) {
        return moneyOrZero(role, currency).flatMap(amount -> amount.unit().currency().equals(currency) ? Optional.of(amount.number())
                : lack(role, Message.of("appraisal.other-currency", amount, currency)));
    }

    /** Money of one currency; nothing due is nothing paid. */
    Optional<Exact> paid(Role role, String currency) {
        if (result(role) instanceof Result.NothingDue due) {
            nothing.put(role, due.reason());
            return Optional.of(Exact.ZERO);
        }
        return money(role, currency);
    }

    /** Whether something is due, or may be since it is missing. */
    boolean isOpen(Role role) {
        Figure figure = figure(role);
        return figure != null && !figure.result().isNothingDue();
    }

    boolean isMoreThanNothing(Role role) {
        return result(role) instanceof Amount amount && !amount.number().isZero();
    }

    /** The step and record that a role's word was read from. */
    Figure figure(Role role) {
        return outcome.reported().get(role);
    }

    /** Roles that lack something, in their order, with the reasons. */
    Map<Role, Message> lacking() {
        return lacking;
    }

    /** Why something lacks or is not due, as sentences that name the role. */
    List<Message> reasons() {
        return Stream.of(lacking, nothing).flatMap(some -> some.entrySet().stream()).map(one -> Message.of("appraisal.lacks", Message.of("role." + one.getKey().key()), one.getValue())).toList();
    }

    private Result result(Role role) {
        Figure figure = figure(role);
        return figure == null ? NOT_WORKED_OUT : figure.result();
    }

    private <T> Optional<T> lack(Role role, Message reason) {
        lacking.putIfAbsent(role, reason);
        return Optional.empty();
    }

    private static Message reason(Result result) {
        return result.fold(Taking::otherKind, Taking::otherKind, Taking::otherKind, Taking::otherKind, Result.NothingDue::reason, Result.Missing::reason);
    }

    private static Message otherKind(Object value) {
        return Message.of("appraisal.other-kind", value);
    }
}
