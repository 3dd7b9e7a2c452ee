package org.meritrail.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meritrail.authoring.difference.Difference;
import org.meritrail.authoring.difference.DifferenceText;
import org.meritrail.kernel.Texts;
import org.meritrail.plan.PlanVersion;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.web.VersionMeanings.Compared;

/**
 * What differs in one workbook, or in the rules.
 *
 * @param workbook empty for the rules
 * @param copy     the address of the workbook with its differences marked; null where the newer version has none
 */
public record ShownDifferences(String workbook, String copy, List<Row> rows) {

    /**
     * @param what    added, removed, renamed, changed or moved
     * @param place   sheet and row; empty for rules
     * @param address the page that shows it there; null for rules
     */
    public record Row(String what, String said, String details, String place, String address) {
    }

    static List<ShownDifferences> of(Compared compared, Texts texts) {
        Map<String, List<Row>> parts = new LinkedHashMap<>();
        compared.differences().forEach(one -> parts.computeIfAbsent(one.entry().workbook(), none -> new ArrayList<>()).add(row(compared, one, texts)));
        return parts.entrySet().stream().map(part -> new ShownDifferences(part.getKey(), copy(compared, part.getKey()), part.getValue())).toList();
    }

    private static Row row(Compared compared, Difference difference, Texts texts) {
        DifferenceText.Told told = DifferenceText.Told.of(difference, texts);
        PlanVersion where = difference.after() == null ? compared.before() : compared.after();
        CellRange cells = difference.entry().place();
        return new Row(difference.what().key(), told.what(), told.details(), told.place(),
                cells.sheet().isEmpty() ? null : Place.sheet(where.number(), cells.workbook(), cells.sheet(), cells.cells()));
    }

    private static String copy(Compared compared, String workbook) {
        String path = "decision-tables/" + workbook;
        boolean there = !workbook.isEmpty() && compared.after().bytes().files().containsKey(path);
        return there ? Place.copy(compared.after().number(), "difference", path) + "?with=" + compared.before().number() : null;
    }
}
