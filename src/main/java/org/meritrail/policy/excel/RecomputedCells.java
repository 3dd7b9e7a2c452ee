package org.meritrail.policy.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.meritrail.excel.Recomputation;
import org.meritrail.excel.Recomputation.At;
import org.meritrail.excel.Recomputation.Stored;
import org.meritrail.excel.Recomputation.Verdict;
import org.meritrail.excel.SheetOutline;
import org.meritrail.excel.SheetOutline.FormulaKind;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.FindingCode;

/** Puts the result of each formula in its place where recomputing it gives the same; a formula that is refused stays one. */
final class RecomputedCells {

    private final Map<At, Stored> cells = new HashMap<>();
    private final Map<At, String> formulas = new HashMap<>();

    private RecomputedCells() {
    }

    /** @param grids all sheets of one workbook */
    static List<Grid> in(List<Grid> grids) {
        List<Grid> known = grids.stream().map(RecomputedCells::withHiddenFormulas).toList();
        RecomputedCells recomputed = new RecomputedCells();
        for (int sheet = 0; sheet < known.size(); sheet++) {
            recomputed.gather(sheet, known.get(sheet));
        }
        return recomputed.formulas.isEmpty() ? known : recomputed.replacedIn(known);
    }

    /** Some formulas fastexcel takes for plain cells: results stored as shared text, and what-if tables. */
    private static Grid withHiddenFormulas(Grid grid) {
        SheetOutline outline = grid.outline();
        if (outline.formulas().isEmpty()) {
            return grid;
        }
        return mapped(grid, (at, cell) -> outline.formula(cell.place().cell(), at.row(), at.column()).isPresent()
                && !(cell.content() instanceof Cell.Formula) ? new Cell.Formula("", cell.content()) : cell.content(), 0);
    }

    private void gather(int sheet, Grid grid) {
        grid.rows().forEach((row, columns) -> columns.forEach((column, cell) -> {
            At at = new At(sheet, row, column);
            if (cell.content() instanceof Cell.Formula formula) {
                boolean plain = grid.outline().formula(cell.place().cell(), row, column).filter(FormulaKind.PLAIN::equals).isPresent();
                formulas.put(at, plain ? formula.formula() : "");
            }
            Stored stored = stored(cell.content());
            if (stored != null) {
                cells.put(at, stored);
            }
        }));
    }

    /** Null for a blank cell. */
    private static Stored stored(Cell.Content content) {
        if (content instanceof Cell.Formula formula) {
            return stored(formula.result());
        }
        if (content instanceof Cell.Number number) {
            return new Stored.Number(number.written().digits());
        }
        if (content instanceof Cell.Date date) {
            return new Stored.Number(date.written().digits());
        }
        if (content instanceof Cell.Truth truth) {
            return new Stored.Truth(truth.value());
        }
        return content instanceof Cell.Blank ? null : content instanceof Cell.Broken broken ? new Stored.Error(broken.shown())
                : new Stored.Text(content.shown());
    }

    private List<Grid> replacedIn(List<Grid> grids) {
        Map<At, Verdict> verdicts = Recomputation.of(grids.stream().map(Grid::sheet).toList(), cells, formulas);
        List<Grid> replaced = new ArrayList<>();
        for (int sheet = 0; sheet < grids.size(); sheet++) {
            replaced.add(mapped(grids.get(sheet), (at, cell) -> cell.content() instanceof Cell.Formula formula
                    ? after(formula, verdicts.get(at)) : cell.content(), sheet));
        }
        return replaced;
    }

    private static Cell.Content after(Cell.Formula formula, Verdict verdict) {
        return verdict.fold(() -> formula.result(),
                differs -> new Cell.Refused(formula.formula(), FindingCode.FORMULA_DIFFERS, Message.of("formula.held-and-recomputed", held(formula.result().shown()), held(differs.recomputed()))),
                refused -> refused(formula, refused));
    }

    private static Object held(String result) {
        return result.isEmpty() ? Message.of("formula.empty") : Message.of("formula.quoted", result);
    }

    private static Cell.Content refused(Cell.Formula formula, Verdict.Refused refused) {
        return switch (refused.why()) {
            case ERROR -> new Cell.Broken(formula.result().shown());
            case NOT_CALCULATED -> new Cell.Refused(formula.formula(), FindingCode.FORMULA_NOT_CALCULATED, refused.what());
            case EXTERNAL -> new Cell.Refused(formula.formula(), FindingCode.FORMULA_EXTERNAL, refused.what());
            case VOLATILE -> new Cell.Refused(formula.formula(), FindingCode.FORMULA_VOLATILE, refused.what());
            default -> new Cell.Refused(formula.formula(), FindingCode.FORMULA,
                    Message.of("formula." + refused.why().key(), refused.what()));
        };
    }

    /** What a cell is to hold. */
    private interface Mapping {

        Cell.Content of(At at, Cell cell);
    }

    /** Cells that come to nothing are left out, as blank cells are. */
    private static Grid mapped(Grid grid, Mapping mapping, int sheet) {
        NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
        grid.rows().forEach((row, columns) -> columns.forEach((column, cell) -> {
            Cell mapped = new Cell(cell.place(), cell.row(), mapping.of(new At(sheet, row, column), cell));
            if (!mapped.isBlank()) {
                rows.computeIfAbsent(row, none -> new TreeMap<>()).put(column, mapped);
            }
        }));
        return new Grid(grid.workbook(), grid.file(), grid.sheet(), grid.outline(), rows);
    }
}
