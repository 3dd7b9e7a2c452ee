package org.meritrail.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.meritrail.reference.Sketch.TableSketch;
import org.meritrail.reference.Sketch.Word;

/** Draws the structure of a plan from a seed: lines that read inputs, values and one another, each what its operation can take. */
final class Sketching {

    private static final List<String> OPERATIONS = Stream.of("subtract", "subtract", "take", "elapsed", "add", "add", "multiply", "multiply", "divide", "mean", "limit", "check", "check", "collect",
            "collect", "collect", "look up", "look up", "tiers", "tiers", "tiers", "convert").filter(Production::works).toList();
    private static final String PARTICIPANTS = RefPlan.PARTICIPANTS;
    private static final String DEALS = "Deals";
    private static final String TERMS = "Terms";

    private final Random random;
    private final List<RefPlan.Owned> sets = new ArrayList<>();
    private final List<Word> inputs = new ArrayList<>();
    private final List<Word> values = new ArrayList<>();
    private final List<Word> results = new ArrayList<>();
    private final List<RefLine> lines = new ArrayList<>();
    private final List<TableSketch> tables = new ArrayList<>();

    private Sketching(long seed) {
        this.random = new Random(seed);
    }

    /** @param lines how many it has */
    static Sketch draw(long seed, int lines) {
        Sketching sketching = new Sketching(seed);
        sketching.begin();
        while (sketching.lines.size() < lines) {
            sketching.line();
        }
        return sketching.sketch();
    }

    private Sketch sketch() {
        List<String> paid = results.stream().filter(word -> word.kind() == Kind.MONEY && word.set().equals(PARTICIPANTS)).map(Word::name).limit(4).toList();
        return new Sketch(sets, inputs, values, lines, tables, paid.isEmpty() ? List.of("zero") : paid);
    }

    private void begin() {
        boolean terms = chance(40);
        if (terms) {
            sets.add(new RefPlan.Owned(TERMS, PARTICIPANTS));
        }
        sets.add(new RefPlan.Owned(DEALS, terms ? TERMS : PARTICIPANTS));
        for (Kind kind : Kind.values()) {
            values.add(new Word("Stated " + kind.type, PARTICIPANTS, kind));
            // assignments have no currency
            Stream.concat(Stream.of(PARTICIPANTS), sets.stream().map(RefPlan.Owned::name)).filter(set -> kind != Kind.MONEY || !set.equals(TERMS))
                    .forEach(set -> inputs.add(new Word(set.charAt(0) + " " + kind.type.replace('/', ' '), set, kind)));
        }
        values.add(new Word("Other money", PARTICIPANTS, Kind.MONEY));
        values.add(new Word("Other percent", PARTICIPANTS, Kind.PERCENT));
    }

    private void line() {
        String per = chance(55) ? PARTICIPANTS : pick(sets).name();
        String operation = pick(OPERATIONS);
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
        Kind kind = limits && Production.works("elapsed") && chance(15) ? Kind.DATE : pick(Kind.NUMBERS);
        words.put("option", limits ? "at most" : "plain");
        words.put("of", word(per, kind));
        words.put("with", word(per, kind));
        return Optional.of(kind);
    }

    private Optional<Kind> take(String per, Map<String, String> words) {
        Kind kind = pick(List.of(Kind.values()));
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
        Kind kind = pick(List.of(Kind.values()));
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
        List<String> lower = sets.stream().map(RefPlan.Owned::name).filter(set -> !set.equals(per) && ups(set).contains(per)).toList();
        if (lower.isEmpty()) {
            return Optional.empty();
        }
        words.put("over", pick(lower));
        if (chance(50)) {
            words.put("which", word(words.get("over"), Kind.ANSWER));
        }
        if (chance(15)) {
            words.put("option", "count");
            return Optional.of(Kind.COUNT);
        }
        Kind kind = chance(85) ? pick(Kind.NUMBERS) : pick(List.of(Kind.values()));
        words.put("option", kind.isNumber() ? "sum" : "first");
        words.put("of", word(words.get("over"), kind));
        return Optional.of(kind);
    }

    private Optional<Kind> lookUp(String per, Map<String, String> words) {
        Kind result = pick(List.of(Kind.values()));
        words.put("table", table(conditions(per, 1 + random.nextInt(2)), null, null, result));
        return Optional.of(result);
    }

    private Optional<Kind> tiers(String per, Map<String, String> words) {
        Kind kind = pick(List.of(Kind.MONEY, Kind.MONEY, Kind.COUNT, Kind.SCORE, Kind.PERCENT));
        Kind rate = kind == Kind.COUNT && chance(60) ? Kind.MONEY : pick(List.of(Kind.PERCENT, Kind.NUMBER));
        words.put("option", "each slice");
        words.put("of", word(per, kind));
        if (chance(40)) {
            words.put("with", word(per, kind));
        }
        words.put("table", table(conditions(per, random.nextInt(2)), kind, chance(50) ? word(per, kind) : null, rate));
        return Optional.of(rate == Kind.MONEY ? rate : kind.times(rate));
    }

    private Optional<Kind> convert(String per, Map<String, String> words) {
        words.put("of", word(per, Kind.MONEY));
        words.put("with", word(per, Kind.DATE));
        return Optional.of(Kind.MONEY);
    }

    private List<Word> conditions(String per, int count) {
        List<Word> conditions = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            Kind kind = pick(List.of(Kind.values()));
            Word word = new Word(word(per, kind), per, kind);
            if (conditions.stream().noneMatch(known -> known.name().equals(word.name()))) {
                conditions.add(word);
            }
        }
        return conditions;
    }

    private String table(List<Word> conditions, Kind tier, String basis, Kind result) {
        tables.add(new TableSketch("Table " + (tables.size() + 1), conditions, tier, basis, result));
        return tables.get(tables.size() - 1).name();
    }

    /** A word that a set can read, rather the result of another line than an input or value. */
    private String word(String reader, Kind kind) {
        Predicate<Word> readable = word -> word.kind() == kind && ups(reader).contains(word.set());
        List<String> worked = results.stream().filter(readable).map(Word::name).toList();
        List<String> given = Stream.concat(inputs.stream(), values.stream()).filter(readable).map(Word::name).toList();
        return !worked.isEmpty() && chance(55) ? pick(worked) : pick(given);
    }

    private List<String> ups(String set) {
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
