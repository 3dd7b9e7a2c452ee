package org.meritrail.analysis.tables;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.sheets.DatedValue;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Word;

/**
 * Tells how much money is gained or lost at the edge of tiers whose rate reached holds for all that came before. For the whole amount
 * that is (rate − rate before) × edge, for all above the first tier (rate − rate before) × (edge − end of the first tier).
 */
final class JumpFindings {

    private final Subject subject;
    private final Plan plan;
    private final Space space;
    private final Consumer<Found> found;

    JumpFindings(Subject subject, Plan plan, Consumer<Found> found) {
        this.subject = subject;
        this.plan = plan;
        this.space = subject.space();
        this.found = found;
    }

    void find() {
        for (WiredLine reader : subject.readers()) {
            if (reader.line().option() == Option.WHOLE_AMOUNT || reader.line().option() == Option.OVERAGE) {
                TierEdge.all(space).forEach(edge -> check(reader, edge.lower(), edge.upper(), space.axes().size() - 1));
            }
        }
    }

    private void check(WiredLine reader, int lower, int upper, int band) {
        Exact edge = subject.row(upper).band().from();
        Exact from = reader.line().option() == Option.WHOLE_AMOUNT ? Exact.ZERO : endOfFirst(lower, upper, band);
        Amount before = (Amount) subject.row(lower).results().get(0);
        Amount after = (Amount) subject.row(upper).results().get(0);
        Exact change = after.number().minus(before.number());
        Exact counted = edge == null || from == null ? Exact.ZERO : edge.minus(from);
        if (change.signum() != 0 && counted.signum() > 0) {
            Phrase money = money(reader, before.unit(), change.abs().times(counted));
            Case where = Case.ofBothBut(space, lower, upper, band).with(band, space.extent(upper, band).toSet());
            found.accept(new Found(change.signum() > 0 ? FindingCode.PAY_JUMPS : FindingCode.PAY_FALLS, subject.placeOfEdge(upper, band, true),
                    Written.edge(subject, upper, band, true).in(Texts.ENGLISH),
                    change.signum() > 0 ? List.of(where, before, subject.named(lower), after, subject.named(upper), reader.line().name(), money)
                            : List.of(where, before, subject.named(lower), after, subject.named(upper), Message.of("case.lost", name(reader.operands().get("of").get(0)), reader.line().name(), money)),
                    where));
        }
    }

    /** The end of the lowest tier of those that hold where two others do; null if it has none. */
    private Exact endOfFirst(int lower, int upper, int band) {
        return IntStream.of(space.all(row -> TierEdge.meetBeside(space, row, lower) && TierEdge.meetBeside(space, row, upper))).boxed()
                .min((one, other) -> Integer.compare(space.extent(one, band).next(0), space.extent(other, band).next(0)))
                .map(first -> subject.row(first).band().to()).orElse(null);
    }

    /** An amount where the edges are in what is paid or in percent of what the policy states; a share of the word otherwise. */
    private Phrase money(WiredLine reader, Unit rate, Exact product) {
        String word = subject.table().tiers().percentOf();
        if (word.isEmpty()) {
            return amount(product, subject.table().tiers().unit(), rate);
        }
        Optional<Amount> stated = stated(word);
        return stated.isPresent() ? amount(product.times(stated.get().number()), stated.get().unit(), rate)
                : Message.of("case.share-of", new Amount(product, rate.isMoney() ? Unit.NUMBER : Unit.PERCENT), name(word));
    }

    private static Phrase amount(Exact number, Unit of, Unit rate) {
        Unit unit = of.times(rate).orElse(of);
        return new Amount(number, unit.isMoney() && unit.currency().isEmpty() ? Unit.NUMBER : unit);
    }

    /** Empty for what is not the same in every period. */
    private Optional<Amount> stated(String word) {
        List<DatedValue> values = plan.values().stream().filter(value -> value.constant().id().equals(word)).toList();
        return values.size() == 1 && values.get(0).constant().value() instanceof Amount amount ? Optional.of(amount) : Optional.empty();
    }

    private String name(String word) {
        return Stream.of(plan.inputs().stream(), plan.values().stream().map(DatedValue::constant), plan.lines().stream().map(WiredLine::line))
                .<Word>flatMap(words -> words).filter(one -> one.id().equals(word)).map(Word::name).findFirst().orElse(word);
    }
}
