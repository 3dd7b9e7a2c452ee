package org.meritrail.authoring.difference;

import java.util.List;
import java.util.Random;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.WorkbookBuilder;

/** What an editor may do to the sound policy, sensible or not. */
final class RandomEdits {

    private final Random random;
    private final WorkbookBuilder workbook = SoundPolicy.workbook();

    private RandomEdits(long seed) {
        this.random = new Random(seed);
    }

    static WorkbookBuilder of(long seed) {
        RandomEdits edits = new RandomEdits(seed);
        for (int count = 1 + edits.random.nextInt(3); count > 0; count--) {
            edits.edit();
        }
        return edits.workbook;
    }

    private void edit() {
        List<Object[]> rows = workbook.rows(any(workbook.names()));
        int at = random.nextInt(rows.size());
        int other = random.nextInt(rows.size());
        switch (random.nextInt(8)) {
            case 0 -> rows.add(other, rows.remove(at));
            case 1 -> rows.remove(at);
            case 2 -> rows.add(other, copy(rows.get(at)));
            case 3 -> swapColumns(rows);
            case 4 -> rename(rows.get(at));
            default -> change(rows.get(at), rows.get(other));
        }
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** With another id, so that it may stand beside the original. */
    private static Object[] copy(Object[] row) {
        Object[] copy = row.clone();
        copy[0] = copy[0] + "x";
        return copy;
    }

    /** All rows of a sheet, so that a column stands elsewhere. */
    private void swapColumns(List<Object[]> rows) {
        int width = rows.stream().mapToInt(row -> row.length).min().orElseThrow();
        int one = random.nextInt(width);
        int other = random.nextInt(width);
        rows.forEach(row -> {
            Object cell = row[one];
            row[one] = row[other];
            row[other] = cell;
        });
    }

    /** One name wherever it stands. */
    private void rename(Object[] row) {
        Object name = row[0];
        for (String sheet : workbook.names()) {
            for (Object[] cells : workbook.rows(sheet)) {
                for (int at = 0; at < cells.length; at++) {
                    cells[at] = name != null && name.equals(cells[at]) && !name.equals("id") ? name + "y" : cells[at];
                }
            }
        }
    }

    private void change(Object[] row, Object[] other) {
        int at = random.nextInt(row.length);
        Object cell = row[at];
        if (cell instanceof Integer number && random.nextBoolean()) {
            row[at] = number + 1;
        } else if (cell instanceof WorkbookBuilder.Percent percent && random.nextBoolean()) {
            row[at] = WorkbookBuilder.percent(percent.typed() + ".5");
        } else if (at < other.length) {
            row[at] = other[at];
        }
    }
}
