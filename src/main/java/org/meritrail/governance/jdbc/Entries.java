package org.meritrail.governance.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.meritrail.governance.Entry;

/** How entries stand in rows of other tables that join the journal. */
public final class Entries {

    private static final List<String> COLUMNS = List.of("number", "at", "who", "what", "subject");

    private Entries() {
    }

    /** What to select of a journal joined under an alias. */
    public static String columns(String alias) {
        return COLUMNS.stream().map(column -> alias + "." + column + " as " + alias + "_" + column).collect(Collectors.joining(", "))
                + ", coalesce((select n.text from entry_note n where n.entry = " + alias + ".number), '') as " + alias + "_note";
    }

    public static Entry from(ResultSet row, String alias) throws SQLException {
        return new Entry(row.getLong(alias + "_number"), Times.read(row, alias + "_at"), row.getString(alias + "_who"),
                row.getString(alias + "_what"), row.getString(alias + "_subject"), row.getString(alias + "_note"));
    }
}
