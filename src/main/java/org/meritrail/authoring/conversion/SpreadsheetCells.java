package org.meritrail.authoring.conversion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.meritrail.policy.findings.Place;

/**
 * What a cell holds, and what Drools makes of it: it takes numbers that are not whole as Java prints them and others as the cell shows
 * them, with all their separators and signs. Of formulas the value counts that was last calculated.
 */
final class SpreadsheetCells {

    /** What Excel itself counts on; the digits beyond are noise. */
    private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private final DataFormatter formats = new DataFormatter(Locale.ENGLISH);
    private final boolean from1904;

    SpreadsheetCells(boolean from1904) {
        this.from1904 = from1904;
        formats.setUseCachedValuesForFormulaCells(true);
    }

    NativeCell read(Cell cell, Place place) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        BigDecimal number = type == CellType.NUMERIC ? new BigDecimal(cell.getNumericCellValue()).round(EXCEL_DIGITS) : null;
        boolean percent = number != null && cell.getCellStyle().getDataFormatString().contains("%");
        return new NativeCell(place, cell.getRowIndex() + 1, cell.getColumnIndex(), cell.getColumnIndex(), drools(cell, type), number, percent,
                number == null ? null : date(cell), formula ? cell.getCellFormula() : "");
    }

    private String drools(Cell cell, CellType type) {
        return switch (type) {
            case NUMERIC -> number(cell);
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case ERROR -> "#" + cell.getErrorCellValue();
            default -> "";
        };
    }

    private String number(Cell cell) {
        double value = cell.getNumericCellValue();
        return value - Math.round(value) != 0 ? String.valueOf(value) : formats.formatCellValue(cell);
    }

    /** Whether it is a day decides its format alone. */
    private LocalDate date(Cell cell) {
        double value = cell.getNumericCellValue();
        boolean day = DateUtil.isCellDateFormatted(cell) && DateUtil.isValidExcelDate(value);
        return day ? DateUtil.getLocalDateTime(value, from1904).toLocalDate() : null;
    }
}
