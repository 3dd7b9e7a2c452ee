package org.meritrail.authoring.marking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Colours cells and comments on them. A cell keeps whatever else its style says, and a comment that is there is written on below. */
public final class Marking {

    private static final String AUTHOR = "Meritrail";
    private static final int COLUMNS_WIDE = 4;
    private static final int LETTERS_A_LINE = 40;

    private final XSSFWorkbook workbook;
    private final Map<List<Object>, XSSFCellStyle> styles = new HashMap<>();

    public Marking(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    public void colour(XSSFSheet sheet, CellReference at, Shade shade) {
        XSSFCell cell = cell(sheet, at);
        cell.setCellStyle(styles.computeIfAbsent(List.of(style(cell).getIndex(), shade), none -> filled(style(cell), shade)));
    }

    /** Where cells are merged, only the first of them shows its comment. */
    public void comment(XSSFSheet sheet, CellReference at, String text) {
        XSSFCell cell = cell(sheet, first(sheet, at));
        XSSFComment known = cell.getCellComment();
        if (known == null) {
            anew(sheet, cell, text);
        } else if (!known.getString().getString().contains(text)) {
            XSSFRichTextString both = known.getString();
            both.append("\n\n" + text);
            known.setString(both);
        }
    }

    private static CellReference first(XSSFSheet sheet, CellReference at) {
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            if (merged.isInRange(at)) {
                return new CellReference(merged.getFirstRow(), merged.getFirstColumn());
            }
        }
        return at;
    }

    private static XSSFCell cell(XSSFSheet sheet, CellReference at) {
        XSSFRow row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        XSSFCell known = row.getCell(at.getCol());
        if (known != null) {
            return known;
        }
        XSSFCell cell = row.createCell(at.getCol());
        CellStyle inherited = row.getRowStyle() == null ? sheet.getColumnStyle(at.getCol()) : row.getRowStyle();
        cell.setCellStyle(inherited);
        return cell;
    }

    private static XSSFCellStyle style(XSSFCell cell) {
        return cell.getCellStyle();
    }

    private XSSFCellStyle filled(XSSFCellStyle before, Shade shade) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(before);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(shade.colour());
        return style;
    }

    private void anew(XSSFSheet sheet, XSSFCell cell, String text) {
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 1 + COLUMNS_WIDE);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + lines(text));
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(new XSSFRichTextString(text));
        comment.setAuthor(AUTHOR);
        cell.setCellComment(comment);
    }

    private static int lines(String text) {
        return 1 + text.lines().mapToInt(line -> 1 + line.length() / LETTERS_A_LINE).sum();
    }
}
