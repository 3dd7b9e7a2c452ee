package org.meritrail.authoring.difference;

import java.util.List;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Phrase;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.CellRange;

/**
 * Differences as a program reads them; published as {@code docs/schemas/difference-1.json}. Values are said in the reader's language.
 *
 * @param before fingerprint of the old policy
 */
public record DifferenceJson(String schema, String before, String after, List<Item> differences) {

    private static final String SCHEMA = "meritrail/difference/1";

    /** @param nameBefore null unless it was renamed */
    public record Item(String what, String kind, String workbook, String within, String name, String nameBefore, boolean effect, List<Said> changes,
                       CellRange placeBefore, CellRange placeAfter) {
    }

    /** @param before null where it was not stated, {@code after} where it is not stated any more */
    public record Said(String key, String heading, String before, String after) {
    }

    public static DifferenceJson of(List<Difference> differences, Fingerprint before, Fingerprint after, Texts texts) {
        return new DifferenceJson(SCHEMA, before.hex(), after.hex(), differences.stream().map(difference -> item(difference, texts)).toList());
    }

    private static Item item(Difference difference, Texts texts) {
        boolean renamed = difference.what() == Difference.What.RENAMED;
        List<Said> changes = difference.changes().stream().map(change -> new Said(change.key(), change.heading().in(texts),
                said(change.from().orElse(null), texts), said(change.to().orElse(null), texts))).toList();
        return new Item(difference.what().key(), difference.kind().key(), difference.entry().workbook(), difference.entry().within(),
                difference.entry().name(), renamed ? difference.before().name() : null, difference.effect(), changes,
                difference.before() == null ? null : difference.before().place(), difference.after() == null ? null : difference.after().place());
    }

    private static String said(Phrase value, Texts texts) {
        return value == null ? null : value.in(texts);
    }
}
