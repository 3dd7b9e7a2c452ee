package org.meritrail.policy.findings;

import java.util.Comparator;

/**
 * Where a mistake stands.
 *
 * @param file  below the policy folder, with forward slashes
 * @param sheet empty in a rule file or where the whole workbook is meant
 * @param cell  an address such as {@code C7}, the number of a line in a rule file, or empty
 */
public record Place(String file, String sheet, String cell) implements Comparable<Place> {

    /** As one reads: a sheet from the top, each row from the left. */
    private static final Comparator<Place> READING_ORDER = Comparator.comparing((Place place) -> place.file)
            .thenComparing(place -> place.sheet)
            .thenComparingLong(Place::row)
            .thenComparingInt(place -> place.cell.length())
            .thenComparing(Place::cell);

    public static Place file(String file) {
        return new Place(file, "", "");
    }

    public static Place sheet(String file, String sheet) {
        return new Place(file, sheet, "");
    }

    /** The row that the cell is in, by its number alone. */
    public Place wholeRow() {
        return new Place(file, sheet, String.valueOf(row()));
    }

    private long row() {
        return Long.parseLong("0" + cell.replaceAll("\\D", ""));
    }

    @Override
    public int compareTo(Place other) {
        return READING_ORDER.compare(this, other);
    }

    /** For people: names of files and sheets come from strangers, and must not steer a terminal. */
    @Override
    public String toString() {
        return Finding.seen(file + (sheet.isEmpty() ? "" : "!" + sheet) + (cell.isEmpty() ? "" : "!" + cell));
    }
}
