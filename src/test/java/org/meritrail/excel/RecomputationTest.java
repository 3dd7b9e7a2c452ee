package org.meritrail.excel;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.excel.Recomputation.At;
import org.meritrail.excel.Recomputation.Stored;
import org.meritrail.excel.Recomputation.Verdict;
import org.meritrail.excel.Recomputation.Why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class RecomputationTest {

    private static final At A1 = new At(0, 1, 0);
    private static final At B1 = new At(0, 1, 1);
    private static final At C1 = new At(0, 1, 2);

    private final Map<At, Stored> cells = new HashMap<>(Map.of(A1, new Stored.Number("100000"), B1, new Stored.Number("0.07"), new At(1, 3, 0), new Stored.Text("North")));

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"A1*B1; 7000", "ROUND(A1*B1/3,2); 2333.33", "SUM(A1:B1); 100000.07", "0.1+0.2; 0.3", "0.1+0.2; 0.30000000000000004",
            "1/3; 0.333333333333333", "IF(A1>1,5,6); 5", "VLOOKUP(100000,A1:B1,2,FALSE); 0.07", "EOMONTH(DATE(2026,7,1),0); 46234", "MROUND(7,5); 5", "Z99; 0"})
    void agreesWithWhatTheWorkbookHolds(String formula, String held) {
        assertThat(verdict(formula, new Stored.Number(held))).isInstanceOf(Verdict.Agrees.class);
    }

    @Test
    void agreesWithTextsAndTruths() {
        assertThat(verdict("Other!A3&\" x\"", new Stored.Text("North x"))).isInstanceOf(Verdict.Agrees.class);
        assertThat(verdict("'other'!$A$3=\"North\"", new Stored.Truth(true))).isInstanceOf(Verdict.Agrees.class);
        assertThat(verdict("Other!A3", new Stored.Text("South"))).isEqualTo(new Verdict.Differs("North"));
    }

    @Test
    void saysWhatItComesToInstead() {
        assertThat(verdict("A1*B1", new Stored.Number("7001"))).isEqualTo(new Verdict.Differs("7000"));
        assertThat(verdict("A1*B1", new Stored.Number("7000.00000001"))).isEqualTo(new Verdict.Differs("7000"));
        assertThat(verdict("1/0", new Stored.Number("5"))).isEqualTo(new Verdict.Differs("#DIV/0!"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "NOW(); VOLATILE", "today( ); VOLATILE", "1+RAND(); VOLATILE", "OFFSET(A1,0,1); VOLATILE", "INDIRECT(\"B1\"); VOLATILE", "RANDBETWEEN(1,2); VOLATILE",
            "[1]Sheet1!A1; EXTERNAL", "'[Book1.xlsx]Sheet 1'!A1; EXTERNAL", "'C:\\x\\[b.xlsx]S'!A1+1; EXTERNAL", "cmd|'/c calc'!A0; EXTERNAL", "WEBSERVICE(\"http://x\"); EXTERNAL",
            "HYPERLINK(\"http://x\",5); EXTERNAL", "IRR(A1:B1); FUNCTION", "_xlfn.XLOOKUP(1,A1:B1,A1:B1); FUNCTION", "_xlfn.SUM(A1); FUNCTION", "EVIL(1); FUNCTION",
            "REPT(\"x\",30000); FUNCTION", "MATCH(\"*a*a*a*b\",A1:B1,0); FUNCTION", "Rate*2; NAME", "Nowhere!A1; NAME", "SUM(A:A); TOO_LARGE", "SUM(A1:XFD1048576); TOO_LARGE",
            "A1:B1 B1; SYNTAX", "SUM((A1,B1)); SYNTAX", "A1+; SYNTAX", "{1,2}; SYNTAX", "Table1[Rate]; NAME", "SUM(Own:Other!A1); TOO_LARGE"})
    void refusesWhatDoesNotFollowFromTheCellsItNames(String formula, Why why) {
        assertThat(verdict(formula, new Stored.Number("5"))).isInstanceOfSatisfying(Verdict.Refused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }

    @Test
    void refusesErrorsAndWhatWasNeverCalculated() {
        assertThat(verdict("A1/0", new Stored.Error("#DIV/0!"))).isEqualTo(new Verdict.Refused(Why.ERROR, ""));
        assertThat(verdict("A1", null)).isEqualTo(new Verdict.Refused(Why.NOT_CALCULATED, ""));
        assertThat(verdict("", new Stored.Number("5"))).isEqualTo(new Verdict.Refused(Why.ARRAY, ""));
    }

    @Test
    void refusesWhatReadsARefusedCellHoweverFarAway() {
        cells.put(B1, new Stored.Number("46000"));
        cells.put(C1, new Stored.Number("46001"));

        assertThat(verdicts(Map.of(B1, "TODAY()", C1, "B1+1"))).containsEntry(C1, new Verdict.Refused(Why.READS_REFUSED, "Own!B1"));
    }

    @Test
    void refusesCellsThatDependOnThemselves() {
        cells.put(B1, new Stored.Number("5"));
        cells.put(C1, new Stored.Number("5"));

        assertThat(verdicts(Map.of(B1, "C1", C1, "B1")).values()).allSatisfy(verdict ->
                assertThat(verdict).isInstanceOfSatisfying(Verdict.Refused.class, refused -> assertThat(refused.why()).isEqualTo(Why.CIRCULAR)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "1+", "SUM(", "IF(1,", "{", "\"", "'", "[", "A1:", "%", "((A1)+", "^2", "&\"x\"", "=", "#REF!", "A1,"})
    void isDoneAtOnceWithHostileFormulas(String piece) {
        for (int times : List.of(1, 30, 400, 8_000)) {
            assertThatCode(() -> verdict(piece.repeat(times) + "1" + ")".repeat(piece.contains("(") ? times : 0), new Stored.Number("5"))).doesNotThrowAnyException();
        }
    }

    /** Each sign joins all that stands before it anew. */
    @Test
    void joinsNoLongTextsAgainAndAgain() {
        cells.put(B1, new Stored.Text("x".repeat(32_767)));

        assertThat(verdict("B1&".repeat(300) + "B1", new Stored.Text("x"))).isEqualTo(new Verdict.Refused(Why.TOO_LARGE, ""));
        assertThat(verdict("LEN(B1)", new Stored.Number("32767"))).isInstanceOf(Verdict.Agrees.class);
    }

    @Test
    void staysBoundedForAChainOfManyFormulas() {
        Map<At, String> formulas = new LinkedHashMap<>();
        for (int row = 2; row < 20_000; row++) {
            formulas.put(new At(0, row, 0), "A" + (row - 1));
            cells.put(new At(0, row, 0), new Stored.Number("100000"));
        }
        long start = System.nanoTime();

        assertThat(verdicts(formulas).values()).hasSize(19_998).allMatch(Verdict.Agrees.class::isInstance);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    private Verdict verdict(String formula, Stored held) {
        At at = new At(0, 9, 9);
        cells.remove(at);
        if (held != null) {
            cells.put(at, held);
        }
        return verdicts(Map.of(at, formula)).get(at);
    }

    private Map<At, Verdict> verdicts(Map<At, String> formulas) {
        return Recomputation.of(List.of("Own", "Other"), cells, formulas);
    }
}
