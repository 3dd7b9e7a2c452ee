package org.meritrail.authoring.difference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.meritrail.authoring.difference.Difference.What;
import org.meritrail.authoring.marking.ListSheet;
import org.meritrail.authoring.marking.ListSheet.Column;
import org.meritrail.authoring.marking.ListSheet.Link;
import org.meritrail.authoring.marking.Marking;
import org.meritrail.authoring.marking.OpenedWorkbook;
import org.meritrail.authoring.marking.Shade;
import org.meritrail.authoring.meaning.Entry;
import org.meritrail.authoring.meaning.Kind;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;

/**
 * A copy of a workbook as it is now, with what was changed and added coloured, the old values in comments, and a sheet that lists all
 * differences, also what was removed. Meritrail does not read the sheet.
 */
public final class DifferenceWorkbook {

    private final XSSFWorkbook workbook;
    private final WorkbookCells cells;
    private final Marking marking;
    private final Texts texts;

    private DifferenceWorkbook(XSSFWorkbook workbook, Texts texts) {
        this.workbook = workbook;
        this.cells = new WorkbookCells(workbook);
        this.marking = new Marking(workbook);
        this.texts = texts;
    }

    /**
     * @param workbook    is only read
     * @param path        of the workbook below {@code decision-tables/}; differences in others are not marked but listed
     * @param differences to be listed
     * @param copy        is replaced if it is there
     * @return why there is no copy; empty if there is one
     */
    public static Optional<Message> write(Path workbook, String path, List<Difference> differences, Texts texts, Path copy) throws IOException {
        return OpenedWorkbook.copy(workbook, copy, book -> {
            DifferenceWorkbook marked = new DifferenceWorkbook(book, texts);
            differences.stream().filter(one -> one.after() != null && one.after().workbook().equals(path)).forEach(marked::mark);
            marked.list(workbook.getFileName().toString(), path, differences);
        });
    }

    private void mark(Difference difference) {
        Entry entry = difference.after();
        cells.sheet(entry).ifPresent(sheet -> {
            if (difference.what() == What.CHANGED) {
                byCell(sheet, difference).forEach((cell, said) -> {
                    marking.colour(sheet, cell, Shade.CHANGED);
                    marking.comment(sheet, cell, said);
                });
                return;
            }
            List<CellReference> all = difference.what() == What.ADDED ? cells.all(sheet, entry) : cells.all(sheet, entry).subList(0, 1);
            all.forEach(cell -> marking.colour(sheet, cell, shade(difference)));
            marking.comment(sheet, all.get(0), DifferenceText.what(difference, texts)
                    + (difference.what() == What.ADDED ? "" : "\n" + DifferenceText.details(difference, texts)));
        });
    }

    /** Several facts may stand in one cell, such as both edges of a tier in the cells of both. */
    private Map<CellReference, String> byCell(XSSFSheet sheet, Difference difference) {
        return difference.changes().stream()
                .flatMap(change -> cells.of(sheet, difference.after(), change).stream().map(cell -> Map.entry(cell, before(change))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one + "\n" + other, LinkedHashMap::new));
    }

    private String before(Change change) {
        return change.heading().in(texts) + ": " + texts.say("difference.was", DifferenceText.said(change.from().orElse(null), texts));
    }

    private void list(String file, String path, List<Difference> differences) {
        ListSheet list = new ListSheet(workbook, "sheet.differences", texts, Stream.of("what:16", "where:26", "thing:34", "column:24", "from:34", "to:34")
                .map(column -> column.split(":")).map(column -> new Column(texts.say("difference.list." + column[0]), Integer.parseInt(column[1]))).toList());
        list.head(texts.say("difference.title", file, String.valueOf(differences.size())), legend());
        differences.forEach(difference -> rows(difference, path).forEach(row -> list.add(shade(difference),
                texts.say("difference.short." + difference.what().key()), row.where(), row.texts())));
        list.finish();
    }

    private record Row(Link where, List<String> texts) {
    }

    private Map<Shade, String> legend() {
        Map<Shade, String> legend = new LinkedHashMap<>();
        Stream.of(What.values()).filter(what -> what != What.RENAMED)
                .forEach(what -> legend.put(shade(what), texts.say("difference.short." + what.key())));
        return legend;
    }

    /** One for each fact that changed, one for everything else. */
    private List<Row> rows(Difference difference, String path) {
        String called = DifferenceText.called(difference.entry(), texts);
        if (difference.what() == What.CHANGED && difference.kind() != Kind.RULE_FILE) {
            return difference.changes().stream().map(change -> new Row(link(difference, path, Optional.of(change)), List.of(called, change.heading().in(texts),
                    DifferenceText.said(change.from().orElse(null), texts), DifferenceText.said(change.to().orElse(null), texts)))).toList();
        }
        String details = DifferenceText.details(difference, texts);
        return List.of(new Row(link(difference, path, difference.changes().stream().findFirst()), switch (difference.what()) {
            case ADDED -> List.of(called, "", "", details);
            case REMOVED -> List.of(called, "", details, "");
            case RENAMED -> List.of(called, "", difference.before().name(), difference.after().name());
            case CHANGED, MOVED -> List.of(called, "", "", details);
        }));
    }

    /** @param change where something changed */
    private Link link(Difference difference, String path, Optional<Change> change) {
        Entry entry = difference.entry();
        Optional<XSSFSheet> sheet = difference.after() == null || !entry.workbook().equals(path) ? Optional.empty() : cells.sheet(entry);
        return sheet.map(known -> {
            CellReference cell = difference.what() == What.CHANGED ? cells.of(known, entry, change.orElseThrow()).get(0) : cells.all(known, entry).get(0);
            CellReference target = new CellReference(known.getSheetName(), cell.getRow(), cell.getCol(), false, false);
            return new Link(known.getSheetName() + "!" + new CellReference(cell.getRow(), cell.getCol(), false, false).formatAsString(), target.formatAsString());
        }).orElse(new Link(entry.workbook().equals(path) ? entry.place().sheet() : entry.workbook(), ""));
    }

    private static Shade shade(Difference difference) {
        return shade(difference.what());
    }

    private static Shade shade(What what) {
        return switch (what) {
            case ADDED -> Shade.ADDED;
            case REMOVED -> Shade.REMOVED;
            case CHANGED, RENAMED -> Shade.CHANGED;
            case MOVED -> Shade.MOVED;
        };
    }
}
