package org.meritrail.batch;

import java.util.function.UnaryOperator;
import org.meritrail.explanation.Saying;

/** A row of data that a run could not use, or that counted for nobody. @see org.meritrail.intake.Reject */
public record RunReject(String file, int row, String column, String value, Saying reason) {

    private static final int LONGEST = 10_000;

    /** PostgreSQL keeps no zero characters and no column keeps endless text; what stands for them shows that something was there. */
    public RunReject {
        file = kept(file);
        column = kept(column);
        value = kept(value);
    }

    /** With other texts in what it quotes and says. */
    RunReject with(UnaryOperator<String> written) {
        return new RunReject(written.apply(file), row, written.apply(column), written.apply(value), reason.with(written));
    }

    /** As a database can keep a text. */
    public static String kept(String text) {
        String shown = text.replace('\0', '\uFFFD');
        return shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown;
    }
}
