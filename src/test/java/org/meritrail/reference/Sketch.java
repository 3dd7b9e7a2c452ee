package org.meritrail.reference;

import java.util.List;

/**
 * The structure of a plan: which lines read which words. Everything that may differ without new rules being compiled is left open:
 * values, the rows of tables, and which reading of an operation a line chooses.
 *
 * @param values   words that the plan states
 * @param changing those of them that are another from a day on; it takes a second row of the workbook, by which what follows is counted
 */
record Sketch(World world, List<RefPlan.Owned> sets, List<Word> inputs, List<Word> values, List<Word> changing, List<RefLine> lines, List<TableSketch> tables,
              List<String> paid) {

    /** How much of the world a plan looks at. */
    enum World {
        /** Each participant alone, in one quarter. */
        ALONE,
        /** Each participant alone, in three months of which the later ones carry the earlier ones on; deals of other times too. */
        MONTHS,
        /** Participants in teams, which stand in a tree, and with managers; deals of other times too. */
        TOGETHER
    }

    /** @param set it belongs to; the company for values */
    record Word(String name, String set, Kind kind) {
    }

    /** What kind of table it is. */
    enum Shape {
        LIST, MATRIX, TIERS, TIERS_BY_RESULT, CURVE, RATES
    }

    /**
     * @param tier   what tiers or points are measured in; null for others
     * @param basis  word that edges are a percentage of; null where they are in the quantity itself
     * @param result what it gives
     */
    record TableSketch(String name, Shape shape, List<Word> conditions, Kind tier, String basis, Kind result) {
    }

    /** The readings a line may choose from without reading anything else; empty if there is nothing to choose. */
    static List<String> readings(RefLine line) {
        return switch (line.operation()) {
            case "limit" -> List.of("at least", "at most");
            case "subtract" -> List.of("plain", "not below zero");
            case "elapsed" -> List.of("days", "days, both ends counted", "months", "calendar months, both ends counted", "years");
            case "divide" -> List.of("if zero: missing", "if zero: nothing due");
            case "tiers" -> line.is("option", "each slice of the result") ? List.of("each slice") : List.of("each slice", "whole amount", "all above the first slice");
            case "roll up" -> line.is("option", "weighted mean") ? List.of("weighted mean") : List.of("sum", "mean");
            case "rank" -> List.of("largest first", "smallest first", "largest first, ties have no rank", "smallest first, ties have no rank");
            case "check" -> checks(line);
            case "collect" -> collections(line);
            default -> List.of();
        };
    }

    /** What a line may make of a missing result besides stopping. */
    static List<String> absences(RefLine line) {
        if (line.has("if missing")) {
            return List.of();
        }
        return switch (line.operation()) {
            case "carry" -> line.is("option", "last") ? List.of(RefLine.LEFT_OUT) : List.of(RefLine.LEFT_OUT, RefLine.COUNTS_AS_ZERO);
            case "mean", "add", "roll up" -> List.of(RefLine.LEFT_OUT, RefLine.COUNTS_AS_ZERO);
            case "collect" -> line.is("option", "first") ? List.of(RefLine.LEFT_OUT) : line.is("option", "count") ? List.of()
                    : List.of(RefLine.LEFT_OUT, RefLine.COUNTS_AS_ZERO);
            default -> List.of();
        };
    }

    private static List<String> checks(RefLine line) {
        if (!line.has("with")) {
            return List.of("present", "missing");
        }
        return line.is("option", "equal to") ? List.of("equal to") : List.of("at least", "more than", "at most", "less than", "equal to");
    }

    private static List<String> collections(RefLine line) {
        return switch (line.word("option")) {
            case "count" -> List.of("count");
            case "first" -> List.of("first", "last");
            default -> line.is("over", "Deals") || line.is("over", "Terms") ? List.of("sum", "mean", "smallest", "largest", "first", "last")
                    : List.of("sum", "mean", "smallest", "largest");
        };
    }
}
