package org.meritrail.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.formula.EvaluationWorkbook;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.BoolPtg;
import org.apache.poi.ss.formula.ptg.ErrPtg;
import org.apache.poi.ss.formula.ptg.FuncPtg;
import org.apache.poi.ss.formula.ptg.FuncVarPtg;
import org.apache.poi.ss.formula.ptg.IntPtg;
import org.apache.poi.ss.formula.ptg.IntersectionPtg;
import org.apache.poi.ss.formula.ptg.MemAreaPtg;
import org.apache.poi.ss.formula.ptg.MemFuncPtg;
import org.apache.poi.ss.formula.ptg.MissingArgPtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.NumberPtg;
import org.apache.poi.ss.formula.ptg.OperationPtg;
import org.apache.poi.ss.formula.ptg.ParenthesisPtg;
import org.apache.poi.ss.formula.ptg.Pxg3D;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RangePtg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.ptg.RefPtg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.formula.ptg.StringPtg;
import org.apache.poi.ss.formula.ptg.UnionPtg;
import org.apache.poi.ss.util.CellReference;
import org.meritrail.excel.Recomputation.At;
import org.meritrail.excel.Recomputation.Why;

/** What a parsed formula consists of. */
final class FormulaTokens {

    private static final List<Class<? extends Ptg>> VALUES = List.of(BoolPtg.class, ErrPtg.class, IntPtg.class, MissingArgPtg.class, NumberPtg.class,
            StringPtg.class, ParenthesisPtg.class, AttrPtg.class, RefPtg.class, AreaPtg.class, Ref3DPxg.class, Area3DPxg.class, FuncPtg.class, FuncVarPtg.class);
    /** Which would make an area of cells that are not named. */
    private static final List<Class<? extends Ptg>> OF_AREAS = List.of(RangePtg.class, UnionPtg.class, IntersectionPtg.class, MemFuncPtg.class,
            MemAreaPtg.class);

    private FormulaTokens() {
    }

    /** An area that a formula names; all from 0. */
    record Read(int sheet, int firstRow, int firstColumn, int lastRow, int lastColumn) {

        long size() {
            return (lastRow - firstRow + 1L) * (lastColumn - firstColumn + 1L);
        }

        Stream<At> cells() {
            return IntStream.rangeClosed(firstRow, lastRow).boxed()
                    .flatMap(row -> IntStream.rangeClosed(firstColumn, lastColumn).mapToObj(column -> new At(sheet, row + 1, column)));
        }
    }

    /** Throws for what does not follow from the cells that the formula names. */
    static void check(Ptg[] tokens) {
        for (Ptg token : tokens) {
            boolean operator = token instanceof OperationPtg && OF_AREAS.stream().noneMatch(type -> type.isInstance(token));
            boolean function = token instanceof FuncVarPtg || token instanceof FuncPtg;
            if (token instanceof Pxg3D sheets && sheets.getLastSheetName() != null) {
                throw new FormulaBook.NotAllowed(Why.TOO_LARGE, "");
            }
            if (!(operator && !function || VALUES.stream().anyMatch(type -> type.isInstance(token)) || token instanceof NameXPxg)) {
                throw new FormulaBook.NotAllowed(Why.SYNTAX, "");
            }
        }
    }

    static List<Read> reads(Ptg[] tokens, int own, EvaluationWorkbook book) {
        List<Read> reads = new ArrayList<>();
        for (Ptg token : tokens) {
            int sheet = token instanceof Pxg3D other ? book.getSheetIndex(other.getSheetName()) : own;
            if (token instanceof RefPtgBase cell) {
                reads.add(new Read(sheet, cell.getRow(), cell.getColumn(), cell.getRow(), cell.getColumn()));
            } else if (token instanceof AreaPtgBase area) {
                reads.add(new Read(sheet, area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn()));
            }
        }
        return reads;
    }

    static boolean hasWildcards(Ptg[] tokens) {
        for (Ptg token : tokens) {
            if (token instanceof StringPtg text && FormulaText.hasWildcards(text.getValue())) {
                return true;
            }
        }
        return false;
    }

    static String address(At at) {
        return CellReference.convertNumToColString(at.column()) + at.row();
    }
}
