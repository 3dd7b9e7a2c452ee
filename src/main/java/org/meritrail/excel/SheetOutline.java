package org.meritrail.excel;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a sheet says besides its cells.
 *
 * @param name          as on its tab
 * @param hiddenRows    numbers from 1; also rows that a filter or a closed group hides, and rows without height
 * @param hiddenColumns positions from 0, likewise
 * @param whatIfs       what-if tables, of which only the first cell says that it is worked out
 * @param formulas      which cells, such as {@code C7}, say a formula, and of what kind
 */
public record SheetOutline(String name, Visibility visibility, BitSet hiddenRows, BitSet hiddenColumns, List<Area> merged, List<Area> whatIfs,
                           Map<String, FormulaKind> formulas) {

    /** What the last row of any sheet is called, and how many columns any has. */
    static final int MOST_ROWS = 1_048_576;
    static final int MOST_COLUMNS = 16_384;

    public enum Visibility {
        SHOWN, HIDDEN,
        /** So that only a macro or its editor can show it again. */
        VERY_HIDDEN;

        static Visibility of(String state) {
            return "hidden".equals(state) ? HIDDEN : "veryHidden".equals(state) ? VERY_HIDDEN : SHOWN;
        }
    }

    public enum FormulaKind {
        /** Of one cell. */
        PLAIN,
        /** Of several cells at once, or a what-if table. */
        ARRAY
    }

    /** @param firstRow from 1; columns from 0, last ones included */
    public record Area(int firstRow, int firstColumn, int lastRow, int lastColumn) {

        public boolean holds(int row, int column) {
            return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        }

        /** The least area that holds both. */
        Area with(Area other) {
            return new Area(Math.min(firstRow, other.firstRow), Math.min(firstColumn, other.firstColumn), Math.max(lastRow, other.lastRow),
                    Math.max(lastColumn, other.lastColumn));
        }
    }

    /** A sheet of which nothing is said. */
    public static SheetOutline plain(String name) {
        return new SheetOutline(name, Visibility.SHOWN, new BitSet(), new BitSet(), List.of(), List.of(), Map.of());
    }

    /**
     * Empty for a cell that holds none.
     *
     * @param address such as {@code C7}
     */
    public Optional<FormulaKind> formula(String address, int row, int column) {
        return Optional.ofNullable(formulas.get(address))
                .or(() -> whatIfs.stream().filter(area -> area.holds(row, column)).map(area -> FormulaKind.ARRAY).findFirst());
    }

    static SheetOutline of(String name, Visibility visibility, String part, Parts parts) throws IOException {
        SheetReading reading = new SheetReading();
        parts.read(part, reading);
        return reading.outline(name, visibility);
    }
}
