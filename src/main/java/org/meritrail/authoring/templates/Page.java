package org.meritrail.authoring.templates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.sheets.SheetKind;
import org.meritrail.policy.sheets.WordList;

/** One sheet as it is laid out from top to bottom: title, hint, settings, headings, rows. Cells are styled once all of them are known. */
public final class Page {

    private static final int NARROWEST = 9;
    private static final int WIDEST_NAME = 30;
    static final int WIDEST_TEXT = 52;

    private final XSSFSheet sheet;
    private final Styles styles;
    private final Texts words;
    private final SheetKind kind;
    private final List<Typed[]> rows = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private int next;
    private int firstData;
    private int columns = 2;
    private boolean firstIsFixed;
    private boolean grouped;

    /** @param kind null for a decision table */
    Page(XSSFSheet sheet, Styles styles, Texts words, SheetKind kind, String title, String hint) {
        this.sheet = sheet;
        this.styles = styles;
        this.words = words;
        this.kind = kind;
        line(styles.title(), title, 26);
        line(styles.hint(), hint, 22);
    }

    private void line(CellStyle style, String text, int height) {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(height);
        put(row, 0, new Typed.Words(text), style);
    }

    /** A row above the headings of a table: a name of the system, and beside it what it is here. */
    public Page setting(String name, Object value) {
        Row row = sheet.createRow(next++);
        put(row, 0, new Typed.Words(name), styles.fixed());
        Typed typed = typed(value);
        put(row, 1, typed, typed instanceof Typed.Words ? styles.word(Typed.PLAIN) : styles.number(typed.format()));
        WordList.SETTING.keys().stream().filter(key -> words.say(key).equalsIgnoreCase(name)).map(Offer::beside).flatMap(Optional::stream)
                .forEach(offer -> DropDown.add(sheet, words, offer, next - 1, next - 1, 1));
        return this;
    }

    public Page gap() {
        next++;
        return this;
    }

    /** The sheet scrolls below the last row of headings. Columns with a closed list or with names get a drop-down. */
    public Page headings(String... texts) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < texts.length; column++) {
            put(row, column, new Typed.Words(texts[column]), styles.header());
        }
        columns = Math.max(columns, texts.length);
        headings.addAll(firstData == 0 ? List.of(texts) : List.of());
        firstData = next;
        return this;
    }

    /** @param cells text, dates, amounts or {@link Typed}; null leaves a cell empty, and so do columns beyond the last cell */
    public Page row(Object... cells) {
        rows.add(Arrays.stream(Arrays.copyOf(cells, columns)).map(Page::typed).toArray(Typed[]::new));
        return this;
    }

    /** A row without the cells it leaves empty at its end, and with its note in the last column. */
    public Page noted(String note, Object... cells) {
        Object[] all = Arrays.copyOf(cells, columns);
        all[columns - 1] = note;
        return row(all);
    }

    private static Typed typed(Object cell) {
        if (cell == null || cell instanceof Typed) {
            return (Typed) cell;
        }
        if (cell instanceof LocalDate day) {
            return new Typed.Day(day);
        }
        if (cell instanceof Long plain) {
            return new Typed.Number(BigDecimal.valueOf(plain), Typed.PLAIN);
        }
        return cell instanceof Integer || cell instanceof BigDecimal ? Typed.amount(new BigDecimal(cell.toString())) : new Typed.Words((String) cell);
    }

    /** The first column holds names that the system knows, and stays as it is. */
    public Page fixedFirst() {
        firstIsFixed = true;
        return this;
    }

    /** Rows that begin alike belong together, whoever adds more: a line between groups, their name strong only once. */
    public Page grouped() {
        grouped = true;
        return this;
    }

    /** Styles everything; nothing is added afterwards. */
    public void finish() {
        for (int column = 0; column < columns; column++) {
            finish(column);
        }
        for (Typed[] row : rows) {
            finish(sheet.createRow(next++), row);
        }
        if (grouped) {
            group();
        }
        foldable();
        sheet.createFreezePane(1, firstData);
        sheet.setDisplayGridlines(false);
        Finish.protect(sheet);
        Finish.print(sheet, firstData, kind == SheetKind.LINES ? 2 : 1);
    }

    private void finish(int column) {
        sheet.setColumnWidth(column, width(column) * 256);
        if (!(firstIsFixed && column == 0)) {
            sheet.setDefaultColumnStyle(column, styles.spare(format(column)));
        }
        offer(column).ifPresent(offer -> DropDown.add(sheet, words, offer, firstData, firstData + DropDown.ROWS, column));
    }

    private void finish(Row row, Typed[] cells) {
        row.setHeightInPoints(17 * IntStream.range(0, columns).map(column -> lines(cells[column], column)).max().orElse(1));
        for (int column = 0; column < columns; column++) {
            put(row, column, cells[column], style(cells[column], column));
        }
        if (firstIsFixed && cells[0] instanceof Typed.Words name) {
            WordList.ABOUT.keys().stream().filter(key -> words.say(key).equalsIgnoreCase(name.text())).map(Offer::beside).flatMap(Optional::stream)
                    .forEach(offer -> DropDown.add(sheet, words, offer, row.getRowNum(), row.getRowNum(), 1));
        }
    }

    private CellStyle style(Typed cell, int column) {
        if (firstIsFixed && column == 0) {
            return styles.fixed();
        }
        if (isNote(column)) {
            return styles.note();
        }
        return cell == null || cell instanceof Typed.Words ? styles.word(format(column)) : styles.number(cell.format());
    }

    /** Of the numbers of a column if they are of one format; words among them, such as no end, do not count. */
    private String format(int column) {
        List<String> formats = cells(column).filter(cell -> !(cell instanceof Typed.Words)).map(Typed::format).distinct().toList();
        boolean onlyWords = formats.isEmpty() && !heading(column).equals("value") && !heading(column).equals("weight");
        return onlyWords ? Typed.TEXT : formats.size() == 1 ? formats.get(0) : Typed.PLAIN;
    }

    private Stream<Typed> cells(int column) {
        return rows.stream().map(row -> row[column]).filter(Objects::nonNull);
    }

    private Optional<Offer> offer(int column) {
        return kind == null ? Optional.empty() : Offer.of(kind, heading(column));
    }

    /** The key behind the heading; empty for one of a table. */
    private String heading(int column) {
        if (kind == null || column >= headings.size()) {
            return "";
        }
        return Stream.concat(kind.required().stream(), kind.optional().stream())
                .filter(key -> words.say("heading." + key).equalsIgnoreCase(headings.get(column))).findFirst().orElse("");
    }

    /** Notes and, in a table, the column that compares nothing. */
    private boolean isNote(int column) {
        if (kind != null) {
            return List.of("note", "reads-as").contains(heading(column));
        }
        Row comparisons = sheet.getRow(firstData - 2);
        Cell comparison = comparisons == null ? null : comparisons.getCell(column);
        return comparison != null && comparison.toString().equalsIgnoreCase(words.say("comparison.note"));
    }

    private int width(int column) {
        int longest = Stream.concat(cells(column).filter(Typed.Words.class::isInstance).map(cell -> ((Typed.Words) cell).text()),
                IntStream.range(2, firstData).mapToObj(sheet::getRow).filter(Objects::nonNull).map(row -> row.getCell(column))
                        .filter(Objects::nonNull).map(Cell::toString)).mapToInt(String::length).max().orElse(0);
        boolean numbers = cells(column).anyMatch(cell -> !(cell instanceof Typed.Words));
        return Math.max(Math.min(longest + 3, isProse(column) ? WIDEST_TEXT : WIDEST_NAME), numbers ? 14 : NARROWEST);
    }

    private boolean isProse(int column) {
        return isNote(column) || List.of("value", "text", "case").contains(heading(column));
    }

    /** How many lines a text needs, with some room for other fonts. */
    private int lines(Typed cell, int column) {
        int width = sheet.getColumnWidth(column) * 22 / 20 / 256;
        return cell instanceof Typed.Words words ? (words.text().length() + width - 1) / width : 1;
    }

    /** Columns of Lines that no row uses can be folded away; they are shown at first, since hidden ones would be a finding. */
    private void foldable() {
        for (int column = 1; column < columns; column++) {
            if (kind != null && !isNote(column) && !rows.isEmpty() && kind.optional().contains(heading(column)) && cells(column).findAny().isEmpty()) {
                sheet.groupColumn(column, column);
            }
        }
    }

    private void group() {
        int first = firstData + 1;
        CellRangeAddress names = new CellRangeAddress(firstData, firstData + DropDown.ROWS, 0, 0);
        CellRangeAddress all = new CellRangeAddress(firstData, firstData + DropDown.ROWS, 0, columns - 1);
        Finish.whereSame(sheet, "AND($A" + first + "<>\"\",$A" + first + "=$A" + (first - 1) + ")", names);
        Finish.lineAbove(sheet, "$A" + first + "<>$A" + (first - 1), all);
    }

    private static void put(Row row, int column, Typed value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (value != null) {
            value.putInto(cell);
        }
    }
}
