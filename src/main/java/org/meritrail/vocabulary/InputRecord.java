package org.meritrail.vocabulary;

import java.util.Map;
import java.util.Optional;

/**
 * One accepted row of data.
 *
 * @param id     unique within its data set, for example {@code CRM/1001/1} for a transaction
 * @param fields typed values by column; a column left empty is not in the map
 */
public record InputRecord(String id, Origin origin, Map<String, Value> fields) {

    /** A text as a part of an id of several parts, such that no two ids look alike: with a backslash before what separates parts. */
    public static String part(String text) {
        return text.replace("\\", "\\\\").replace("/", "\\/").replace("@", "\\@");
    }

    public Optional<Value> field(String column) {
        return Optional.ofNullable(fields.get(column));
    }
}
