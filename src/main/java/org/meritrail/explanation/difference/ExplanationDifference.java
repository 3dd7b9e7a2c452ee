package org.meritrail.explanation.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.meritrail.explanation.Explanation;
import org.meritrail.explanation.Fact;
import org.meritrail.explanation.Node;
import org.meritrail.explanation.Saying;
import org.meritrail.explanation.difference.Cause.Kind;
import org.meritrail.explanation.difference.Cause.Side;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Unit;

/**
 * Why two explanations come to different amounts. The JSON form is published as {@code docs/schemas/explanation-difference-1.json}.
 *
 * @param schema     {@value #SCHEMA}
 * @param difference what is due after, less what was due before; nothing due and withheld pay count as zero; null where the currencies differ
 * @param components of both, by name
 * @param parts      what causes the difference, the largest first; they add up to it exactly. Where nothing does, what differs without any
 *                   effect. None where the currencies differ
 */
public record ExplanationDifference(String schema, Compared before, Compared after, Fact difference, List<Component> components, List<Part> parts) {

    public static final String SCHEMA = "meritrail/explanation-difference/1";

    /** @param total null unless pay is due */
    public record Compared(String participant, String name, String period, String policy, String outcome, List<Saying> reasons, Fact total) {

        static Compared of(Explanation explanation) {
            return new Compared(explanation.participant(), explanation.name(), explanation.period(), explanation.policy(), explanation.outcome(),
                    explanation.reasons(), explanation.total());
        }
    }

    /**
     * @param before     null if there was none
     * @param after      null if there is none
     * @param difference null where the currencies differ
     */
    public record Component(String name, Fact before, Fact after, Fact difference) {
    }

    /** @param because of a decision what it looked at and came to something else; otherwise empty */
    public record Part(Fact amount, Cause cause, List<Because> because) {
    }

    /** What the parts after the first so many come to together; null where there are no more. */
    public Fact rest(int first) {
        return parts.size() <= first ? null : Fact.of(parts.stream().skip(first).map(part -> (Amount) part.amount().result(true))
                .reduce((one, other) -> one.with(one.number().plus(other.number()))).orElseThrow());
    }

    /** Whether what differs changes nothing that is due. */
    public boolean changesNothing() {
        return !parts.isEmpty() && parts.stream().allMatch(part -> number(part.amount()).isZero());
    }

    private static Exact number(Fact fact) {
        return Reckoning.number(Pair.value(fact));
    }

    /** Whether both come to the same from the same. */
    public boolean comesToTheSame() {
        return parts.isEmpty() && difference != null && components.stream().allMatch(one -> one.before() != null && one.before().equals(one.after()));
    }

    public static ExplanationDifference between(Explanation before, Explanation after) {
        return new Comparing(before, after).difference();
    }

    private static final class Comparing {

        private final Explanation before;
        private final Explanation after;
        private final Attributing attributing;
        private final Shares.Sum sum = new Shares.Sum();
        private final List<Component> components = new ArrayList<>();

        Comparing(Explanation before, Explanation after) {
            this.before = before;
            this.after = after;
            this.attributing = new Attributing(before, after);
        }

        ExplanationDifference difference() {
            List<String> currencies = Stream.of(before, after).flatMap(Comparing::facts).map(Fact::currency).filter(currency -> currency != null).distinct().toList();
            boolean comparable = currencies.size() <= 1;
            Unit unit = comparable && !currencies.isEmpty() ? Unit.money(currencies.get(0)) : Unit.NUMBER;
            components(comparable ? unit : null);
            return new ExplanationDifference(SCHEMA, Compared.of(before), Compared.of(after), comparable ? fact(total(), unit) : null, components,
                    comparable ? parts(unit) : List.of());
        }

        private static Stream<Fact> facts(Explanation explanation) {
            return Stream.concat(Stream.ofNullable(explanation.total()), explanation.components().stream().map(Node::result));
        }

        private Exact total() {
            return number(after.total()).minus(number(before.total()));
        }

        private static Fact fact(Exact number, Unit unit) {
            return Fact.of(new Amount(number, unit));
        }

        /** @param unit null where differences have none */
        private void components(Unit unit) {
            Alignment alignment = Alignment.of(before.components(), after.components(), false);
            before.components().forEach(was -> component(was, alignment.after(was), unit));
            after.components().stream().filter(is -> alignment.before(is) == null).forEach(is -> component(null, is, unit));
        }

        private void component(Node was, Node is, Unit unit) {
            Fact from = was == null ? null : was.result();
            Fact to = is == null ? null : is.result();
            Exact difference = number(to).minus(number(from));
            components.add(new Component((is == null ? was : is).name(), from, to, unit == null ? null : fact(difference, unit)));
            if (unit == null) {
                return;
            }
            if (was != null && is != null) {
                sum.add(attributing.amount(was, is), Exact.ONE);
            } else if (!before.policy().equals(after.policy()) && !isEmpty()) {
                sum.add(Causes.line(was, is), difference);
            }
        }

        /** Whether one of the two is not paid at all, so that it has none of the policy's payments. */
        private boolean isEmpty() {
            return before.components().isEmpty() || after.components().isEmpty();
        }

        /** What the components do not tell is due to what is done with them together. */
        private List<Part> parts(Unit unit) {
            sum.add(new Cause(Kind.OUTCOME, null, null, outcome(before), outcome(after)), total().minus(sum.total()));
            Shares shares = sum.of(total());
            return shares.parts().isEmpty()
                    ? WithoutEffect.causes(before, after).stream().map(cause -> new Part(fact(Exact.ZERO, unit), cause, List.of())).toList()
                    : shares.parts().entrySet().stream().sorted(order())
                            .map(part -> new Part(fact(part.getValue(), unit), part.getKey(), attributing.because(part.getKey()))).toList();
        }

        private static Side outcome(Explanation explanation) {
            return Side.named(explanation.outcome(), explanation.total());
        }

        /** Stable, whatever order the causes were met in. */
        private static Comparator<Map.Entry<Cause, Exact>> order() {
            return Comparator.comparing((Map.Entry<Cause, Exact> part) -> part.getValue().abs()).reversed()
                    .thenComparing(part -> part.getKey().toString());
        }
    }
}
