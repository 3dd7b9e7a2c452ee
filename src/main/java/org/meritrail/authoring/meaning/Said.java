package org.meritrail.authoring.meaning;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Unit;

/** Values as facts say them: no two different ones alike, and everything that could be mistaken for something else in quotes. */
final class Said {

    /** Names that cannot be mistaken for the text around them. */
    private static final Pattern CLEAR = Pattern.compile("(?!.*(?: {2}| $))[\\p{L}\\p{N}§%][\\p{L}\\p{M}\\p{N} ._'’/&()§+×%€$<>!=≥≤–-]*+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Z}&&[^ ]]");

    private Said() {
    }

    static Phrase name(String name) {
        String shown = CLEAR.matcher(name).matches() ? name : quoted(name);
        return texts -> shown;
    }

    static Phrase names(List<String> names) {
        return several(names.stream().map(Said::name).toList(), "; ");
    }

    /** A name that is in the plan, or the built-in one of a set. */
    static Phrase set(Object shown) {
        return shown instanceof Message builtIn ? builtIn : name(shown.toString());
    }

    static Phrase text(String text) {
        String shown = quoted(text);
        return texts -> shown;
    }

    static Phrase word(String key) {
        return Message.of(key);
    }

    static Phrase several(List<Phrase> phrases, String between) {
        return texts -> phrases.stream().map(phrase -> phrase.in(texts)).collect(Collectors.joining(between));
    }

    static Phrase unit(Unit unit) {
        return !unit.isMoney() ? word("unit." + unit.kind().name().toLowerCase(Locale.ROOT))
                : unit.currency().isEmpty() ? word("unit.pay-currency") : texts -> unit.currency();
    }

    static Phrase result(Result result) {
        return result.fold(Said::amount, label -> text(label.text()), day -> day, answer -> word(answer.yes() ? "built-in.yes" : "built-in.no"),
                nothing -> word("if-no-row.nothing-due"), missing -> word("if-no-row.missing"));
    }

    static Phrase amount(Amount amount) {
        return texts -> amount.in(texts).strip();
    }

    /** @param unit of the column; null for one of words, dates or answers */
    static Phrase condition(Condition condition, Unit unit) {
        return condition.fold(any -> word("table.any"),
                oneOf -> texts -> oneOf.values().stream().map(value -> result(value).in(texts)).sorted().collect(Collectors.joining("; ")),
                between -> between(between, unit));
    }

    static Phrase between(Condition.Between edges, Unit unit) {
        Phrase lower = edge(edges.fromIncluded() ? "comparison.from" : "comparison.above", edges.from(), unit);
        Phrase upper = edge(edges.toIncluded() ? "comparison.up-to" : "comparison.below", edges.to(), unit);
        return edges.from() == null && edges.to() == null ? word("table.no-edge")
                : edges.from() == null ? upper : edges.to() == null ? lower : several(List.of(lower, upper), ", ");
    }

    /** Days are compared by the number of the day. */
    static Phrase place(Exact number, Unit unit) {
        return unit == null ? new Day(LocalDate.ofEpochDay(Long.parseLong(number.plain()))) : amount(new Amount(number, unit));
    }

    private static Phrase edge(String comparison, Exact number, Unit unit) {
        return texts -> texts.say(comparison) + " " + place(number, unit).in(texts);
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
        return "\"" + UNSEEN.matcher(escaped).replaceAll(found -> Matcher.quoteReplacement(code(found.group()))) + "\"";
    }

    private static String code(String unseen) {
        return unseen.codePoints().mapToObj(point -> "\\u{" + Integer.toHexString(point) + "}").collect(Collectors.joining());
    }
}
