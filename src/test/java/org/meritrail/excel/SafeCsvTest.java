package org.meritrail.excel;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever stands in a text, no spreadsheet program finds a formula in the file; and the text can be had back. */
class SafeCsvTest {

    private static final List<String> PIECES = List.of("=", "+", "-", "@", "\t", "\r", "\n", " ", "\u00A0", "'", "\"", ",", ";", "|", "\uFEFF", "\u200B", "\u202E",
            "\u0001", "＝", "＋", "－", "＠", "−", "1+1", "cmd|' /C calc'!A0", "HYPERLINK(\"x\")", "DDE", "a", "’", "“", "日本", "😀", "−5");

    @Property(tries = 1000)
    void holdsNoFormulaHoweverTheRowIsSplit(@ForAll("texts") List<String> texts) {
        for (String separator : List.of(",", ";", "\t", "|")) {
            for (String row : text(texts).split("[\\r\\n]")) {
                assertThat(row.split(java.util.regex.Pattern.quote(separator), -1)).noneMatch(cell -> isFormula(cell, separator));
            }
        }
    }

    /** As a program splits that honours no quotes, and then drops them and what cannot be seen; the comma honours them. */
    private static boolean isFormula(String cell, String separator) {
        boolean withinQuotes = separator.equals(",");
        return !withinQuotes && cell.replaceAll("^[\"\\p{Z}\\p{Cf}\\p{Cc}]+", "").matches("(?s)[=+\\-@＝＋－＠].*");
    }

    @Property(tries = 1000)
    void holdsNoCellThatIsAFormula(@ForAll("text") String text) {
        String plain = PlainText.of(text);

        assertThat(plain.replaceAll("^[\\p{Z}\\p{Cf}\"]+", "")).doesNotMatch("(?s)[=+\\-@＝＋－＠\\t\\r\\n].*");
    }

    @Property(tries = 1000)
    void keepsDifferentTextsApartAndGivesThemBack(@ForAll("text") String text) {
        assertThat(PlainText.original(PlainText.of(text))).isEqualTo(text);
        assertThat(PlainText.original(PlainText.of(PlainText.of(text)))).isEqualTo(PlainText.of(text));
    }

    @Example
    void putsAnApostropheInFront() {
        assertThat(Stream.of("=1+1", "+1", "-1", "@x", "\tx", "\rx", "  =1", "\uFEFF=1", "\"=1", "'=1", "＝1", "a;=1", "a\n-1").map(PlainText::of))
                .containsExactly("'=1+1", "'+1", "'-1", "'@x", "'\tx", "'\rx", "'  =1", "'\uFEFF=1", "'\"=1", "''=1", "'＝1", "a;'=1", "a\n'-1");
    }

    @Example
    void leavesOrdinaryTextsAndNumbersAlone() {
        assertThat(Stream.of("Ana Ruiz", "'s-Hertogenbosch", "A-1", "5 % = 0.05", "ana@example.org", "“Sales” – 2026", "", "a, b; c").map(PlainText::of))
                .containsExactly("Ana Ruiz", "'s-Hertogenbosch", "A-1", "5 % = 0.05", "ana@example.org", "“Sales” – 2026", "", "a, b; c");
        assertThat(text(List.of(new BigDecimal("-1234.50"), -7, "-7"))).isEqualTo("-1234.50,-7,'-7\n");
    }

    @Example
    void takesTheLongestTextsInTheTimeOfTheirLength() {
        assertThat(PlainText.of("; ".repeat(200_000) + "=")).endsWith(";' =");
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(6).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return text().list().ofMinSize(1).ofMaxSize(5);
    }

    private static String text(List<?> cells) {
        return new String(SafeCsv.bytes(csv -> csv.row(cells)), StandardCharsets.UTF_8);
    }
}
