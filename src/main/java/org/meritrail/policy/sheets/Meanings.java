package org.meritrail.policy.sheets;

import org.meritrail.kernel.Texts;

/** What headings and words of a workbook mean, in a sentence; in the bundles under {@code means.}. */
public final class Meanings {

    private static final String PREFIX = "means.";

    private Meanings() {
    }

    /** @param key of a word of a {@link WordList}, such as {@code operation.collect} */
    public static String of(String key, Texts texts) {
        return texts.raw(PREFIX + key);
    }

    /** A heading may mean something of its own on a sheet. */
    public static String ofHeading(SheetKind kind, String heading, Texts texts) {
        String own = PREFIX + kind.key() + "." + heading;
        return texts.raw(texts.keysUnder(own).contains(own) ? own : PREFIX + "heading." + heading);
    }
}
