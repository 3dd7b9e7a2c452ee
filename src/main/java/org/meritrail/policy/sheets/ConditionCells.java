package org.meritrail.policy.sheets;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Spelling;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Condition.Between;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Value;

/** The cells of one row that say for which values of a word it holds. A forgotten cell is a mistake; ANY is written out. */
final class ConditionCells {

    private static final Words OPEN = Words.of("table.", List.of("any", "no-edge"));

    private static final Set<String> MEANT_FOR_ANY = Set.of("*", "-", "–", "—", "all", "every", "everyone", "everybody", "everything", "n/a", "todo", "todos", "todas",
            "cualquier");

    private static final Set<String> MEANT_FOR_NO_EDGE = Set.of("∞", "+∞", "-∞", "−∞", "inf", "+inf", "-inf", "infinity", "infinite", "unlimited", "open", "none", "min", "max",
            "and above", "and below", "and over", "and up", "and under", "up", "-", "–", "—", "*", "n/a", "infinito", "ilimitado", "ninguno", "en adelante", "mín", "máx");
    private static final List<String> NO_EDGE = Texts.all().stream().map(texts -> texts.say("table.no-edge")).toList();

    private ConditionCells() {
    }

    /** A cell and how it compares. */
    record Compared(Cell cell, String how) {
    }

    /**
     * Empty, with findings, if a cell cannot be read.
     *
     * @param cells one, or a lower and an upper edge
     */
    static Optional<Condition> read(List<Compared> cells, ValueType type, Findings findings) {
        Cell cell = cells.get(0).cell();
        return switch (cells.get(0).how()) {
            case "equals" -> isOpen(cell) ? any() : isFilled(cell, "any", findings) ? equalTo(cell, type, findings) : Optional.empty();
            case "one-of" -> isOpen(cell) ? any() : isFilled(cell, "any", findings) ? oneOf(cell, type, findings) : Optional.empty();
            case "at" -> CellValue.required(cell, type, findings).map(Condition::ordinal).map(place -> new Between(place, true, place, true));
            default -> between(cells, type, findings);
        };
    }

    private static Optional<Condition> any() {
        return Optional.of(new Condition.Any());
    }

    /** A word that most people mean everything by would hold for nobody, and so would ANY itself beside other words. */
    private static void checkIsNotMeantForAny(Cell cell, String word, Findings findings) {
        if (MEANT_FOR_ANY.contains(word.toLowerCase(Locale.ROOT)) || OPEN.key(word).isPresent()) {
            findings.add(FindingCode.ANY_MISTYPED, cell.place(), cell.shown(), word, Message.of("table.any"));
        }
    }

    /** @param remedy what is told of a cell that is forgotten */
    private static boolean isFilled(Cell cell, String remedy, Findings findings) {
        if (cell.isBlank()) {
            CellText.empty(cell, remedy, findings);
        }
        return !cell.isBlank();
    }

    private static boolean isOpen(Cell cell) {
        return cell.content() instanceof Cell.Text text && OPEN.key(text.shown()).isPresent();
    }

    private static Optional<Condition> equalTo(Cell cell, ValueType type, Findings findings) {
        if (type.type() == ColumnType.LABEL) {
            checkIsNotMeantForAny(cell, cell.shown(), findings);
        }
        return CellValue.required(cell, type, findings).map(value -> new Condition.OneOf(Set.of(value)));
    }

    private static Optional<Condition> oneOf(Cell cell, ValueType type, Findings findings) {
        if (type.type() != ColumnType.LABEL) {
            return equalTo(cell, type, findings);
        }
        return CellText.required(cell, findings).map(text -> {
            CellValue.checkQuotes(cell, text, findings);
            List<String> words = Stream.of(text.split(";", -1)).map(String::strip).toList();
            if (words.contains("")) {
                findings.add(FindingCode.LIST_WITH_NOTHING, cell.place(), text, text, words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining("; ")));
            }
            words.forEach(word -> checkIsNotMeantForAny(cell, word, findings));
            return new Condition.OneOf(words.stream().map(Label::new).collect(Collectors.toCollection(LinkedHashSet::new)));
        });
    }

    private static Optional<Condition> between(List<Compared> cells, ValueType type, Findings findings) {
        Between open = new Between(null, false, null, false);
        Optional<Between> range = Optional.of(open);
        for (Compared edge : cells) {
            Cell cell = edge.cell();
            if (!isOpen(cell)) {
                Optional<Between> so = range;
                range = edge(cell, type, findings)
                        .map(Condition::ordinal)
                        .flatMap(number -> so.filter(between -> isFree(between, edge.how(), cell, findings))
                                .map(between -> with(between, edge.how(), number)));
            }
        }
        range.filter(ConditionCells::isEmpty).ifPresent(empty -> {
            Cell first = cells.get(0).cell();
            findings.add(FindingCode.EDGES_SWAPPED, first.place(), first.shown(),
                    cells.stream().map(edge -> edge.cell().place().cell() + ": " + edge.cell().shown()).toList());
        });
        return range.map(between -> between.equals(open) ? new Condition.Any() : between);
    }

    /** Empty, with a finding, if it is no edge; a sign or word by which people say that there is none is told as that. */
    private static Optional<Value> edge(Cell cell, ValueType type, Findings findings) {
        if (!isFilled(cell, "edge", findings)) {
            return Optional.empty();
        }
        if (cell.content() instanceof Cell.Text text && isMeantForNoEdge(text.shown().strip())) {
            findings.add(FindingCode.EDGE_MISTYPED, cell.place(), cell.shown(), cell.shown(), Message.of("table.no-edge"));
            return Optional.empty();
        }
        return CellValue.required(cell, type, findings);
    }

    private static boolean isMeantForNoEdge(String text) {
        boolean digits = text.chars().anyMatch(Character::isDigit);
        return MEANT_FOR_NO_EDGE.contains(text.toLowerCase(Locale.ROOT)) || !digits && Spelling.isClose(text, NO_EDGE);
    }

    /** A table may have a column for edges that are included and one for those that are not; a row fills one of them. */
    private static boolean isFree(Between range, String comparison, Cell cell, Findings findings) {
        boolean lower = comparison.equals("from") || comparison.equals("above");
        boolean free = (lower ? range.from() : range.to()) == null;
        if (!free) {
            findings.add(FindingCode.EDGE_TWICE, cell.place(), cell.shown());
        }
        return free;
    }

    private static Between with(Between range, String comparison, Exact edge) {
        return switch (comparison) {
            case "from" -> new Between(edge, true, range.to(), range.toIncluded());
            case "above" -> new Between(edge, false, range.to(), range.toIncluded());
            case "up-to" -> new Between(range.from(), range.fromIncluded(), edge, true);
            case "below" -> new Between(range.from(), range.fromIncluded(), edge, false);
            default -> throw new IllegalArgumentException("not an edge: " + comparison);
        };
    }

    private static boolean isEmpty(Between range) {
        if (range.from() == null || range.to() == null) {
            return false;
        }
        int order = range.from().compareTo(range.to());
        return order > 0 || order == 0 && !(range.fromIncluded() && range.toIncluded());
    }
}
