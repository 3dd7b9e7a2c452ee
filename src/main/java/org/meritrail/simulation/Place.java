package org.meritrail.simulation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a field stands in the data.
 *
 * @param file   within the data folder
 * @param row    as an editor or Excel counts, the header being row 1
 * @param column of the data set, as explanations name it
 */
public record Place(String file, int row, String column) {

    private static final int MOST_NAMED = 5;
    private static final Pattern WRITTEN = Pattern.compile("(.+):(\\d{1,9}):([^:]+)");

    /**
     * Reads {@code FILE:ROW:COLUMN}.
     *
     * @throws UnableToSimulate if it is nothing of the kind
     */
    public static Place parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new UnableToSimulate("simulation.no-place", text);
        }
        return new Place(parts.group(1), Integer.parseInt(parts.group(2)), parts.group(3));
    }

    /** As {@link #parse} reads it. */
    public String written() {
        return file + ":" + row + ":" + column;
    }

    static Place of(Field field) {
        return new Place(field.record().origin().file(), field.record().origin().row(), field.column());
    }

    /** @throws UnableToSimulate if no field that stands there had a part in what is asked about */
    Field among(List<Field> fields) {
        List<Field> inRow = fields.stream().filter(field -> of(field).file.equals(file) && of(field).row == row).toList();
        if (inRow.isEmpty()) {
            List<String> rows = fields.stream().map(Place::of).map(Place::written).limit(MOST_NAMED).toList();
            throw new UnableToSimulate("simulation.row-without-part", file, String.valueOf(row), rows);
        }
        return inRow.stream().filter(field -> field.column().equals(column)).findFirst().orElseThrow(() -> new UnableToSimulate("simulation.column-without-part",
                column, file, String.valueOf(row), inRow.stream().map(Field::column).distinct().toList()));
    }
}
