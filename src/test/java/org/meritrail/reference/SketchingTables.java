package org.meritrail.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meritrail.reference.Sketch.Shape;
import org.meritrail.reference.Sketch.TableSketch;
import org.meritrail.reference.Sketch.Word;

/** Lines that read tables, and what the tables are like. */
final class SketchingTables {

    private final SketchingWords known;
    private final Dice dice;
    private final List<TableSketch> tables = new ArrayList<>();

    SketchingTables(SketchingWords known, Dice dice) {
        this.known = known;
        this.dice = dice;
    }

    List<TableSketch> all() {
        return tables;
    }

    Optional<Kind> lookUp(String per, Map<String, String> words) {
        Kind result = dice.pick(Kind.GENERAL);
        List<Word> conditions = conditions(per, 1 + dice.below(2));
        boolean matrix = conditions.size() > 1 && dice.chance(50);
        words.put("table", table(matrix ? Shape.MATRIX : Shape.LIST, conditions, null, null, result));
        return Optional.of(result);
    }

    Optional<Kind> tiers(String per, Map<String, String> words) {
        Kind kind = dice.pick(List.of(Kind.MONEY, Kind.MONEY, Kind.COUNT, Kind.SCORE, Kind.PERCENT));
        Kind rate = kind == Kind.COUNT && dice.chance(60) ? Kind.MONEY : dice.pick(List.of(Kind.PERCENT, Kind.NUMBER));
        Kind result = rate == Kind.MONEY ? rate : kind.times(rate);
        boolean ofResult = dice.chance(25);
        words.put("option", ofResult ? "each slice of the result" : "each slice");
        words.put("of", known.word(per, kind));
        if (dice.chance(40)) {
            words.put("with", known.word(per, ofResult ? result : kind));
        }
        words.put("table", ofResult ? table(Shape.TIERS_BY_RESULT, conditions(per, dice.below(2)), result, null, rate)
                : table(Shape.TIERS, conditions(per, dice.below(2)), kind, dice.chance(50) ? known.word(per, kind) : null, rate));
        return Optional.of(result);
    }

    Optional<Kind> curve(String per, Map<String, String> words) {
        Kind kind = dice.pick(Kind.NUMBERS);
        Kind result = dice.pick(Kind.NUMBERS);
        words.put("of", known.word(per, kind));
        words.put("table", table(Shape.CURVE, conditions(per, dice.below(2)), kind, null, result));
        return Optional.of(result);
    }

    Optional<Kind> convert(String per, Map<String, String> words) {
        words.put("of", known.word(per, Kind.MONEY));
        if (dice.chance(50)) {
            words.put("with", known.word(per, Kind.DATE));
        } else {
            words.put("table", table(Shape.RATES, conditions(per, dice.below(2)), null, null, Kind.NUMBER));
        }
        return Optional.of(Kind.MONEY);
    }

    private List<Word> conditions(String per, int count) {
        List<Word> conditions = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            Kind kind = dice.pick(Kind.GENERAL);
            Word word = new Word(known.word(per, kind), per, kind);
            if (conditions.stream().noneMatch(one -> one.name().equals(word.name()))) {
                conditions.add(word);
            }
        }
        return conditions;
    }

    private String table(Shape shape, List<Word> conditions, Kind tier, String basis, Kind result) {
        tables.add(new TableSketch("Table " + (tables.size() + 1), shape, conditions, tier, basis, result));
        return tables.get(tables.size() - 1).name();
    }
}
