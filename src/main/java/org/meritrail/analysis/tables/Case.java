package org.meritrail.analysis.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.Value;

/**
 * Cases that a table treats alike, as an analyst would say them: {@code Role Account Executive, Attainment above 99.99 % and below
 * 100 %, for example 99.995 %}.
 *
 * @param cells by axis; at least one on each
 */
record Case(Space space, List<BitSet> cells) implements Phrase {

    static Case of(Space space, Box box) {
        return new Case(space, IntStream.range(0, space.axes().size()).mapToObj(axis -> {
            BitSet set = new BitSet();
            set.set(box.from()[axis], box.to()[axis] + 1);
            return set;
        }).toList());
    }

    static Case ofRow(Space space, int row) {
        return new Case(space, IntStream.range(0, space.axes().size()).mapToObj(axis -> space.extent(row, axis).toSet()).toList());
    }

    /** Where two rows hold at once. */
    static Case ofBoth(Space space, int one, int other) {
        List<BitSet> both = new ArrayList<>();
        for (int axis = 0; axis < space.axes().size(); axis++) {
            BitSet set = space.extent(one, axis).toSet();
            set.and(space.extent(other, axis).toSet());
            both.add(set);
        }
        return new Case(space, both);
    }

    /** Where two rows hold at once if one axis did not matter; on that one all cells. */
    static Case ofBothBut(Space space, int one, int other, int axis) {
        BitSet all = new BitSet();
        all.set(0, space.axes().get(axis).size());
        return ofBoth(space, one, other).with(axis, all);
    }

    Case with(int axis, BitSet other) {
        List<BitSet> changed = new ArrayList<>(cells);
        changed.set(axis, other);
        return new Case(space, List.copyOf(changed));
    }

    boolean meets(int row) {
        return IntStream.range(0, cells.size()).allMatch(axis -> meets(row, axis));
    }

    boolean meets(int row, int axis) {
        return space.extent(row, axis).meets(cells.get(axis));
    }

    /** Whether a row meets it on all axes but one. */
    boolean meetsBeside(int but, int row) {
        for (int axis = 0; axis < cells.size(); axis++) {
            if (axis != but && !meets(row, axis)) {
                return false;
            }
        }
        return true;
    }

    boolean meetsBeside(int but, Case other) {
        return IntStream.range(0, cells.size()).allMatch(axis -> axis == but || cells.get(axis).intersects(other.cells.get(axis)));
    }

    boolean meets(Case other) {
        return meetsBeside(-1, other);
    }

    /** What another one that meets it leaves of it, in parts that do not meet. */
    List<Case> without(Case other) {
        List<Case> parts = new ArrayList<>();
        Case rest = this;
        for (int axis = 0; axis < cells.size(); axis++) {
            BitSet outside = (BitSet) cells.get(axis).clone();
            outside.andNot(other.cells.get(axis));
            for (BitSet part : space.axes().get(axis).isOrdered() ? runs(outside) : List.of(outside)) {
                parts.add(rest.with(axis, part));
            }
            BitSet inside = (BitSet) cells.get(axis).clone();
            inside.and(other.cells.get(axis));
            rest = rest.with(axis, inside);
        }
        return parts.stream().filter(part -> part.cells.stream().noneMatch(BitSet::isEmpty)).toList();
    }

    private static List<BitSet> runs(BitSet all) {
        List<BitSet> runs = new ArrayList<>();
        for (int at = all.nextSetBit(0); at >= 0; at = all.nextSetBit(all.nextClearBit(at))) {
            runs.add(all.get(0, all.nextClearBit(at)));
            runs.get(runs.size() - 1).clear(0, at);
        }
        return runs;
    }

    /** @param values in the order of the axes */
    boolean holds(List<Value> values) {
        return IntStream.range(0, cells.size()).allMatch(axis -> {
            int cell = space.axes().get(axis).cellOf(values.get(axis));
            return cell >= 0 && cells.get(axis).get(cell);
        });
    }

    /** One of them, by axis: values, or a phrase for a word that the table does not name. */
    List<Phrase> witness() {
        return IntStream.range(0, cells.size()).mapToObj(axis -> space.axes().get(axis).example(cells.get(axis).nextSetBit(0))).toList();
    }

    @Override
    public String in(Texts texts) {
        List<Phrase> said = IntStream.range(0, cells.size()).mapToObj(axis -> space.axes().get(axis).said(cells.get(axis))).filter(Objects::nonNull).toList();
        String all = said.isEmpty() ? texts.say("case.every") : said.stream().map(one -> one.in(texts)).collect(Collectors.joining(", "));
        List<Phrase> examples = IntStream.range(0, cells.size()).filter(this::needsExample).mapToObj(witness()::get).toList();
        return examples.isEmpty() ? all : texts.say("case.example", all, Message.of("case.list", examples));
    }

    /** Words say themselves which they are, and so does a number from which on a case goes. */
    private boolean needsExample(int axis) {
        Axis one = space.axes().get(axis);
        return one instanceof Scale scale && one.said(cells.get(axis)) != null && !scale.startsWithANumber(cells.get(axis));
    }
}
