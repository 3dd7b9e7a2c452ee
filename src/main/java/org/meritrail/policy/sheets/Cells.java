package org.meritrail.policy.sheets;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cells that name several columns, with semicolons between them. */
final class Cells {

    private static final Pattern COLUMN = Pattern.compile("[A-Za-z][A-Za-z0-9_ -]*");

    private Cells() {
    }

    /** None if the cell is blank or, with a finding, holds no clean text. */
    static List<String> several(SheetRow row, String heading) {
        Optional<String> text = row.text(heading);
        return text.map(Cells::parts).orElse(List.of());
    }

    static List<String> parts(String text) {
        return Arrays.stream(text.split(";", -1)).map(String::strip).toList();
    }

    /** Whether a data set can have a column of that name. */
    static boolean isColumn(String name) {
        return COLUMN.matcher(name).matches();
    }
}
