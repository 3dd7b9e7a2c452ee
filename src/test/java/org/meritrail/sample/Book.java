package org.meritrail.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.meritrail.kernel.Texts;

/** A workbook in one language whose drop-downs offer the words that its legend lists. */
final class Book {

    private static final Map<String, List<String>> LISTS = lists();

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Styles styles = new Styles(workbook);
    private final Texts words;
    private final Map<String, String> ranges = new LinkedHashMap<>();
    private final int firstListRow;

    /** @param firstListRow of the legend, from 1: what stands above explains the colours and how to edit */
    Book(Texts words, int firstListRow) {
        this.words = words;
        this.firstListRow = firstListRow;
        int row = firstListRow;
        for (Map.Entry<String, List<String>> list : LISTS.entrySet()) {
            ranges.put(list.getKey(), "'" + sheetName("legend") + "'!$B$" + row + ":$B$" + (row + list.getValue().size() - 1));
            row += list.getValue().size();
        }
    }

    private static Map<String, List<String>> lists() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        lists.put("operation", List.of("collect", "look-up", "tiers", "convert", "add", "multiply", "divide", "mean", "limit", "check", "by-rule"));
        lists.put("option", List.of("sum", "count", "mean", "smallest", "largest", "first", "last", "each-slice", "whole-amount", "overage",
                "zero-missing", "zero-nothing-due", "at-least", "more-than", "at-most", "less-than",
                "equal-to", "present", "is-missing"));
        lists.put("place", List.of("result", "each-slice"));
        lists.put("unit", List.of("percent", "number", "count", "score", "text", "date", "yes-no", "pay-currency"));
        lists.put("type", List.of("money", "percent", "number", "count", "score", "label", "date", "yes_no"));
        lists.put("sign", List.of("adds", "less"));
        lists.put("effect", List.of("note", "hold"));
        lists.put("hit-policy", List.of("unique", "first"));
        lists.put("if-no-row", List.of("stop", "nothing-due"));
        lists.put("comparison", List.of("equals", "one-of", "from", "above", "up-to", "below", "result", "note"));
        return lists;
    }

    /** A sheet of a kind the system knows, under its name in the workbook's language. */
    Page page(String kind, String title, String hint) {
        return new Page(workbook.createSheet(sheetName(kind)), styles, title, hint);
    }

    /** A decision table's sheet, which has the table's name. */
    Page table(String name, String title, String hint) {
        return new Page(workbook.createSheet(name), styles, title, hint);
    }

    /** The cells that a drop-down offers. */
    String list(String name) {
        return ranges.get(name);
    }

    /** @param meanings of words that need one, by their key such as {@code operation.collect} */
    void addLists(Page legend, Map<String, String> headings, Map<String, String> meanings) {
        if (legend.nextRow() != firstListRow) {
            throw new IllegalStateException("the lists begin in row " + legend.nextRow());
        }
        LISTS.forEach((list, keys) -> keys.forEach(key -> legend.row(headings.get(list), words.say(list + "." + key),
                meanings.getOrDefault(list + "." + key, ""))));
    }

    void write(Path file) {
        try (workbook) {
            Files.createDirectories(file.getParent());
            try (OutputStream bytes = Files.newOutputStream(file)) {
                workbook.write(bytes);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private String sheetName(String kind) {
        return words.say("sheet." + kind);
    }
}
