package org.meritrail.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.meritrail.reference.Sketch.Word;
import org.meritrail.reference.Sketch.World;

/** Draws the structure of a plan from a seed: lines that read inputs, values and one another, each what its operation can take. */
final class Sketching {

    private static final List<String> OPERATIONS = List.of("subtract", "subtract", "take", "elapsed", "add", "add", "multiply", "multiply", "divide",
            "mean", "limit", "check", "check", "collect", "collect", "collect", "look up", "look up", "tiers", "tiers", "tiers", "convert", "curve", "curve",
            "allocate", "rank", "carry", "carry", "balance");
    private static final List<String> OF_MANY = List.of("collect", "collect", "collect", "roll up", "roll up", "rank", "allocate", "allocate");
    private static final Set<String> IN_PAY_CURRENCY = Set.of("convert", "tiers");

    private final Dice dice;
    private final SketchingWords known;
    private final SketchingArithmetic arithmetic;
    private final SketchingGroups groups;
    private final SketchingTables tables;
    private final List<RefLine> lines = new ArrayList<>();

    private Sketching(World world, long seed) {
        this.dice = new Dice(seed);
        this.known = new SketchingWords(world, dice);
        this.arithmetic = new SketchingArithmetic(known, dice);
        this.groups = new SketchingGroups(known, dice);
        this.tables = new SketchingTables(known, dice);
    }

    /** @param lines how many it has */
    static Sketch draw(World world, long seed, int lines) {
        Sketching sketching = new Sketching(world, seed);
        while (sketching.lines.size() < lines) {
            sketching.line();
        }
        return sketching.sketch();
    }

    private Sketch sketch() {
        List<String> paid = known.results().stream().filter(word -> word.kind() == Kind.MONEY && word.set().equals(RefPlan.PARTICIPANTS)).map(Word::name)
                .limit(4).toList();
        List<Word> changing = known.values().stream().filter(value -> dice.chance(50)).toList();
        return new Sketch(known.world(), known.sets(), known.inputs(), known.values(), changing, lines, tables.all(), paid.isEmpty() ? List.of("zero") : paid);
    }

    private void line() {
        String operation = dice.pick(known.world() == World.TOGETHER && dice.chance(50) ? OF_MANY : OPERATIONS);
        String per = per(operation);
        if (IN_PAY_CURRENCY.contains(operation) && !known.ups(per).contains(RefPlan.PARTICIPANTS)) {
            return;
        }
        Map<String, String> words = new LinkedHashMap<>();
        List<RefLine.Part> parts = new ArrayList<>();
        Optional<Kind> kind = switch (operation) {
            case "add" -> arithmetic.sum(per, words, parts);
            case "mean" -> arithmetic.mean(per, words, parts);
            case "multiply" -> arithmetic.product(per, words);
            case "divide" -> arithmetic.quotient(per, words);
            case "limit", "subtract" -> arithmetic.two(per, words, operation);
            case "take" -> arithmetic.take(per, words);
            case "elapsed" -> arithmetic.elapsed(per, words);
            case "check" -> arithmetic.check(per, words);
            case "collect" -> groups.collect(per, words);
            case "look up" -> tables.lookUp(per, words);
            case "tiers" -> tables.tiers(per, words);
            case "curve" -> tables.curve(per, words);
            case "allocate" -> groups.allocate(per, words);
            case "rank" -> groups.rank(per, words);
            case "roll up" -> groups.rollUp(per, words);
            case "carry" -> groups.carry(per, words);
            case "balance" -> balance(per);
            default -> tables.convert(per, words);
        };
        kind.ifPresent(result -> add(new RefLine("Line " + (lines.size() + 1), per, operation, words, parts), result));
    }

    private String per(String operation) {
        if (operation.equals("roll up")) {
            return RefPlan.TEAMS;
        }
        if (dice.chance(55)) {
            return RefPlan.PARTICIPANTS;
        }
        return known.world() == World.TOGETHER && dice.chance(20) ? RefPlan.COMPANY : dice.pick(known.sets()).name();
    }

    private void add(RefLine line, Kind kind) {
        Map<String, String> words = line.words();
        if (dice.chance(30)) {
            words.put("if missing", kind.isNumber() && dice.chance(30) ? dice.pick(List.of("zero", "nothing due")) : known.word(line.per(), kind));
        }
        if (dice.chance(30)) {
            words.put("only when", known.word(line.per(), Kind.ANSWER));
            if (dice.chance(50)) {
                words.put("otherwise", kind.isNumber() && dice.chance(20) ? "zero" : known.word(line.per(), kind));
            }
        }
        if (kind.isNumber() && dice.chance(30)) {
            words.put("round", "0.01");
            if (line.operation().equals("tiers") && dice.chance(50)) {
                words.put("place", "each slice");
            }
        }
        keep(line, kind);
    }

    private void keep(RefLine line, Kind kind) {
        lines.add(line);
        known.results().add(new Word(line.name(), line.per(), kind));
    }

    /** A line that carries what the next one came to, which reads it in turn. */
    private Optional<Kind> balance(String per) {
        Kind kind = dice.pick(List.of(Kind.MONEY, Kind.COUNT, Kind.NUMBER));
        Map<String, String> before = new LinkedHashMap<>();
        if (!groups.comesBefore(per, before)) {
            return Optional.empty();
        }
        before.put("option", "last");
        before.put("with", known.word(per, kind));
        String name = "Line " + (lines.size() + 1);
        String after = "Line " + (lines.size() + 2);
        before.put("of", after);
        Map<String, String> words = new LinkedHashMap<>();
        words.put("of", name);
        words.put("with", known.word(per, kind));
        String operation = dice.pick(List.of("add", "subtract", "limit"));
        if (!operation.equals("add")) {
            words.put("option", operation.equals("limit") ? "at least" : "plain");
        }
        keep(new RefLine(name, per, "carry", before, List.of()), kind);
        add(new RefLine(after, per, operation, words, List.of()), kind);
        return Optional.empty();
    }
}
