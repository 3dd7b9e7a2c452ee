package org.meritrail.excel;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.EvaluationWorkbook;
import org.apache.poi.ss.formula.FormulaParsingWorkbook;
import org.apache.poi.ss.formula.SheetIdentifier;
import org.apache.poi.ss.formula.atp.AnalysisToolPak;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.udf.AggregatingUDFFinder;
import org.apache.poi.ss.formula.udf.UDFFinder;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Table;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.meritrail.excel.Recomputation.At;
import org.meritrail.excel.Recomputation.Stored;
import org.meritrail.excel.Recomputation.Why;

/** The cells of a workbook as POI's parser and evaluator want them: values only, with no names, tables or other workbooks to go to. */
final class StoredCells implements EvaluationWorkbook, FormulaParsingWorkbook {

    private static final int LETTERS_OF_A_CELL = 32;

    private final List<String> sheets;
    private final Map<At, Stored> cells;
    private final List<StoredSheet> views;
    /** The evaluator adds to it, and to the one that all share if that is given. */
    private final UDFFinder functions = new AggregatingUDFFinder(AnalysisToolPak.instance);

    StoredCells(List<String> sheets, Map<At, Stored> cells) {
        this.sheets = sheets;
        this.cells = cells;
        this.views = IntStream.range(0, sheets.size()).mapToObj(at -> new StoredSheet(at, sheets.get(at))).toList();
    }

    /** Null for a blank cell. */
    Stored at(At at) {
        return cells.get(at);
    }

    /** How many short cells a long text counts for: to copy and compare it takes time for each of its letters. */
    long weight(At at) {
        return cells.get(at) instanceof Stored.Text text ? text.text().length() / LETTERS_OF_A_CELL : 0;
    }

    boolean hasWildcards(At at) {
        return cells.get(at) instanceof Stored.Text text && FormulaText.hasWildcards(text.text());
    }

    /** The one cell that is worked out. */
    EvaluationCell formula(At at, Ptg[] tokens) {
        return new StoredCell(views.get(at.sheet()), at.row() - 1, at.column(), null, tokens);
    }

    private final class StoredSheet implements EvaluationSheet {

        private final int at;
        private final String name;

        private StoredSheet(int at, String name) {
            this.at = at;
            this.name = name;
        }

        @Override
        public EvaluationCell getCell(int row, int column) {
            Stored stored = cells.get(new At(at, row + 1, column));
            return stored == null ? null : new StoredCell(this, row, column, stored, null);
        }

        @Override
        public void clearAllCachedResultValues() {
            // Nothing is kept here.
        }

        @Override
        public int getLastRowNum() {
            return SheetOutline.MOST_ROWS - 1;
        }

        @Override
        public boolean isRowHidden(int row) {
            return false;
        }
    }

    @Override
    public String getSheetName(int sheet) {
        return sheets.get(sheet);
    }

    @Override
    public int getSheetIndex(EvaluationSheet sheet) {
        return ((StoredSheet) sheet).at;
    }

    @Override
    public int getSheetIndex(String sheet) {
        for (StoredSheet view : views) {
            if (view.name.equalsIgnoreCase(sheet)) {
                return view.at;
            }
        }
        throw new FormulaBook.NotAllowed(Why.NAME, sheet);
    }

    @Override
    public EvaluationSheet getSheet(int sheet) {
        return views.get(sheet);
    }

    @Override
    public Ptg[] getFormulaTokens(EvaluationCell cell) {
        return ((StoredCell) cell).tokens();
    }

    @Override
    public Ptg get3DReferencePtg(CellReference reference, SheetIdentifier sheet) {
        requireOwn(sheet);
        return new Ref3DPxg(sheet, reference);
    }

    @Override
    public Ptg get3DReferencePtg(AreaReference reference, SheetIdentifier sheet) {
        requireOwn(sheet);
        return new Area3DPxg(sheet, reference);
    }

    private static void requireOwn(SheetIdentifier sheet) {
        if (sheet.getBookName() != null) {
            throw new FormulaBook.NotAllowed(Why.EXTERNAL, sheet.getBookName());
        }
    }

    /** Functions that Excel 2007 added to those of its file format are called by name; their names are checked before. */
    @Override
    public Ptg getNameXPtg(String name, SheetIdentifier sheet) {
        requireFunction(name);
        return new NameXPxg(null, name);
    }

    private static void requireFunction(String name) {
        if (AnalysisToolPak.instance.findFunction(name) == null) {
            throw new FormulaBook.NotAllowed(Why.NAME, name);
        }
    }

    @Override
    public EvaluationName getName(String name, int sheet) {
        requireFunction(name);
        return null;
    }

    @Override
    public Table getTable(String name) {
        throw new FormulaBook.NotAllowed(Why.NAME, name);
    }

    @Override
    public UDFFinder getUDFFinder() {
        return functions;
    }

    @Override
    public SpreadsheetVersion getSpreadsheetVersion() {
        return SpreadsheetVersion.EXCEL2007;
    }

    @Override
    public void clearAllCachedResultValues() {
        // Nothing is kept here.
    }

    @Override
    public Name createName() {
        throw outside();
    }

    @Override
    public int getExternalSheetIndex(String sheet) {
        throw outside();
    }

    @Override
    public int getExternalSheetIndex(String workbook, String sheet) {
        throw outside();
    }

    @Override
    public ExternalSheet getExternalSheet(int index) {
        throw outside();
    }

    @Override
    public ExternalSheet getExternalSheet(String first, String last, int workbook) {
        if (workbook > 0 || last != null && !last.equals(first)) {
            throw outside();
        }
        return new ExternalSheet(null, first);
    }

    @Override
    public int convertFromExternSheetIndex(int index) {
        throw outside();
    }

    @Override
    public ExternalName getExternalName(int sheet, int name) {
        throw outside();
    }

    @Override
    public ExternalName getExternalName(String name, String sheet, int workbook) {
        throw outside();
    }

    @Override
    public EvaluationName getName(NamePtg name) {
        throw outside();
    }

    @Override
    public String resolveNameXText(NameXPtg name) {
        throw outside();
    }

    private static FormulaBook.NotAllowed outside() {
        return new FormulaBook.NotAllowed(Why.EXTERNAL, "");
    }
}
