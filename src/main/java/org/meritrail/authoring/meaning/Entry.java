package org.meritrail.authoring.meaning;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.CellRange;

/**
 * A line, a value, a row of a table or whatever else a policy says something of.
 *
 * @param workbook path below {@code decision-tables/}; empty for a rule file
 * @param within   the table of a column or row, the case of an example; empty for everything else
 * @param name     as the analyst wrote it; empty for what has none, such as About
 * @param facts    in the order of the workbook's columns
 * @param place    where it stands; its sheet is empty, or its row 0, where that is not known
 */
public record Entry(Kind kind, String workbook, String within, String name, List<Fact> facts, CellRange place) {

    /** The facts by their keys, in their canonical form and whatever their order. */
    public Map<String, String> canonical() {
        Map<String, String> canonical = new TreeMap<>();
        facts.forEach(fact -> canonical.put(fact.key(), fact.canonical()));
        return canonical;
    }

    /** Whether it is a column of a table that says what a row comes to. */
    public boolean isResultColumn() {
        return kind == Kind.COLUMN && Texts.ENGLISH.say("comparison.result").equals(canonical().get("role"));
    }

    /** What it is called in a list. */
    public String title(Texts texts) {
        return name.isEmpty() ? texts.say("meaning.kind." + kind.key()) : name;
    }
}
