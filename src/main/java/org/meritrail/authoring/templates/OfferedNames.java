package org.meritrail.authoring.templates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.sheets.WordList;

/**
 * The names that the drop-downs offer besides the words of the system, on the right of the legend. Formulas gather them from the other
 * sheets, so that a line added today is offered today; nothing reads them but the spreadsheet program.
 */
final class OfferedNames {

    /** More names than a plan has. */
    private static final int MOST = 300;

    private final XSSFWorkbook workbook;
    private final XSSFSheet legend;
    private final Texts words;
    private final Styles styles;
    private int first;

    OfferedNames(XSSFWorkbook workbook, XSSFSheet legend, Texts words, Styles styles) {
        this.workbook = workbook;
        this.legend = legend;
        this.words = words;
        this.styles = styles;
    }

    /** @param first row of the legend below its headings, from 0 */
    void fill(int first, List<String> tables) {
        this.first = first;
        gathered(4, Offer.NAMES, below("lines", "inputs", "values"), WordList.BUILT_IN, WordList.ABSENCE);
        gathered(5, Offer.SETS, below("records"), WordList.SET);
        gathered(6, Offer.OVER, below("records"), WordList.SET, WordList.OVER);
        column(7, Offer.TABLES);
        for (int at = 0; at < MOST; at++) {
            cell(first + at, 7, styles.word(Typed.TEXT)).setCellValue(at < tables.size() ? tables.get(at) : "");
            if (at >= tables.size()) {
                cell(first + at, 7, styles.spare(Typed.TEXT));
            }
        }
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }

    /** The names in the first columns of those sheets that there are, below their headings. */
    private Stream<String> below(String... sheets) {
        return Arrays.stream(sheets).map(sheet -> workbook.getSheet(words.say("sheet." + sheet))).filter(Objects::nonNull).map(from -> {
            int top = from.getPaneInformation().getHorizontalSplitTopRow();
            return range(from, "A", top, top + DropDown.ROWS);
        });
    }

    private void gathered(int column, Offer offer, Stream<String> names, WordList... lists) {
        column(column, offer);
        List<String> parts = Stream.concat(names, Arrays.stream(lists).map(Offer::name)).toList();
        for (int at = 0; at < MOST; at++) {
            cell(first + at, column, styles.spare(Typed.PLAIN)).setCellFormula(nth(at + 1, parts));
        }
    }

    /** The n-th name of several ranges one after the other; nothing behind the last. */
    private static String nth(int number, List<String> parts) {
        List<String> before = new ArrayList<>();
        StringBuilder formula = new StringBuilder();
        for (String part : parts) {
            String rest = number + (before.isEmpty() ? "" : "-" + String.join("-", before));
            formula.append("IF(").append(rest).append("<=COUNTA(").append(part).append("),INDEX(").append(part).append(',').append(rest).append("),");
            before.add("COUNTA(" + part + ")");
        }
        return formula.append("\"\"").append(")".repeat(parts.size())).toString();
    }

    private void column(int column, Offer offer) {
        cell(first - 1, column, styles.header()).setCellValue(words.say("legend.offered." + offer.name().replace('_', '-')));
        String letter = String.valueOf((char) ('A' + column));
        String all = range(legend, letter, first, first + MOST - 1);
        Name name = workbook.createName();
        name.setNameName(offer.name());
        name.setRefersToFormula(range(legend, letter, first, first) + ":INDEX(" + all + ",MAX(1,SUMPRODUCT(--(LEN(" + all + ")>0))))");
    }

    private XSSFCell cell(int at, int column, XSSFCellStyle style) {
        XSSFRow row = legend.getRow(at) == null ? legend.createRow(at) : legend.getRow(at);
        XSSFCell cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    /** @param first row, from 0 */
    static String range(XSSFSheet sheet, String column, int first, int last) {
        String from = "'" + sheet.getSheetName() + "'!$" + column + '$' + (first + 1);
        return first == last ? from : from + ":$" + column + '$' + (last + 1);
    }
}
