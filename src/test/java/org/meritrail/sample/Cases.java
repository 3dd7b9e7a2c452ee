package org.meritrail.sample;

import org.meritrail.authoring.templates.Page;

/** The rows of an Examples sheet, case by case. */
final class Cases {

    private final Page page;
    private final String given;
    private final String expected;
    private String name;

    /**
     * @param given    the word for what is given, in the language of the sheet
     * @param expected the word for what must come out
     */
    Cases(Page page, String given, String expected) {
        this.page = page;
        this.given = given;
        this.expected = expected;
    }

    /** The rows that follow belong to this case. */
    Cases of(String next) {
        name = next;
        return this;
    }

    Cases given(String word, Object value) {
        return given(null, word, value);
    }

    Cases given(String record, String word, Object value) {
        page.row(name, record, word, given, value);
        return this;
    }

    Cases expected(String word, Object value) {
        return expected(null, word, value);
    }

    Cases expected(String record, String word, Object value) {
        page.row(name, record, word, expected, value);
        return this;
    }

    /** Nothing follows. */
    void finish() {
        page.grouped().finish();
    }
}
