package org.meritrail.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.meritrail.fixtures.Store;

/** Everything that stands in tables as text. */
public final class Rows {

    private Rows() {
    }

    /** Where a text stands in any column of any table, whatever its capitals. */
    public static List<String> naming(Store store, String text) {
        List<String> found = new ArrayList<>();
        for (Map<String, Object> column : store.sql().sql("select table_name as t, column_name as c from information_schema.columns where lower(table_schema) = 'public'"
                + " and lower(data_type) like 'char%' and lower(table_name) not like 'flyway%'").query().listOfRows()) {
            String where = " from " + column.get("t") + " where lower(" + column.get("c") + ") like '%" + text.toLowerCase(Locale.ROOT) + "%'";
            if (store.sql().sql("select count(*)" + where).query(Integer.class).single() > 0) {
                found.add(column.get("t") + "." + column.get("c"));
            }
        }
        return found;
    }
}
