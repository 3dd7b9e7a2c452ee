package org.meritrail.excel;

import java.util.regex.Pattern;

/**
 * Text in CSV that no spreadsheet program takes for a formula. A program may split a row at other characters than commas, drop quotes, blanks
 * and characters that cannot be seen, and read the wide forms of signs like the narrow ones; so an apostrophe goes in front wherever a cell could
 * begin and, after any of these, {@code =}, {@code +}, {@code -}, {@code @}, a tab or a line end stands.
 */
public final class PlainText {

    private static final String CELL_BEGINS = "(?:^|(?<=[;|\\t\\r\\n]))";
    private static final String DROPPED = "[\\p{Z}\\p{Cf}\\p{Cc}'\"‘’‚‛“”„‟＇＂&&[^\\t\\r\\n]]*+";
    private static final Pattern DANGER = Pattern.compile(
            CELL_BEGINS + "(?=" + DROPPED + "[=+\\-@＝＋－＠﹦﹢﹣﹫−])|^(?=" + DROPPED + "[\\t\\r\\n])");
    private static final Pattern NEUTRALISED = Pattern.compile("(?:" + DANGER.pattern() + ")'");

    private PlainText() {
    }

    /** The same text, with an apostrophe wherever a formula could begin. Different texts stay different. */
    public static String of(String text) {
        return DANGER.matcher(text).replaceAll("'");
    }

    /** The inverse of {@link #of}. */
    public static String original(String neutralised) {
        return NEUTRALISED.matcher(neutralised).replaceAll("");
    }
}
