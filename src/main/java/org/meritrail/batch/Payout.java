package org.meritrail.batch;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.meritrail.explanation.Saying;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Message;
import org.meritrail.ledger.Person;
import org.meritrail.settlement.Payee;
import tools.jackson.core.JacksonException;

/**
 * What a run came to for one participant.
 *
 * @param outcome     due, nothing-due or withheld
 * @param total       with the digits of its currency; null unless pay is due
 * @param held        what was worked out but is withheld; null if nothing was or could be
 * @param components  in the order of the workbooks; empty unless pay is due or withheld
 * @param reasons     why nothing is due or pay is withheld, and the notes that were raised
 * @param explanation of the JSON document that says why
 * @param payee       how payroll knows the participant
 */
public record Payout(int run, String participant, String name, String outcome, String currency, BigDecimal total, BigDecimal held,
                     List<Component> components, List<Saying> reasons, Fingerprint explanation, Payee payee) {

    private static final String UNREADABLE = "ledger.unreadable-payout";

    /** What tells who it is, in the form that the ledger has a salted hash of. */
    public String row() {
        return Json.of(List.of(participant, RunReject.kept(name), reasons, payee));
    }

    /** What payroll needs and the data does not say. Nothing of somebody erased, who was paid and whose number went then. */
    public List<String> missing() {
        return Person.isToken(participant) ? List.of() : payee.missing();
    }

    /**
     * What is kept of reasons. Where somebody damaged it a sentence that says so stands there, so that what is left of the payout can be told.
     *
     * @param key the person's
     */
    public static List<Saying> reasons(String json, int run, String key) {
        try {
            return List.of(Json.read(json, Saying[].class));
        } catch (JacksonException | NullPointerException damaged) {
            return List.of(Saying.of(Message.of(UNREADABLE, String.valueOf(run), key)));
        }
    }

    /** That it was damaged; empty if it can be read. */
    List<Message> damages() {
        return reasons.stream().filter(reason -> UNREADABLE.equals(reason.key())).map(Saying::message).toList();
    }

    /** With other texts in its reasons. */
    Payout with(UnaryOperator<String> written) {
        return new Payout(run, participant, name, outcome, currency, total, held, components, reasons.stream().map(reason -> reason.with(written)).toList(),
                explanation, payee);
    }

    public record Component(String name, String earningCode, BigDecimal amount) {
    }
}
