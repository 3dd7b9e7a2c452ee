package org.meritrail.analysis.tables;

import java.util.List;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Condition.Between;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Value;

/** What stands in the cells of a row. */
final class Written {

    private Written() {
    }

    /** An edge, or the words a condition lists. */
    static Phrase edge(Subject subject, int row, int axis, boolean lower) {
        return condition(subject.row(row), axis).fold(any -> Message.of("table.any"), oneOf -> texts -> listed(oneOf, texts),
                band -> edge((Scale) subject.space().axes().get(axis), lower ? band.from() : band.to()));
    }

    private static String listed(Condition.OneOf oneOf, Texts texts) {
        return texts.word(String.join("; ", oneOf.values().stream().map(value -> value.in(texts)).sorted().toList()));
    }

    private static Phrase edge(Scale scale, Exact edge) {
        return edge == null ? Message.of("table.no-edge") : scale.shown(edge);
    }

    private static Condition condition(TableRow row, int axis) {
        return axis < row.conditions().size() ? row.conditions().get(axis) : row.band();
    }

    static Phrase result(Result result) {
        return result instanceof Value value ? value : Message.of("if-no-row.nothing-due");
    }

    static Phrase results(List<Result> results) {
        return new AnyOf(results.stream().map(Written::result).toList());
    }

    /** The band of a row on an axis; open on both sides for ANY. */
    static Between band(Subject subject, int row, int axis) {
        return condition(subject.row(row), axis).fold(any -> new Between(null, false, null, false), oneOf -> new Between(null, false, null, false), band -> band);
    }
}
