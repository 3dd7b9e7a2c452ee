package org.meritrail.intake;

import java.util.Comparator;
import org.meritrail.kernel.Message;

/**
 * Something set aside and why. A row with several wrong cells has one reject for each; it still counts as one rejected row.
 *
 * @param file   name within the data folder
 * @param row    as an editor or Excel counts it, the header being row 1; 1 for what concerns the whole file
 * @param column as the file names it; empty where no single column is to blame
 * @param value  as the file has it; empty where there is none
 */
public record Reject(String file, int row, String column, String value, Message reason) {

    static final Comparator<Reject> ORDER = Comparator.comparing(Reject::file).thenComparing(Reject::row).thenComparing(Reject::column)
            .thenComparing(Reject::value).thenComparing(reject -> reject.reason().toString());

    static Reject wholeFile(String file, Message reason) {
        return new Reject(file, 1, "", "", reason);
    }
}
