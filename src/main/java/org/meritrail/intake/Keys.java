package org.meritrail.intake;

import java.util.Map;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Value;

/** What makes a record of a data set the same record as another. */
final class Keys {

    private Keys() {
    }

    /** @param fields with all the data set requires */
    static String of(DataSet set, Map<String, Value> fields) {
        return switch (set) {
            case PARTICIPANTS -> text(fields, "participant");
            case TRANSACTIONS -> text(fields, "source") + "/" + text(fields, "id") + "/" + text(fields, "line");
            case RATES -> text(fields, "from") + "/" + text(fields, "to") + "@" + text(fields, "date");
            case ASSIGNMENTS, QUOTAS, SCORES -> text(fields, "participant") + "@" + text(fields, "from");
        };
    }

    private static String text(Map<String, Value> fields, String column) {
        Value value = fields.get(column);
        return value instanceof Day day ? day.date().toString() : ((Label) value).text();
    }
}
