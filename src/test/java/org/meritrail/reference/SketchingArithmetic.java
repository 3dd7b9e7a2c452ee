package org.meritrail.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lines that make one result of what a record has: each operation with words that it can take. */
final class SketchingArithmetic {

    private final SketchingWords known;
    private final Dice dice;

    SketchingArithmetic(SketchingWords known, Dice dice) {
        this.known = known;
        this.dice = dice;
    }

    Optional<Kind> sum(String per, Map<String, String> words, List<RefLine.Part> parts) {
        Kind kind = dice.pick(Kind.NUMBERS);
        if (dice.chance(50)) {
            words.put("of", known.word(per, kind));
            words.put("with", known.word(per, kind));
        } else {
            for (int at = 0; at < 2 + dice.below(2); at++) {
                parts.add(new RefLine.Part(known.word(per, kind), dice.chance(40), ""));
            }
        }
        return Optional.of(kind);
    }

    Optional<Kind> mean(String per, Map<String, String> words, List<RefLine.Part> parts) {
        Kind kind = dice.pick(Kind.NUMBERS);
        for (int at = 0; at < 2 + dice.below(2); at++) {
            parts.add(new RefLine.Part(known.word(per, kind), false, dice.chance(75) ? dice.pick(List.of("", "1", "2", "0.5")) : known.word(per, Kind.PERCENT)));
        }
        return Optional.of(kind);
    }

    Optional<Kind> product(String per, Map<String, String> words) {
        Kind kind = dice.pick(Kind.NUMBERS);
        Kind factor = dice.pick(List.of(Kind.PERCENT, Kind.NUMBER));
        words.put("of", known.word(per, kind));
        words.put("with", known.word(per, factor));
        return Optional.of(kind.times(factor));
    }

    Optional<Kind> quotient(String per, Map<String, String> words) {
        Kind kind = dice.pick(Kind.NUMBERS);
        Kind divisor = dice.chance(60) ? kind : dice.pick(List.of(Kind.PERCENT, Kind.NUMBER));
        words.put("option", "if zero: missing");
        words.put("of", known.word(per, kind));
        words.put("with", known.word(per, divisor));
        return Optional.of(kind.over(divisor));
    }

    Optional<Kind> two(String per, Map<String, String> words, String operation) {
        boolean limits = operation.equals("limit");
        Kind kind = limits && dice.chance(15) ? Kind.DATE : dice.pick(Kind.NUMBERS);
        words.put("option", limits ? "at most" : "plain");
        words.put("of", known.word(per, kind));
        words.put("with", known.word(per, kind));
        return Optional.of(kind);
    }

    Optional<Kind> take(String per, Map<String, String> words) {
        Kind kind = dice.pick(Kind.GENERAL);
        words.put("of", known.word(per, kind));
        return Optional.of(kind);
    }

    Optional<Kind> elapsed(String per, Map<String, String> words) {
        words.put("option", "days");
        words.put("of", known.word(per, Kind.DATE));
        words.put("with", known.word(per, Kind.DATE));
        return Optional.of(Kind.COUNT);
    }

    Optional<Kind> check(String per, Map<String, String> words) {
        Kind kind = dice.pick(Kind.GENERAL);
        words.put("of", known.word(per, kind));
        if (dice.chance(20)) {
            words.put("option", "present");
        } else {
            words.put("option", kind.isOrdered() ? "at least" : "equal to");
            words.put("with", known.word(per, kind));
        }
        return Optional.of(Kind.ANSWER);
    }
}
