package org.meritrail.authoring.meaning;

import org.meritrail.kernel.Phrase;
import org.meritrail.kernel.Texts;

/**
 * One thing that is said of an entry.
 *
 * @param key     unique within the entry: a heading such as {@code only-when}, or of a table's row {@code if:} or {@code then:} and a column
 * @param heading what it is called in the workbook
 * @param value   different values are said differently, in every language
 */
public record Fact(String key, Phrase heading, Phrase value) {

    /** The canonical form that facts are compared by. */
    public String canonical() {
        return value.in(Texts.ENGLISH);
    }
}
