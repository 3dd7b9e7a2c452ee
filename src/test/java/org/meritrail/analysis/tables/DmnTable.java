package org.meritrail.analysis.tables;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.dtanalysis.DMNDTAnalysisMessage;
import org.kie.dmn.validation.dtanalysis.model.DTAnalysis;
import org.kie.dmn.validation.dtanalysis.model.Hyperrectangle;
import org.kie.dmn.validation.dtanalysis.model.Interval;
import org.meritrail.analysis.tables.RandomTables.Drawn;
import org.meritrail.analysis.tables.RandomTables.Sort;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Condition.Between;
import org.meritrail.vocabulary.DecisionTable.HitPolicy;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Value;
import org.meritrail.vocabulary.YesNo;

/**
 * A random table as DMN, with what the analyser of kie-dmn-validation says of it. The largest and the smallest result are priorities of
 * outputs. Text is an enumeration of the words that the table names and one more; numbers have no domain.
 */
final class DmnTable {

    private final Drawn drawn;

    DmnTable(Drawn drawn) {
        this.drawn = drawn;
    }

    /** @throws IllegalStateException if the analyser gives up */
    DTAnalysis analysed(DMNValidator validator) {
        List<DMNMessage> messages = validator.validate(new StringReader(model()), Validation.ANALYZE_DECISION_TABLE);
        DTAnalysis analysis = messages.stream().filter(DMNDTAnalysisMessage.class::isInstance).map(DMNDTAnalysisMessage.class::cast)
                .map(DMNDTAnalysisMessage::getAnalysis).findFirst().orElseThrow(() -> new IllegalStateException(messages + " for " + model()));
        if (analysis.isError()) {
            throw new IllegalStateException(messages + " for " + model());
        }
        return analysis;
    }

    /** Whether a case lies in a part; on columns that a part does not name all do. */
    boolean holds(Hyperrectangle part, List<Value> asked) {
        List<Interval> edges = part.getEdges();
        return IntStream.range(0, edges.size()).allMatch(at -> edges.get(at) == null || edges.get(at).asRangeIncludes(value(at, asked.get(at))));
    }

    /**
     * Whether, on some column, a case lies at a value at which more than one kind of bound stands. The analyser goes from one bound to the
     * next and steps over what lies between two at the same value, unless rows just end before it and others start at or after it.
     */
    boolean boundsMeet(List<Value> asked) {
        return IntStream.range(0, asked.size()).anyMatch(column -> {
            Set<Bound> bounds = EnumSet.noneOf(Bound.class);
            drawn.table().rows().stream().map(row -> row.conditions().get(column)).forEach(condition -> bounds.addAll(bounds(column, condition, asked.get(column))));
            return bounds.size() > 1 && !CLEAN.contains(bounds);
        });
    }

    /** How a row starts or ends at a value. */
    private enum Bound { ENDS_BEFORE, ENDS_WITH, STARTS_WITH, STARTS_AFTER }

    private static final Set<Set<Bound>> CLEAN = Set.of(Set.of(Bound.ENDS_BEFORE, Bound.STARTS_WITH), Set.of(Bound.ENDS_WITH, Bound.STARTS_AFTER),
            Set.of(Bound.ENDS_BEFORE, Bound.STARTS_AFTER));

    private Set<Bound> bounds(int column, Condition condition, Value asked) {
        Set<Bound> bounds = EnumSet.noneOf(Bound.class);
        if (drawn.columns().get(column).compareTo(Sort.WHOLES) > 0) {
            return value(column, asked).equals(last(column, 1)) ? boundsAtLast(column, condition) : bounds;
        }
        if (condition instanceof Between band) {
            Exact number = ((Amount) asked).number();
            if (number.equals(band.from())) {
                bounds.add(band.fromIncluded() ? Bound.STARTS_WITH : Bound.STARTS_AFTER);
            }
            if (number.equals(band.to())) {
                bounds.add(band.toIncluded() ? Bound.ENDS_WITH : Bound.ENDS_BEFORE);
            }
        }
        return bounds;
    }

    /** A word of an enumeration reaches to the next one, which it does not include; the last one ends with itself. */
    private Set<Bound> boundsAtLast(int column, Condition condition) {
        boolean last = lists(column, condition, last(column, 1));
        boolean before = lists(column, condition, last(column, 2));
        return last ? before ? Set.of(Bound.ENDS_WITH) : Set.of(Bound.STARTS_WITH, Bound.ENDS_WITH) : before ? Set.of(Bound.ENDS_BEFORE) : Set.of();
    }

    private boolean lists(int column, Condition condition, Object word) {
        return condition.fold(any -> true, oneOf -> oneOf.values().stream().anyMatch(value -> value(column, value).equals(word)), between -> false);
    }

    private Object last(int column, int at) {
        List<?> all = drawn.columns().get(column) == Sort.ANSWERS ? List.of(false, true) : List.copyOf(words(column));
        return all.get(all.size() - at);
    }

    private Object value(int column, Value asked) {
        return switch (drawn.columns().get(column)) {
            case NUMBERS, WHOLES -> new BigDecimal(((Amount) asked).number().plain());
            case WORDS -> word(asked);
            case ANSWERS -> asked instanceof YesNo answer ? answer.equals(YesNo.YES) : Boolean.TRUE;
        };
    }

    private String model() {
        String inputs = each(drawn.columns().size(), this::input);
        String rows = each(drawn.table().rows().size(), row -> row(drawn.table().rows().get(row)));
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:t">
                %s<decision id="r" name="r"><variable id="rv" name="r" typeRef="number"/>%s
                <decisionTable id="t" hitPolicy="%s" outputLabel="r">%s<output id="o" typeRef="number"><outputValues><text>%s</text></outputValues></output>
                %s</decisionTable></decision></definitions>
                """.formatted(each(drawn.columns().size(), this::data), each(drawn.columns().size(), DmnTable::required), policy(), inputs,
                drawn.table().hitPolicy() == HitPolicy.SMALLEST ? "1,2" : "2,1", rows);
    }

    private String policy() {
        return switch (drawn.table().hitPolicy()) {
            case UNIQUE -> "UNIQUE";
            case FIRST -> "FIRST";
            case LARGEST, SMALLEST -> "PRIORITY";
            case SUM -> "COLLECT";
        };
    }

    private static String each(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
    }

    private String data(int column) {
        return "<inputData id=\"i%1$d\" name=\"w%1$d\"><variable id=\"v%1$d\" name=\"w%1$d\" typeRef=\"%2$s\"/></inputData>%n".formatted(column, type(column));
    }

    private static String required(int column) {
        return "<informationRequirement id=\"q%1$d\"><requiredInput href=\"#i%1$d\"/></informationRequirement>".formatted(column);
    }

    private String type(int column) {
        return switch (drawn.columns().get(column)) {
            case NUMBERS, WHOLES -> "number";
            case WORDS -> "string";
            case ANSWERS -> "boolean";
        };
    }

    private String input(int column) {
        String values = drawn.columns().get(column) != Sort.WORDS ? ""
                : "<inputValues><text>" + words(column).stream().map(DmnTable::quoted).collect(Collectors.joining(",")) + "</text></inputValues>";
        return "<input id=\"c%1$d\"><inputExpression typeRef=\"%2$s\"><text>w%1$d</text></inputExpression>%3$s</input>%n".formatted(column, type(column), values);
    }

    /** Last, so that no row ends with it but those that hold for all; and two at least, since one alone is no enumeration for the analyser. */
    private Set<String> words(int column) {
        Set<String> words = new TreeSet<>(List.of(word(Enumerated.OTHER)));
        drawn.table().rows().stream().map(row -> row.conditions().get(column)).filter(Condition.OneOf.class::isInstance)
                .forEach(condition -> ((Condition.OneOf) condition).values().forEach(value -> words.add(word(value))));
        if (words.size() == 1) {
            words.add("one of many");
        }
        return words;
    }

    private String row(TableRow row) {
        List<String> cells = new ArrayList<>();
        row.conditions().forEach(condition -> cells.add("<inputEntry><text>" + escaped(cell(condition)) + "</text></inputEntry>"));
        return "<rule>" + String.join("", cells) + "<outputEntry><text>" + ((Amount) row.results().get(0)).number().plain() + "</text></outputEntry></rule>\n";
    }

    private static String cell(Condition condition) {
        return condition.fold(any -> "-", oneOf -> oneOf.values().stream().map(DmnTable::listed).sorted().collect(Collectors.joining(",")), DmnTable::range);
    }

    private static String listed(Value value) {
        return value instanceof YesNo answer ? String.valueOf(answer.equals(YesNo.YES)) : quoted(word(value));
    }

    private static String range(Between band) {
        if (band.from() == null) {
            return (band.toIncluded() ? "<= " : "< ") + band.to().plain();
        }
        if (band.to() == null) {
            return (band.fromIncluded() ? ">= " : "> ") + band.from().plain();
        }
        return (band.fromIncluded() ? "[" : "(") + band.from().plain() + ".." + band.to().plain() + (band.toIncluded() ? "]" : ")");
    }

    private static String word(Value value) {
        return ((Label) value).text();
    }

    private static String quoted(String word) {
        return '"' + word + '"';
    }

    private static String escaped(String text) {
        return text.replace("<", "&lt;").replace(">", "&gt;");
    }
}
