package org.meritrail.authoring.templates;

import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.sheets.Meanings;
import org.meritrail.policy.sheets.SheetKind;
import org.meritrail.policy.sheets.WordList;

/** The sheet that explains colours, headings and words to people. It also holds what the drop-downs of the other sheets offer. */
final class LegendSheet {

    private static final List<String> COLOURS = List.of("heading", "name", "number", "word", "note");
    private static final List<String> ADVICE = List.of("numbers", "rows", "cells", "several", "edges", "names", "reads-as", "tables", "columns",
            "protection", "checking");
    private static final List<Integer> WIDTHS = List.of(26, 38, 92, 4, 30, 24, 26, 26);

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final Styles styles;
    private final Texts words;
    private int next;

    private LegendSheet(XSSFWorkbook workbook, Styles styles, Texts words) {
        this.workbook = workbook;
        this.sheet = workbook.createSheet(words.say("sheet.legend"));
        this.styles = styles;
        this.words = words;
    }

    static void add(XSSFWorkbook workbook, Styles styles, Texts words, List<String> tables) {
        new LegendSheet(workbook, styles, words).fill(tables);
    }

    private void fill(List<String> tables) {
        cell(next, 0, words.say("sheet.legend"), styles.title());
        cell(++next, 0, words.say("legend.hint"), styles.hint());
        row(styles.header(), words.say("legend.topic"), words.say("legend.word"), words.say("legend.meaning"));
        int first = next + 1;
        explain();
        lists();
        new OfferedNames(workbook, sheet, words, styles).fill(first, tables);
        for (int column = 0; column < WIDTHS.size(); column++) {
            sheet.setColumnWidth(column, WIDTHS.get(column) * 256);
        }
        sheet.createFreezePane(0, first);
        sheet.setDisplayGridlines(false);
        Finish.protect(sheet);
        Finish.print(sheet, first, 1);
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, 2, 0, next);
    }

    private void explain() {
        List<XSSFCellStyle> looks = List.of(styles.header(), styles.fixed(), styles.number(Typed.PLAIN), styles.word(Typed.PLAIN), styles.note());
        for (int at = 0; at < COLOURS.size(); at++) {
            told(words.say("legend.colours"), words.say("legend.colour." + COLOURS.get(at)), words.say("legend.colour." + COLOURS.get(at) + ".means"));
            sheet.getRow(next).getCell(1).setCellStyle(looks.get(at));
        }
        ADVICE.forEach(advice -> told(words.say("legend.how-to-edit"), words.say("legend.edit." + advice), words.say("legend.edit." + advice + ".means")));
        for (SheetKind kind : SheetKind.values()) {
            Stream.concat(kind.required().stream(), kind.optional().stream()).forEach(heading ->
                    told(words.say("sheet." + kind.key()), words.say("heading." + heading), Meanings.ofHeading(kind, heading, words)));
        }
        for (WordList list : List.of(WordList.ABOUT, WordList.SETTING)) {
            list.keys().forEach(key -> told(words.say("list." + key(list)), words.say(key), Meanings.of(key, words)));
        }
    }

    /** Each list is a range of its own, which a drop-down names. */
    private void lists() {
        for (WordList list : Offer.LISTS) {
            int first = next + 1;
            list.keys().forEach(key -> told(words.say("list." + key(list)), words.say(key), Meanings.of(key, words)));
            name(Offer.name(list), first, next);
            if (list == WordList.WINDOW_OF_CARRY) {
                name(Offer.WINDOW.name(), first - WordList.WINDOW_OF_COLLECT.keys().size(), next);
            }
        }
    }

    private static String key(WordList list) {
        return Offer.name(list).substring("list_".length()).replace('_', '-');
    }

    private void name(String name, int first, int last) {
        Name range = workbook.createName();
        range.setNameName(name);
        range.setRefersToFormula(OfferedNames.range(sheet, "B", first, last));
    }

    private void told(String topic, String word, String meaning) {
        row(styles.note(), topic, word, meaning);
        sheet.getRow(next).getCell(1).setCellStyle(styles.word(Typed.TEXT));
        sheet.getRow(next).setHeightInPoints(17 * Math.max(1, (meaning.length() + 94) / 95));
    }

    private void row(XSSFCellStyle style, String... texts) {
        next++;
        for (int column = 0; column < texts.length; column++) {
            cell(next, column, texts[column], style);
        }
    }

    private void cell(int at, int column, String text, XSSFCellStyle style) {
        XSSFRow row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }
}
