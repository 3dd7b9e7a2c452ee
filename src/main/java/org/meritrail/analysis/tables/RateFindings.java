package org.meritrail.analysis.tables;

import java.util.List;
import java.util.function.Consumer;
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
        List<TierEdge> edges = TierEdge.all(space);
        List<TierEdge> rises = edges.stream().filter(edge -> change(edge) > 0).toList();
        edges.stream().filter(edge -> change(edge) < 0 && (rate(edge.upper()).signum() < 0 || rate(edge.upper()).signum() > 0 && isBeside(edge, rises)))
                .forEach(this::tell);
    }

    private int change(TierEdge edge) {
        return rate(edge.upper()).compareTo(rate(edge.lower()));
    }

    /** Whether the rate of somebody it falls for rises elsewhere. */
    private boolean isBeside(TierEdge fall, List<TierEdge> rises) {
        return rises.stream().anyMatch(rise -> TierEdge.meetBeside(space, rise.lower(), fall.lower()));
    }

    private Exact rate(int row) {
        return amount(row).number();
    }

    private Amount amount(int row) {
        return (Amount) subject.row(row).results().get(0);
    }

    private void tell(TierEdge edge) {
        Case where = Case.ofBothBut(space, edge.lower(), edge.upper(), band).with(band, space.extent(edge.upper(), band).toSet());
        found.accept(new Found(FindingCode.RATE_FALLS, subject.place(subject.table().layout().resultCell(subject.row(edge.upper()), 0)),
                Written.result(amount(edge.upper())).in(Texts.ENGLISH),
                List.of(where, amount(edge.lower()), subject.named(edge.lower()), amount(edge.upper()), subject.named(edge.upper())), where));
    }
}
