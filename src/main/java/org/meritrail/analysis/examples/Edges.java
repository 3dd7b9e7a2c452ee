package org.meritrail.analysis.examples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Condition.Between;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;

/** The sides of all edges between two bands of a table. The outermost edges are none: on their far side no row holds. */
final class Edges {

    private Edges() {
    }

    /** @param tiered what a tiers table is asked with, as it is called; null for other tables */
    static List<Side> of(DecisionTable table, String tiered) {
        List<Side> sides = new ArrayList<>();
        IntStream.range(0, table.conditions().size()).forEach(at -> sides.addAll(sides(at, table.conditions().get(at).name(),
                table.conditions().get(at).unit(), table.rows().stream().map(row -> row.conditions().get(at)).filter(Between.class::isInstance).map(Between.class::cast).toList())));
        if (table.tiers() != null && !table.tiers().ofResult() && tiered != null) {
            sides.addAll(sides(Side.TIER, tiered, table.tiers().unit(), table.rows().stream().map(row -> row.band()).toList()));
        }
        return sides;
    }

    private static List<Side> sides(int condition, String word, Unit unit, List<Between> bands) {
        TreeSet<Exact> edges = new TreeSet<>(bands.stream().map(Between::from).filter(Objects::nonNull).toList());
        edges.retainAll(bands.stream().map(Between::to).filter(Objects::nonNull).toList());
        return edges.stream().flatMap(edge -> sides(condition, word, edge, unit, bands)).toList();
    }

    private static Stream<Side> sides(int condition, String word, Exact edge, Unit unit, List<Between> bands) {
        boolean begins = bands.stream().anyMatch(band -> edge.equals(band.from()) && band.fromIncluded());
        boolean ends = bands.stream().anyMatch(band -> edge.equals(band.to()) && band.toIncluded());
        Value shown = unit == null ? new Day(LocalDate.ofEpochDay(edge.toDecimal(0).longValue())) : new Amount(edge, unit);
        return Stream.of(Stream.of(Side.Where.AT), begins ? Stream.of(Side.Where.BELOW) : Stream.<Side.Where>of(),
                        ends ? Stream.of(Side.Where.ABOVE) : Stream.<Side.Where>of())
                .flatMap(some -> some).map(where -> new Side(condition, word, edge, shown, where));
    }
}
