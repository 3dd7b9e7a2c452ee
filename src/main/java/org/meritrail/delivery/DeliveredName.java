package org.meritrail.delivery;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.meritrail.content.EntryName;
import org.meritrail.kernel.LeftBehind;
import org.meritrail.vocabulary.DataSet;

/** Names of files as they are dropped and uploaded, which can be anything, and what becomes of them. */
final class DeliveredName {

    /** In UTF-8 still short enough for every file system. */
    private static final int LONGEST = 80;
    private static final Pattern UNUSUAL = Pattern.compile("[^\\p{L}\\p{N}._ -]+");
    private static final String UNNAMED = "unnamed";
    private static final List<String> READY = List.of("ready", "bundle.ready");

    private DeliveredName() {
    }

    /** The last part of a path, fit to be shown. */
    static String shown(String path) {
        String name = Shortened.text(path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1), 2 * LONGEST);
        return name.isEmpty() ? UNNAMED : name;
    }

    /** Fit to be a file's name on any system. */
    static String clean(String name) {
        String clean = UNUSUAL.matcher(name).replaceAll("-");
        if (clean.length() > LONGEST) {
            String end = clean.lastIndexOf('.') > clean.length() - 6 ? clean.substring(clean.lastIndexOf('.')) : "";
            clean = clean.substring(0, LONGEST - end.length()) + end;
        }
        return EntryName.isSafe(clean) ? clean : UNNAMED;
    }

    /** The name under which the intake reads a table into a data set: its own if that says so already. */
    static String ofTable(String name, DataSet set, boolean workbook) {
        String clean = clean(name);
        int dot = clean.lastIndexOf('.');
        String base = dot > 0 ? clean.substring(0, dot) : clean;
        boolean says = base.toLowerCase(Locale.ROOT).startsWith(set.key());
        String end = workbook ? ".xlsx" : ".csv";
        return clean.toLowerCase(Locale.ROOT).endsWith(end) && says ? clean : (says ? base : set.key() + "-" + base) + end;
    }

    /** Whether it is no part of what is handed in: written by a system, not finished, or only the sign that a folder is complete. */
    static boolean isPassedOver(String name) {
        return LeftBehind.is(name) || READY.contains(name.toLowerCase(Locale.ROOT));
    }
}
