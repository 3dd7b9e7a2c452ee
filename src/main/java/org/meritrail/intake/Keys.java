package org.meritrail.intake;

import java.util.Map;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Value;

/** What makes a record of a data set the same record as another; different keys never look alike, whatever their parts hold. */
final class Keys {

    private Keys() {
    }

    /** @param fields with all the data set requires */
    static String of(DataSet set, Map<String, Value> fields) {
        return switch (set.key()) {
            case "participants" -> text(fields, "participant");
            case "transactions" -> part(fields, "source") + "/" + part(fields, "id") + "/" + part(fields, "line");
            case "rates" -> part(fields, "from") + "/" + part(fields, "to") + "@" + part(fields, "date");
            case "assignments", "quotas", "scores" -> part(fields, "participant") + "@" + part(fields, "from");
            default -> text(fields, "id");
        };
    }

    private static String part(Map<String, Value> fields, String column) {
        return InputRecord.part(text(fields, column));
    }

    private static String text(Map<String, Value> fields, String column) {
        Value value = fields.get(column);
        return value instanceof Day day ? day.date().toString() : ((Label) value).text();
    }
}
