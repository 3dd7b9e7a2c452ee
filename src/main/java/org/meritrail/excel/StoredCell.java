package org.meritrail.excel;

import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.meritrail.excel.Recomputation.Stored;

/**
 * A cell as POI's evaluator wants it: the formula that is worked out, or a value.
 *
 * @param stored null for the formula
 * @param tokens null for a value
 */
record StoredCell(EvaluationSheet sheet, int row, int column, Stored stored, Ptg[] tokens) implements EvaluationCell {

    @Override
    public Object getIdentityKey() {
        return this;
    }

    @Override
    public EvaluationSheet getSheet() {
        return sheet;
    }

    @Override
    public int getRowIndex() {
        return row;
    }

    @Override
    public int getColumnIndex() {
        return column;
    }

    @Override
    public CellType getCellType() {
        return tokens != null ? CellType.FORMULA : stored instanceof Stored.Number ? CellType.NUMERIC : stored instanceof Stored.Text ? CellType.STRING
                : stored instanceof Stored.Truth ? CellType.BOOLEAN : CellType.ERROR;
    }

    @Override
    public double getNumericCellValue() {
        return Double.parseDouble(((Stored.Number) stored).digits());
    }

    @Override
    public String getStringCellValue() {
        return ((Stored.Text) stored).text();
    }

    @Override
    public boolean getBooleanCellValue() {
        return ((Stored.Truth) stored).value();
    }

    @Override
    public int getErrorCellValue() {
        return FormulaError.forString(((Stored.Error) stored).name()).getCode();
    }

    @Override
    public CellRangeAddress getArrayFormulaRange() {
        return null;
    }

    @Override
    public boolean isPartOfArrayFormulaGroup() {
        return false;
    }

    @Override
    public CellType getCachedFormulaResultType() {
        return CellType._NONE;
    }
}
