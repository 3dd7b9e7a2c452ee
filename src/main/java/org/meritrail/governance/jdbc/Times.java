package org.meritrail.governance.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Times in the database are moments, whatever zone the server thinks it is in. */
public final class Times {

    private Times() {
    }

    public static OffsetDateTime stored(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    public static Instant read(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
