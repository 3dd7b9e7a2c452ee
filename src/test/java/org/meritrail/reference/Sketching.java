package org.meritrail.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.meritrail.reference.Sketch.Shape;
import org.meritrail.reference.Sketch.TableSketch;
import org.meritrail.reference.Sketch.Word;
import org.meritrail.reference.Sketch.World;

/** Draws the structure of a plan from a seed: lines that read inputs, values and one another, each what its operation can take. */
final class Sketching {

    private static final List<String> OPERATIONS = Stream.of("subtract", "subtract", "take", "elapsed", "add", "add", "multiply", "multiply", "divide", "mean", "limit", "check", "check", "collect",
            "collect", "collect", "look up", "look up", "tiers", "tiers", "tiers", "convert", "curve", "curve", "allocate", "rank", "carry", "carry", "balance").toList();
    private static final List<String> OF_MANY = List.of("collect", "collect", "collect", "roll up", "roll up", "rank", "allocate", "allocate");
    private static final Set<String> IN_PAY_CURRENCY = Set.of("convert", "tiers");
    private static final String COMPANY = RefPlan.COMPANY;
    private static final String PARTICIPANTS = RefPlan.PARTICIPANTS;
    private static final String TEAMS = RefPlan.TEAMS;
    private static final String DEALS = RefPlan.DEALS;
    private static final String TERMS = "Terms";

    private final World world;
    private final Random random;
    private final List<RefPlan.Owned> sets = new ArrayList<>();
    private final List<Word> inputs = new ArrayList<>();
    private final List<Word> values = new ArrayList<>();
    private final List<Word> results = new ArrayList<>();
    private final List<RefLine> lines = new ArrayList<>();
    private final List<TableSketch> tables = new ArrayList<>();

    private Sketching(World world, long seed) {
        this.world = world;
        this.random = new Random(seed);
    }

    /** @param lines how many it has */
    static Sketch draw(World world, long seed, int lines) {
        Sketching sketching = new Sketching(world, seed);
        sketching.begin();
        while (sketching.lines.size() < lines) {
            sketching.line();
        }
        return sketching.sketch();
    }

    private Sketch sketch() {
        List<String> paid = results.stream().filter(word -> word.kind() == Kind.MONEY && word.set().equals(PARTICIPANTS)).map(Word::name).limit(4).toList();
        List<Word> changing = values.stream().filter(value -> chance(50)).toList();
        return new Sketch(world, sets, inputs, values, changing, lines, tables, paid.isEmpty() ? List.of("zero") : paid);
    }

    private void begin() {
        boolean terms = world == World.ALONE && chance(40);
        if (terms) {
            sets.add(new RefPlan.Owned(TERMS, PARTICIPANTS, RefPlan.THIS_PERIOD));
        }
        String window = world == World.ALONE ? RefPlan.THIS_PERIOD : pick(List.of(RefPlan.TO_DATE, RefPlan.YEAR_TO_DATE, RefPlan.THIS_PERIOD));
        sets.add(new RefPlan.Owned(DEALS, terms ? TERMS : PARTICIPANTS, window));
        if (world == World.TOGETHER) {
            sets.add(new RefPlan.Owned(TEAMS, COMPANY, RefPlan.THIS_PERIOD));
        }
        for (Kind kind : Kind.GENERAL) {
            values.add(new Word("Stated " + kind.type, COMPANY, kind));
            // assignments have no currency
            Stream.concat(Stream.of(PARTICIPANTS), sets.stream().map(RefPlan.Owned::name)).filter(set -> kind != Kind.MONEY || set.equals(PARTICIPANTS) || set.equals(DEALS))
                    .forEach(set -> inputs.add(new Word(prefix(set) + kind.type.replace('/', ' '), set, kind)));
        }
        inputs.add(new Word("D share", DEALS, Kind.SHARE));
        values.add(new Word("Other money", COMPANY, Kind.MONEY));
        values.add(new Word("Other percent", COMPANY, Kind.PERCENT));
    }

    private static String prefix(String set) {
        return set.equals(TEAMS) ? "Team " : set.charAt(0) + " ";
    }

    private void line() {
        String operation = pick(world == World.TOGETHER && chance(50) ? OF_MANY : OPERATIONS);
        String per = operation.equals("roll up") ? TEAMS : chance(55) ? PARTICIPANTS : world == World.TOGETHER && chance(20) ? COMPANY : pick(sets).name();
        if (IN_PAY_CURRENCY.contains(operation) && !ups(per).contains(PARTICIPANTS)) {
            return;
        }
        Map<String, String> words = new LinkedHashMap<>();
        List<RefLine.Part> parts = new ArrayList<>();
        Optional<Kind> kind = switch (operation) {
            case "add" -> sum(per, words, parts);
            case "mean" -> mean(per, words, parts);
            case "multiply" -> product(per, words);
            case "divide" -> quotient(per, words);
            case "limit", "subtract" -> two(per, words, operation);
            case "take" -> take(per, words);
            case "elapsed" -> elapsed(per, words);
            case "check" -> check(per, words);
            case "collect" -> collect(per, words);
            case "look up" -> lookUp(per, words);
            case "tiers" -> tiers(per, words);
            case "curve" -> curve(per, words);
            case "allocate" -> allocate(per, words);
            case "rank" -> rank(per, words);
            case "roll up" -> rollUp(per, words);
            case "carry" -> carry(per, words);
            case "balance" -> balance(per);
            default -> convert(per, words);
        };
        kind.ifPresent(result -> add(new RefLine("Line " + (lines.size() + 1), per, operation, words, parts), result));
    }

    private void add(RefLine line, Kind kind) {
        Map<String, String> words = line.words();
        if (chance(30)) {
            words.put("if missing", kind.isNumber() && chance(30) ? pick(List.of("zero", "nothing due")) : word(line.per(), kind));
        }
        if (chance(30)) {
            words.put("only when", word(line.per(), Kind.ANSWER));
            if (chance(50)) {
                words.put("otherwise", kind.isNumber() && chance(20) ? "zero" : word(line.per(), kind));
            }
        }
        if (kind.isNumber() && chance(30)) {
            words.put("round", "0.01");
            if (line.operation().equals("tiers") && chance(50)) {
                words.put("place", "each slice");
            }
        }
        lines.add(line);
        results.add(new Word(line.name(), line.per(), kind));
    }

    private Optional<Kind> sum(String per, Map<String, String> words, List<RefLine.Part> parts) {
        Kind kind = pick(Kind.NUMBERS);
        if (chance(50)) {
            words.put("of", word(per, kind));
            words.put("with", word(per, kind));
        } else {
            for (int at = 0; at < 2 + random.nextInt(2); at++) {
                parts.add(new RefLine.Part(word(per, kind), chance(40), ""));
            }
        }
        return Optional.of(kind);
    }

    private Optional<Kind> mean(String per, Map<String, String> words, List<RefLine.Part> parts) {
        Kind kind = pick(Kind.NUMBERS);
        for (int at = 0; at < 2 + random.nextInt(2); at++) {
            parts.add(new RefLine.Part(word(per, kind), false, chance(75) ? pick(List.of("", "1", "2", "0.5")) : word(per, Kind.PERCENT)));
        }
        return Optional.of(kind);
    }

    private Optional<Kind> product(String per, Map<String, String> words) {
        Kind kind = pick(Kind.NUMBERS);
        Kind factor = pick(List.of(Kind.PERCENT, Kind.NUMBER));
        words.put("of", word(per, kind));
        words.put("with", word(per, factor));
        return Optional.of(kind.times(factor));
    }

    private Optional<Kind> quotient(String per, Map<String, String> words) {
        Kind kind = pick(Kind.NUMBERS);
        Kind divisor = chance(60) ? kind : pick(List.of(Kind.PERCENT, Kind.NUMBER));
        words.put("option", "if zero: missing");
        words.put("of", word(per, kind));
        words.put("with", word(per, divisor));
        return Optional.of(kind.over(divisor));
    }

    private Optional<Kind> two(String per, Map<String, String> words, String operation) {
        boolean limits = operation.equals("limit");
        Kind kind = limits && chance(15) ? Kind.DATE : pick(Kind.NUMBERS);
        words.put("option", limits ? "at most" : "plain");
        words.put("of", word(per, kind));
        words.put("with", word(per, kind));
        return Optional.of(kind);
    }

    private Optional<Kind> take(String per, Map<String, String> words) {
        Kind kind = pick(Kind.GENERAL);
        words.put("of", word(per, kind));
        return Optional.of(kind);
    }

    private Optional<Kind> elapsed(String per, Map<String, String> words) {
        words.put("option", "days");
        words.put("of", word(per, Kind.DATE));
        words.put("with", word(per, Kind.DATE));
        return Optional.of(Kind.COUNT);
    }

    private Optional<Kind> check(String per, Map<String, String> words) {
        Kind kind = pick(Kind.GENERAL);
        words.put("of", word(per, kind));
        if (chance(20)) {
            words.put("option", "present");
        } else {
            words.put("option", kind.isOrdered() ? "at least" : "equal to");
            words.put("with", word(per, kind));
        }
        return Optional.of(Kind.ANSWER);
    }

    private Optional<Kind> collect(String per, Map<String, String> words) {
        if (world == World.TOGETHER && per.equals(PARTICIPANTS) && chance(50)) {
            words.put("over", pick(List.of("direct reports", "everyone below")));
            return collected(pick(List.of(PARTICIPANTS, DEALS)), words);
        }
        List<String> lower = Stream.concat(Stream.of(PARTICIPANTS), sets.stream().map(RefPlan.Owned::name))
                .filter(set -> !set.equals(per) && ups(set).contains(per)).toList();
        boolean upToThis = isInOrder(per) && (lower.isEmpty() || chance(30));
        if (lower.isEmpty() && !upToThis) {
            return Optional.empty();
        }
        words.put("over", upToThis ? per : pick(lower));
        if (upToThis) {
            words.put("window", "up to this record");
        }
        return collected(words.get("over"), words);
    }

    private Optional<Kind> collected(String set, Map<String, String> words) {
        if (set.equals(DEALS) && !words.containsKey("window") && world != World.ALONE && chance(60)) {
            words.put("window", pick(List.of(RefPlan.THIS_PERIOD, RefPlan.YEAR_TO_DATE, RefPlan.TO_DATE)));
        }
        if (chance(50)) {
            words.put("which", word(set, Kind.ANSWER));
        }
        if (chance(15)) {
            words.put("option", "count");
            if (!set.equals(words.get("over"))) {
                words.put("of", own(set, pick(Kind.NUMBERS)));
            }
            return Optional.of(Kind.COUNT);
        }
        Kind kind = chance(85) || !isInOrder(words.get("over")) ? pick(Kind.NUMBERS) : pick(Kind.GENERAL);
        words.put("option", kind.isNumber() ? "sum" : "first");
        words.put("of", set.equals(PARTICIPANTS) || set.equals(DEALS) ? own(set, kind) : word(set, kind));
        return Optional.of(kind);
    }

    /** A word of the very set, since that is what is collected from those who report to someone. */
    private String own(String set, Kind kind) {
        Predicate<Word> own = word -> word.kind() == kind && word.set().equals(set);
        return pick(Stream.concat(results.stream(), inputs.stream()).filter(own).map(Word::name).toList());
    }

    private Optional<Kind> rollUp(String per, Map<String, String> words) {
        Kind kind = pick(List.of(Kind.PERCENT, Kind.NUMBER, Kind.COUNT, Kind.SCORE));
        words.put("option", "sum");
        words.put("of", word(per, kind));
        if (chance(50)) {
            words.put("with", word(per, kind == Kind.PERCENT ? kind : pick(List.of(Kind.PERCENT, Kind.NUMBER))));
        }
        return Optional.of(kind);
    }

    private Optional<Kind> lookUp(String per, Map<String, String> words) {
        Kind result = pick(Kind.GENERAL);
        List<Word> conditions = conditions(per, 1 + random.nextInt(2));
        boolean matrix = conditions.size() > 1 && chance(50);
        words.put("table", table(matrix ? Shape.MATRIX : Shape.LIST, conditions, null, null, result));
        return Optional.of(result);
    }

    private Optional<Kind> tiers(String per, Map<String, String> words) {
        Kind kind = pick(List.of(Kind.MONEY, Kind.MONEY, Kind.COUNT, Kind.SCORE, Kind.PERCENT));
        Kind rate = kind == Kind.COUNT && chance(60) ? Kind.MONEY : pick(List.of(Kind.PERCENT, Kind.NUMBER));
        Kind result = rate == Kind.MONEY ? rate : kind.times(rate);
        boolean ofResult = chance(25);
        words.put("option", ofResult ? "each slice of the result" : "each slice");
        words.put("of", word(per, kind));
        if (chance(40)) {
            words.put("with", word(per, ofResult ? result : kind));
        }
        words.put("table", ofResult ? table(Shape.TIERS_BY_RESULT, conditions(per, random.nextInt(2)), result, null, rate)
                : table(Shape.TIERS, conditions(per, random.nextInt(2)), kind, chance(50) ? word(per, kind) : null, rate));
        return Optional.of(result);
    }

    private Optional<Kind> curve(String per, Map<String, String> words) {
        Kind kind = pick(Kind.NUMBERS);
        Kind result = pick(Kind.NUMBERS);
        words.put("of", word(per, kind));
        words.put("table", table(Shape.CURVE, conditions(per, random.nextInt(2)), kind, null, result));
        return Optional.of(result);
    }

    private Optional<Kind> convert(String per, Map<String, String> words) {
        words.put("of", word(per, Kind.MONEY));
        if (chance(50)) {
            words.put("with", word(per, Kind.DATE));
        } else {
            words.put("table", table(Shape.RATES, conditions(per, random.nextInt(2)), null, null, Kind.NUMBER));
        }
        return Optional.of(Kind.MONEY);
    }

    private Optional<Kind> allocate(String per, Map<String, String> words) {
        if (hasNoneAbove(per)) {
            return Optional.empty();
        }
        String owner = owner(per, words);
        Kind kind = pick(Kind.NUMBERS);
        boolean byShare = per.equals(DEALS) && chance(50);
        words.put("option", byShare ? "by the share" : "in proportion to");
        words.put("of", word(owner, kind));
        words.put("with", byShare && chance(80) ? "D share" : word(per, byShare ? Kind.PERCENT : pick(List.of(Kind.COUNT, Kind.SCORE, Kind.NUMBER))));
        return Optional.of(kind);
    }

    private Optional<Kind> rank(String per, Map<String, String> words) {
        if (hasNoneAbove(per)) {
            return Optional.empty();
        }
        owner(per, words);
        words.put("option", "largest first");
        words.put("of", word(per, chance(80) ? pick(Kind.NUMBERS) : Kind.DATE));
        return Optional.of(Kind.COUNT);
    }

    private Optional<Kind> carry(String per, Map<String, String> words) {
        if (!comesBefore(per, words)) {
            return Optional.empty();
        }
        boolean last = chance(50);
        if (!last && chance(40)) {
            words.put("option", "count");
            words.put("of", word(per, pick(Kind.GENERAL)));
            words.put("with", word(per, Kind.COUNT));
            return Optional.of(Kind.COUNT);
        }
        Kind kind = last ? pick(Kind.GENERAL) : pick(Kind.NUMBERS);
        words.put("option", last ? "last" : "sum");
        words.put("of", word(per, kind));
        if (last || chance(50)) {
            words.put("with", word(per, kind));
        }
        return Optional.of(kind);
    }

    /** A line that carries what the next one came to, which reads it in turn. */
    private Optional<Kind> balance(String per) {
        Kind kind = pick(List.of(Kind.MONEY, Kind.COUNT, Kind.NUMBER));
        Map<String, String> before = new LinkedHashMap<>();
        if (!comesBefore(per, before)) {
            return Optional.empty();
        }
        before.put("option", "last");
        before.put("with", word(per, kind));
        String name = "Line " + (lines.size() + 1);
        String after = "Line " + (lines.size() + 2);
        before.put("of", after);
        Map<String, String> words = new LinkedHashMap<>();
        words.put("of", name);
        words.put("with", word(per, kind));
        String operation = pick(List.of("add", "subtract", "limit"));
        if (!operation.equals("add")) {
            words.put("option", operation.equals("limit") ? "at least" : "plain");
        }
        lines.add(new RefLine(name, per, "carry", before, List.of()));
        results.add(new Word(name, per, kind));
        add(new RefLine(after, per, operation, words, List.of()), kind);
        return Optional.empty();
    }

    /** Whether records of a set come before one another, or periods before their own. */
    private boolean comesBefore(String per, Map<String, String> words) {
        if (world == World.MONTHS && (per.equals(PARTICIPANTS) || chance(30))) {
            words.put("window", pick(List.of("earlier periods", "earlier periods of the year")));
            words.put("earlier results", "as calculated now");
            return true;
        }
        words.put("window", "earlier records");
        if (isInOrder(per)) {
            owner(per, words);
        }
        return isInOrder(per);
    }

    private static boolean isInOrder(String set) {
        return set.equals(DEALS) || set.equals(TERMS);
    }

    private boolean hasNoneAbove(String per) {
        return per.equals(COMPANY) || per.equals(PARTICIPANTS) && world != World.TOGETHER;
    }

    /** The set whose records are the groups; said only where it is not the one above. */
    private String owner(String per, Map<String, String> words) {
        List<String> above = ups(per).stream().filter(set -> !set.equals(per) && (world == World.TOGETHER || !set.equals(COMPANY))).toList();
        String owner = pick(above);
        if (!owner.equals(above.get(0)) || chance(30)) {
            words.put("over", owner);
        }
        return owner;
    }

    private List<Word> conditions(String per, int count) {
        List<Word> conditions = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            Kind kind = pick(Kind.GENERAL);
            Word word = new Word(word(per, kind), per, kind);
            if (conditions.stream().noneMatch(known -> known.name().equals(word.name()))) {
                conditions.add(word);
            }
        }
        return conditions;
    }

    private String table(Shape shape, List<Word> conditions, Kind tier, String basis, Kind result) {
        tables.add(new TableSketch("Table " + (tables.size() + 1), shape, conditions, tier, basis, result));
        return tables.get(tables.size() - 1).name();
    }

    /** A word that a set can read, rather the result of another line than an input or value. */
    private String word(String reader, Kind kind) {
        Predicate<Word> readable = word -> word.kind() == kind && ups(reader).contains(word.set());
        List<String> worked = results.stream().filter(readable).map(Word::name).toList();
        List<String> given = Stream.concat(inputs.stream(), values.stream()).filter(readable).map(Word::name).toList();
        return !worked.isEmpty() && chance(55) ? pick(worked) : pick(given);
    }

    /** A set and those above it, what it belongs to first before all else. */
    private List<String> ups(String set) {
        if (set.equals(COMPANY)) {
            return List.of(COMPANY);
        }
        if (set.equals(PARTICIPANTS)) {
            return world == World.TOGETHER ? List.of(PARTICIPANTS, COMPANY, TEAMS) : List.of(PARTICIPANTS, COMPANY);
        }
        List<String> ups = new ArrayList<>(List.of(set));
        sets.stream().filter(one -> one.name().equals(set)).forEach(one -> ups.addAll(ups(one.owner())));
        return ups;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
