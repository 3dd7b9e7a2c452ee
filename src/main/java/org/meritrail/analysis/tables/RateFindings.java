package org.meritrail.analysis.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Option;

/**
 * Tells where the rate of tiers whose slices each have their own falls although it rises at another edge: an accelerator with a digit
 * too few. Rates that only fall are meant to, and so is one that falls to nothing, as a cap does.
 */
final class RateFindings {

    /** Tiers of which the one starts where the other ends, in some case. */
    private record Edge(int lower, int upper) {
    }

    private final Subject subject;
    private final Space space;
    private final int band;
    private final Consumer<Found> found;

    RateFindings(Subject subject, Consumer<Found> found) {
        this.subject = subject;
        this.space = subject.space();
        this.band = space.axes().size() - 1;
        this.found = found;
    }

    void find() {
        if (subject.readers().stream().noneMatch(reader -> reader.line().option() == Option.EACH_SLICE)) {
            return;
        }
        List<Edge> edges = edges();
        boolean rises = edges.stream().anyMatch(edge -> rate(edge.upper()).compareTo(rate(edge.lower())) > 0);
        edges.stream().filter(edge -> rate(edge.upper()).compareTo(rate(edge.lower())) < 0)
                .filter(edge -> rate(edge.upper()).signum() < 0 || rises && rate(edge.upper()).signum() > 0).forEach(this::tell);
    }

    private List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (int lower : space.all(row -> true)) {
            int after = space.extent(lower, band).last(Integer.MAX_VALUE - 1) + 1;
            IntStream.of(space.all(upper -> space.extent(upper, band).next(0) == after && meetBeside(lower, upper)))
                    .forEach(upper -> edges.add(new Edge(lower, upper)));
        }
        return edges;
    }

    private boolean meetBeside(int one, int other) {
        return IntStream.range(0, band).allMatch(axis -> space.extent(one, axis).meets(space.extent(other, axis)));
    }

    private Exact rate(int row) {
        return amount(row).number();
    }

    private Amount amount(int row) {
        return (Amount) subject.row(row).results().get(0);
    }

    private void tell(Edge edge) {
        Case where = Case.ofBothBut(space, edge.lower(), edge.upper(), band).with(band, space.extent(edge.upper(), band).toSet());
        found.accept(new Found(FindingCode.RATE_FALLS, subject.place(subject.table().layout().resultCell(subject.row(edge.upper()), 0)),
                Written.result(amount(edge.upper())).in(Texts.ENGLISH),
                List.of(where, amount(edge.lower()), subject.named(edge.lower()), amount(edge.upper()), subject.named(edge.upper())), where));
    }
}
