package org.meritrail.authoring.meaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.Absence;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Over;
import org.meritrail.vocabulary.Rounding;
import org.meritrail.vocabulary.Scope;

/** The rows of the Lines sheet, put together again from the chains of operations they became. */
final class LineEntries {

    private static final String NOTHING = "B5";
    private static final String ZERO = "B1";
    private static final String ONE = "B2";
    private static final String YES = "B3";

    private final WordNames names;
    private final Renames renames;

    LineEntries(WordNames names, Renames renames) {
        this.names = names;
        this.renames = renames;
    }

    List<Entry> of(Plan plan) {
        Map<String, List<WiredLine>> chains = new LinkedHashMap<>();
        plan.lines().stream().filter(LineEntries::isOfARow)
                .forEach(wired -> chains.computeIfAbsent(row(wired.line().id()), none -> new ArrayList<>()).add(wired));
        return chains.values().stream().map(this::entry).toList();
    }

    /** Neither what stands in for an input nor what the engine writes for a circle or a payment. */
    private static boolean isOfARow(WiredLine wired) {
        return wired.line().id().startsWith("L");
    }

    /** The links of a chain have a letter after the row's own id. */
    private static String row(String id) {
        return Character.isLetter(id.charAt(id.length() - 1)) ? id.substring(0, id.length() - 1) : id;
    }

    private Entry entry(List<WiredLine> chain) {
        WiredLine first = chain.get(0);
        Line line = first.line();
        Facts facts = new Facts().say("per", Said.set(shown(line.per()))).word("operation", "operation." + line.operation().key());
        if (line.option() != null) {
            facts.word("option", "option." + line.option().key());
        }
        operands(facts, first);
        table(facts, line);
        over(facts, line);
        facts.name("rule", line.rule());
        chain.stream().skip(1).forEach(link -> follow(facts, link));
        if (!first.operands().get("otherwise").equals(List.of(NOTHING))) {
            facts.say("otherwise", word(first, first.operands().get("otherwise").get(0)));
        }
        if (line.absence() != Absence.STOPS) {
            facts.word("if-missing", "absence." + line.absence().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        if (line.rounding() != null) {
            rounding(facts, line.rounding(), line.operation().roundsItself() ? "result" : "each-slice");
        }
        return new Entry(Kind.LINE, renames.workbook(line.source().workbook()), "", renames.word(line.name()), facts.list(), line.source());
    }

    /** What happens to the result. */
    private void follow(Facts facts, WiredLine link) {
        switch (link.line().operation()) {
            case IF_MISSING -> facts.say("if-missing", word(link, link.operands().get("with").get(0)));
            case ONLY_WHEN -> facts.say("only-when", word(link, link.operands().get("with").get(0)));
            default -> rounding(facts, link.line().rounding(), link.line().option() == Option.SHOWN_ONLY ? "shown-only" : "result");
        }
    }

    private static void rounding(Facts facts, Rounding rounding, String place) {
        facts.say("round", texts -> texts.number(rounding.step(), 0));
        facts.word("rounding", "rounding." + rounding.mode().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        facts.word("place", "place." + place);
    }

    private void operands(Facts facts, WiredLine wired) {
        boolean hasParts = wired.line().operation() != Operation.ROLL_UP && !wired.operands().get("weight").isEmpty();
        List<Line.Part> typed = hasParts ? List.of() : wired.line().parts();
        operand(facts, wired, "of", ONE, typed);
        operand(facts, wired, "with", ZERO, typed);
        operand(facts, wired, "which", wired.line().operation() == Operation.COLLECT ? YES : ONE, List.of());
        if (hasParts) {
            parts(facts, wired);
        }
    }

    /**
     * What is left out is not said, and neither is what comes to the same.
     *
     * @param typed the words that stand in the row's columns of and with; a built-in one that is written out has a name of its own there
     */
    private void operand(Facts facts, WiredLine wired, String role, String leftOut, List<Line.Part> typed) {
        String id = wired.operands().get(role).get(0);
        List<String> builtIn = typed.stream().map(Line.Part::name).filter(name -> isSaid(name, leftOut)).toList();
        if (!id.equals(leftOut)) {
            facts.say(role, word(wired, id));
        } else if (!builtIn.isEmpty()) {
            facts.say(role, Said.name(builtIn.get(0)));
        }
    }

    private static boolean isSaid(String name, String builtIn) {
        return Texts.isSaid(name, builtIn.equals(ZERO) ? "built-in.zero" : "built-in.one");
    }

    private void parts(Facts facts, WiredLine wired) {
        for (int at = 0; at < wired.line().parts().size(); at++) {
            Line.Part part = wired.line().parts().get(at);
            String weight = wired.operands().get("weight").get(at);
            Phrase sign = Said.word(part.less() ? "sign.less" : "sign.adds");
            Phrase value = weight.equals(ONE) ? sign : Said.several(List.of(sign, Message.of("heading.weight"), word(wired, weight)), " ");
            facts.add("part:" + renames.word(part.name()), part(part.name()), value);
        }
    }

    private Phrase part(String name) {
        return Said.several(List.of(Message.of("heading.part"), Said.name(renames.word(name))), " ");
    }

    private void table(Facts facts, Line line) {
        if (line.table() != null) {
            facts.name("table", renames.table(line.table().name()));
            if (line.table().results().size() > 1) {
                facts.name("column", renames.result(line.table().name(), line.table().results().get(line.column()).name()));
            }
        }
    }

    private void over(Facts facts, Line line) {
        Over over = line.over();
        if (!over.equals(Over.NOTHING)) {
            Phrase set = Said.set(shown(over.set()));
            boolean reports = over.reach() == Over.Reach.DIRECT_REPORTS || over.reach() == Over.Reach.EVERYONE_BELOW;
            facts.say("over", reports ? Message.of("over.within", set, Said.word("over." + key(over.reach()))) : set);
            facts.word("window", "window." + window(over));
            if (over.again()) {
                facts.word("earlier-results", "earlier-results.as-calculated-now");
            }
        }
    }

    private static String window(Over over) {
        return switch (over.reach()) {
            case UP_TO_THIS -> "up-to-this-record";
            case EARLIER_RECORDS, EARLIER_PERIODS, EARLIER_PERIODS_OF_THE_YEAR -> key(over.reach());
            case BELOW, DIRECT_REPORTS, EVERYONE_BELOW -> over.window().key();
        };
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Object shown(String set) {
        return Scope.shown(renames.set(set));
    }

    private Phrase word(WiredLine wired, String id) {
        return names.of(id, renames.workbook(wired.line().source().workbook()));
    }
}
