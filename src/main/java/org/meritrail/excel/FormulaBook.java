package org.meritrail.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.IStabilityClassifier;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.meritrail.excel.Recomputation.At;
import org.meritrail.excel.Recomputation.Stored;
import org.meritrail.excel.Recomputation.Verdict;
import org.meritrail.excel.Recomputation.Verdict.Refused;
import org.meritrail.excel.Recomputation.Why;

/** Works out single formulas with POI's evaluator, which is given the cells of a workbook and never its file. */
final class FormulaBook {

    private static final int MOST_READ = 10_000;
    private static final int MOST_READ_BY_ALL = 2_000_000;
    private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private final StoredCells cells;
    private final WorkbookEvaluator evaluator;
    private long read;

    /** @param reads the cells that the formula names */
    record Worked(Verdict verdict, Set<At> reads) {
    }

    FormulaBook(List<String> sheets, Map<At, Stored> cells) {
        this.cells = new StoredCells(sheets, cells);
        this.evaluator = new WorkbookEvaluator(this.cells, IStabilityClassifier.TOTALLY_IMMUTABLE, null);
    }

    /** As formulas of other sheets would name it. */
    String address(At at) {
        return cells.getSheetName(at.sheet()) + "!" + FormulaTokens.address(at);
    }

    Worked work(At at, String formula) {
        Stored stored = cells.at(at);
        Refused refused = stored instanceof Stored.Error ? new Refused(Why.ERROR, "") : FormulaText.refusal(formula)
                .orElse(stored == null ? new Refused(Why.NOT_CALCULATED, "") : null);
        return refused == null ? work(at, formula, stored) : new Worked(refused, Set.of());
    }

    private Worked work(At at, String formula, Stored stored) {
        Set<At> reads = new HashSet<>();
        long size = 0;
        try {
            Ptg[] tokens = FormulaParser.parse(formula, cells, FormulaType.CELL, at.sheet(), at.row() - 1);
            FormulaTokens.check(tokens);
            for (FormulaTokens.Read area : FormulaTokens.reads(tokens, at.sheet(), cells)) {
                if (area.size() > MOST_READ - size) {
                    return new Worked(new Refused(Why.TOO_LARGE, ""), Set.of());
                }
                size += area.size() + area.cells().mapToLong(cells::weight).sum();
                area.cells().forEach(reads::add);
            }
            read += size;
            if (size > MOST_READ || read > MOST_READ_BY_ALL) {
                return new Worked(new Refused(Why.TOO_LARGE, ""), Set.of());
            }
            if (FormulaText.looksUp(formula) && (FormulaTokens.hasWildcards(tokens) || reads.stream().anyMatch(cells::hasWildcards))) {
                return new Worked(new Refused(Why.FUNCTION, "*?~"), reads);
            }
            return new Worked(verdict(evaluator.evaluate(cells.formula(at, tokens)), stored), reads);
        } catch (NotAllowed notAllowed) {
            return new Worked(notAllowed.refused(), reads);
        } catch (RuntimeException unparsable) {
            // POI's parser and evaluator refuse with unchecked exceptions of many kinds.
            return new Worked(new Refused(Why.SYNTAX, ""), reads);
        }
    }

    private static Verdict verdict(ValueEval value, Stored stored) {
        return agrees(value, stored) ? new Verdict.Agrees() : new Verdict.Differs(shown(value));
    }

    private static boolean agrees(ValueEval value, Stored stored) {
        if (stored instanceof Stored.Number held) {
            return value instanceof NumberEval number ? isSame(number, held) : value instanceof BlankEval && new BigDecimal(held.digits()).signum() == 0;
        }
        if (stored instanceof Stored.Text held) {
            return value instanceof StringEval text && held.text().equals(text.getStringValue());
        }
        return stored instanceof Stored.Truth held && value instanceof BoolEval truth && held.value() == truth.getBooleanValue();
    }

    /** To 15 digits, the last of which two programs may round differently. */
    private static boolean isSame(NumberEval number, Stored.Number held) {
        BigDecimal one = rounded(number);
        BigDecimal other = new BigDecimal(held.digits()).round(EXCEL_DIGITS);
        BigDecimal larger = one.abs().max(other.abs());
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(larger.precision() - larger.scale() - EXCEL_DIGITS.getPrecision());
        return one.subtract(other).abs().compareTo(unit) <= 0;
    }

    private static BigDecimal rounded(NumberEval number) {
        return new BigDecimal(Double.toString(number.getNumberValue())).round(EXCEL_DIGITS);
    }

    private static String shown(ValueEval value) {
        return value instanceof NumberEval number ? rounded(number).stripTrailingZeros().toPlainString()
                : value instanceof StringEval text ? text.getStringValue()
                : value instanceof BoolEval truth ? String.valueOf(truth.getBooleanValue())
                : value instanceof ErrorEval error ? error.getErrorString() : Objects.toString(value instanceof BlankEval ? "0" : "–");
    }

    /** Thrown to POI's parser and through it. */
    static final class NotAllowed extends RuntimeException {

        private final transient Refused refused;

        NotAllowed(Why why, String what) {
            super(why.key() + " " + what);
            this.refused = new Refused(why, what);
        }

        Refused refused() {
            return refused;
        }
    }
}
