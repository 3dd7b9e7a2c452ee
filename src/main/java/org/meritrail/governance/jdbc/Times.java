package org.meritrail.governance.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Times in the database are moments, whatever zone the server thinks it is in. */
public final class Times {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Times() {
    }

    /** Moments before the year 1 or after 9999, which not every database has, become the first or the last of these. */
    public static OffsetDateTime stored(Instant time) {
        return (time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time).atOffset(ZoneOffset.UTC);
    }

    public static Instant read(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
