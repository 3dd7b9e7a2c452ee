package org.meritrail.authoring.meaning;

import java.util.Locale;

/** The kinds of things a policy says something of, in the order they are told. */
public enum Kind {
    ABOUT, SET, INPUT, VALUE, LINE, PAYMENT, STATEMENT_ITEM, REPORTED, ALERT, REASON, TABLE, COLUMN, ROW, EXAMPLE, RULE_FILE;

    /** In bundles under {@code meaning.kind}, and in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
