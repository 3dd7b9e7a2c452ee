package org.meritrail.policy.sheets;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
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
            case "equals" -> isOpen(cell) ? any() : equalTo(cell, type, findings);
            case "one-of" -> isOpen(cell) ? any() : oneOf(cell, type, findings);
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

    private static Optional<Value> edge(Cell cell, ValueType type, Findings findings) {
        if (cell.content() instanceof Cell.Text text && OPEN.isClose(text.shown())) {
            OPEN.tellUnknown(cell, findings);
            return Optional.empty();
        }
        return CellValue.required(cell, type, findings);
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
            Set<Value> values = new LinkedHashSet<>();
            for (String word : text.split(";", -1)) {
                if (word.isBlank()) {
                    CellText.tellEmpty(cell, text, findings);
                }
                checkIsNotMeantForAny(cell, word.strip(), findings);
                values.add(new Label(word.strip()));
            }
            return new Condition.OneOf(values);
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
