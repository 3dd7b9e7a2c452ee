package org.meritrail.excel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a cell shows its number, as far as it can mislead who looks at it.
 *
 * @param code such as {@code #,##0.00 [$€-C0A]}; empty if it is not known
 */
public record NumberFormat(String code) {

    private static final Pattern SYMBOL = Pattern.compile("\\[\\$([^\\-\\]]+)(?:-[0-9A-Fa-f]+)?]");
    private static final Pattern NAME = Pattern.compile("(?<![A-Z])[A-Z]{3}(?![A-Z])");
    private static final Pattern SIGN = Pattern.compile("\\p{Sc}");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\[\\]]*+]");
    private static final Pattern DIGITS = Pattern.compile("[0#?,]*(?:\\.([0#?]*))?");
    private static final Pattern ZEROS = Pattern.compile("0{2,}");

    /** Such as {@code €}, {@code USD} or {@code US$}; empty if it shows none. */
    public Optional<String> currency() {
        Matcher symbol = SYMBOL.matcher(code);
        if (symbol.find()) {
            return Optional.of(symbol.group(1).strip()).filter(text -> !text.isEmpty());
        }
        String shown = code.replaceAll("\\[[^\\[\\]]*+]|[_*].", "");
        Matcher sign = SIGN.matcher(shown);
        return sign.find() ? Optional.of(sign.group()) : NAME.matcher(shown).results().map(found -> found.group()).findFirst();
    }

    /** As it stands in the cell where its format is of zeros alone, such as 007; empty for other formats. */
    public Optional<String> padded(BigDecimal number) {
        boolean pads = ZEROS.matcher(code).matches() && number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
        String digits = number.toBigInteger().toString();
        return Optional.of("0".repeat(Math.max(0, code.length() - digits.length())) + digits).filter(padded -> pads && !padded.equals(digits));
    }

    /**
     * What is left of a number where its format shows fewer digits than it has; empty where it shows them all, and for formats whose digits
     * depend on the width of the column, are fractions or powers of ten.
     *
     * @param percent whether the format shows a percentage
     */
    public Optional<BigDecimal> cut(BigDecimal number, boolean percent) {
        String section = LITERAL.matcher(section(number.signum())).replaceAll("");
        if (!section.matches("[^/E@]*[0#?][^/E@]*") || code.equalsIgnoreCase("General")) {
            return Optional.empty();
        }
        Matcher digits = DIGITS.matcher(section.replaceAll("[^0#?,.]", ""));
        int decimals = digits.matches() && digits.group(1) != null ? digits.group(1).length() : 0;
        int thousands = digits.matches() ? trailingCommas(section) : 0;
        int places = decimals + (percent ? 2 : 0) - 3 * thousands;
        BigDecimal shown = number.setScale(places, RoundingMode.HALF_UP);
        return Optional.of(shown).filter(rounded -> rounded.compareTo(number) != 0);
    }

    private static int trailingCommas(String section) {
        String digits = section.replaceAll("[^0#?,.]", "");
        return digits.length() - digits.replaceAll(",+$", "").length();
    }

    /** A format may have one section for what is above zero, one below, and one for zero. */
    private String section(int sign) {
        String[] sections = QUOTED.matcher(code).replaceAll(quoted -> "x".repeat(quoted.end() - quoted.start())).split(";", -1);
        int at = sign > 0 || sections.length == 1 ? 0 : sign < 0 ? 1 : Math.min(2, sections.length - 1);
        int wanted = sign == 0 && sections.length == 2 ? 0 : at;
        int start = Stream.of(sections).limit(wanted).mapToInt(before -> before.length() + 1).sum();
        return code.substring(start, start + sections[wanted].length());
    }
}
