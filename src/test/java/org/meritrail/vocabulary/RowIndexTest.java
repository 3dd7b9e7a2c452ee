package org.meritrail.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Condition.Any;
import org.meritrail.vocabulary.Condition.Between;
import org.meritrail.vocabulary.Condition.OneOf;

import static org.assertj.core.api.Assertions.assertThat;

/** The index finds exactly the rows that trying each of them finds. */
class RowIndexTest {

    private static final int VALUES = 12;

    @Property(tries = 1000)
    void findsWhatTryingEveryRowFinds(@ForAll long seed) {
        Random random = new Random(seed);
        int width = 1 + random.nextInt(4);
        boolean[] ordered = new boolean[width];
        for (int at = 0; at < width; at++) {
            ordered[at] = random.nextBoolean();
        }
        List<TableRow> rows = IntStream.range(0, random.nextInt(60)).mapToObj(row -> row(row, ordered, random)).toList();
        RowIndex index = RowIndex.of(rows, width);
        for (int query = 0; query < 30; query++) {
            List<Value> values = new ArrayList<>();
            for (boolean isOrdered : ordered) {
                values.add(value(random, isOrdered));
            }
            assertThat(index.rowsFor(values)).isEqualTo(rows.stream().filter(row -> holds(row, values)).toList());
        }
    }

    private static TableRow row(int number, boolean[] ordered, Random random) {
        List<Condition> conditions = new ArrayList<>();
        for (boolean isOrdered : ordered) {
            conditions.add(condition(random, isOrdered));
        }
        return new TableRow("R" + number, conditions, null, List.of(), null);
    }

    private static Condition condition(Random random, boolean ordered) {
        int kind = random.nextInt(5);
        if (kind == 0) {
            return new Any();
        }
        if (!ordered || kind == 1) {
            Set<Value> values = new LinkedHashSet<>();
            IntStream.rangeClosed(0, random.nextInt(3)).forEach(any -> values.add(value(random, ordered)));
            return new OneOf(values);
        }
        Exact low = random.nextInt(4) == 0 ? null : Exact.of(random.nextInt(VALUES));
        Exact high = random.nextInt(4) == 0 ? null : Exact.of(random.nextInt(VALUES));
        boolean swapped = low != null && high != null && low.compareTo(high) > 0;
        return new Between(swapped ? high : low, random.nextBoolean(), swapped ? low : high, random.nextBoolean());
    }

    private static Value value(Random random, boolean ordered) {
        int number = random.nextInt(VALUES);
        return ordered ? Amount.number(number) : new Label("label " + number);
    }

    private static boolean holds(TableRow row, List<Value> values) {
        return IntStream.range(0, values.size()).allMatch(at -> row.conditions().get(at).holdsFor(values.get(at)));
    }
}
