package org.meritrail.policy.findings;

/**
 * Where a mistake stands.
 *
 * @param file  below the policy folder, with forward slashes
 * @param sheet empty in a rule file or where the whole workbook is meant
 * @param cell  an address such as {@code C7}, {@code line 12} in a rule file, or empty
 */
public record Place(String file, String sheet, String cell) {

    public static Place file(String file) {
        return new Place(file, "", "");
    }

    public static Place sheet(String file, String sheet) {
        return new Place(file, sheet, "");
    }

    @Override
    public String toString() {
        return file + (sheet.isEmpty() ? "" : "!" + sheet) + (cell.isEmpty() ? "" : "!" + cell);
    }
}
