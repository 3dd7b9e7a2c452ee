package org.meritrail.authoring.proposals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.meritrail.analysis.examples.Proposing.Expected;
import org.meritrail.analysis.examples.Proposing.Proposal;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.sheets.Example;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;

/** The Examples sheet of a workbook, to which rows are added in the look of those above them. */
final class ExamplesSheet {

    static final List<String> HEADINGS = List.of("case", "record", "name", "kind", "value");

    private static final byte[] PALE_BLUE = {(byte) 0xDD, (byte) 0xEB, (byte) 0xF7};

    private final XSSFSheet sheet;
    private final Texts texts;
    private final Map<String, Integer> columns;
    private final Map<List<Object>, XSSFCellStyle> styles = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Row model;
    private int next;

    private ExamplesSheet(XSSFSheet sheet, Texts texts, Row headings, Map<String, Integer> columns) {
        this.sheet = sheet;
        this.texts = texts;
        this.columns = columns;
        int last = headings.getRowNum();
        for (Row row : sheet) {
            Cell name = row.getCell(columns.get("case"));
            if (row.getRowNum() > last && name != null && name.getCellType() == CellType.STRING) {
                names.add(name.getStringCellValue());
                last = row.getRowNum();
            }
        }
        this.model = last > headings.getRowNum() ? sheet.getRow(last) : null;
        this.next = last + 1;
    }

    /** Empty if a workbook has none. */
    static Optional<ExamplesSheet> in(XSSFWorkbook book) {
        for (Texts texts : Texts.all()) {
            XSSFSheet sheet = book.getSheet(texts.say("sheet.examples"));
            if (sheet != null) {
                return headed(sheet, texts);
            }
        }
        return Optional.empty();
    }

    private static Optional<ExamplesSheet> headed(XSSFSheet sheet, Texts texts) {
        for (Row row : sheet) {
            Map<String, Integer> columns = new HashMap<>();
            row.forEach(cell -> HEADINGS.stream().filter(heading -> cell.getCellType() == CellType.STRING && Texts.isSaid(cell.getStringCellValue(), "heading." + heading))
                    .forEach(heading -> columns.putIfAbsent(heading, cell.getColumnIndex())));
            if (columns.size() == HEADINGS.size()) {
                return Optional.of(new ExamplesSheet(sheet, texts, row, columns));
            }
        }
        return Optional.empty();
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** A case of a name that no other has. What has no digits to be written in full is left out. */
    void add(Proposal proposal) {
        String name = unused(ProposedCopy.name(proposal, texts));
        for (Example given : proposal.given()) {
            add(name, given.record(), given.word(), "given", given.value());
        }
        for (Expected expected : proposal.results()) {
            add(name, "", expected.word(), "proposed", expected.result() == null ? new Label(texts.say("value.yes")) : written(expected.result()));
        }
    }

    private String unused(String name) {
        String free = IntStream.iterate(1, at -> at + 1).mapToObj(at -> at == 1 ? name : name + " (" + at + ")").filter(tried -> !names.contains(tried))
                .findFirst().orElseThrow();
        names.add(free);
        return free;
    }

    private Value written(Result result) {
        return result.fold(amount -> amount, label -> label, day -> day, answer -> new Label(answer.in(texts)),
                nothing -> new Label(texts.say("built-in.nothing-due")), missing -> new Label(texts.say("option.is-missing")));
    }

    private void add(String name, String record, String word, String kind, Value value) {
        if (value instanceof Amount amount && !amount.number().ends()) {
            return;
        }
        Row row = sheet.createRow(next++);
        text(row, "case", name);
        text(row, "record", record);
        text(row, "name", word);
        text(row, "kind", texts.say("kind." + kind));
        value(row.createCell(columns.get("value")), value);
    }

    private void text(Row row, String heading, String text) {
        Cell cell = row.createCell(columns.get(heading));
        cell.setCellStyle(style(columns.get(heading), ""));
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    private void value(Cell cell, Value value) {
        if (value instanceof Amount amount) {
            cell.setCellValue(Double.parseDouble(amount.number().plain()));
            cell.setCellStyle(style(cell.getColumnIndex(), format(amount)));
        } else if (value instanceof Day day) {
            cell.setCellValue(day.date());
            cell.setCellStyle(style(cell.getColumnIndex(), "yyyy-mm-dd"));
        } else {
            cell.setCellValue(value.fold(amount -> "", Label::text, day -> "", answer -> answer.in(texts), nothing -> "", missing -> ""));
            cell.setCellStyle(style(cell.getColumnIndex(), "@"));
        }
    }

    private static String format(Amount amount) {
        boolean whole = amount.number().roundTo(Exact.ONE).equals(amount.number());
        return amount.unit().equals(Unit.PERCENT) ? "0.####%" : amount.unit().isMoney() ? "#,##0.00" : whole ? "#,##0" : "#,##0.00######";
    }

    /** As the row above has it, but coloured. */
    private XSSFCellStyle style(int column, String format) {
        return styles.computeIfAbsent(List.of(column, format), none -> {
            XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
            if (model != null && model.getCell(column) != null) {
                style.cloneStyleFrom(model.getCell(column).getCellStyle());
            }
            style.setFillForegroundColor(new XSSFColor(PALE_BLUE));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            if (!format.isEmpty()) {
                style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
            }
            return style;
        });
    }
}
