package org.meritrail.excel;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.meritrail.excel.Recomputation.Verdict.Refused;
import org.meritrail.excel.Recomputation.Why;

/** What is looked at in a formula before anything parses it: how long and deep it is, and which functions it calls. */
final class FormulaText {

    /** Those whose result follows from what they are given, in time and memory proportional to it, and alike in all programs. */
    private static final Set<String> ALLOWED = Set.of("ABS", "AND", "AVERAGE", "CEILING", "CHOOSE", "CONCATENATE", "COUNT", "COUNTA", "DATE", "DAY", "EDATE",
            "EOMONTH", "EVEN", "EXACT", "FALSE", "FLOOR", "HLOOKUP", "IF", "IFERROR", "INDEX", "INT", "ISBLANK", "ISNUMBER", "ISTEXT", "LARGE", "LEFT", "LEN",
            "MATCH", "MAX", "MEDIAN", "MID", "MIN", "MOD", "MONTH", "MROUND", "N", "NOT", "ODD", "OR", "POWER", "PRODUCT", "RIGHT", "ROUND", "ROUNDDOWN",
            "ROUNDUP", "SIGN", "SMALL", "SQRT", "SUM", "SUMPRODUCT", "TRIM", "TRUE", "TRUNC", "VLOOKUP", "YEAR");
    private static final Set<String> VOLATILE = Set.of("CELL", "INDIRECT", "INFO", "NOW", "OFFSET", "RAND", "RANDARRAY", "RANDBETWEEN", "TODAY");
    /** Which take a text with stars and question marks for a pattern. */
    private static final Set<String> LOOK_UPS = Set.of("HLOOKUP", "MATCH", "VLOOKUP");
    private static final Set<String> OF_OTHER_PROGRAMS = Set.of("CALL", "DDE", "FILTERXML", "HYPERLINK", "IMAGE", "REGISTER.ID", "RTD", "SQL.REQUEST",
            "STOCKHISTORY", "WEBSERVICE");

    private static final int LONGEST = 1_000;
    private static final int DEEPEST = 32;
    /** A quotation mark within is written twice, so that such a text is several that touch. */
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*+\"");
    private static final Pattern QUOTED_SHEET = Pattern.compile("'[^']*+'");
    private static final Pattern FUNCTION = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_.]*+)\\s*+\\(");
    private static final Pattern OTHER_WORKBOOK = Pattern.compile("\\[[^\\]]*+][^,;()]*!");
    private static final Pattern SIGNS = Pattern.compile("[-+%\\s]{9,}");
    private static final Pattern PREFIX = Pattern.compile("^(?:_xlfn\\.|_xlws\\.|_xll\\.)+", Pattern.CASE_INSENSITIVE);

    private FormulaText() {
    }

    /** Empty if it may be parsed. */
    static Optional<Refused> refusal(String formula) {
        if (formula.isEmpty()) {
            return Optional.of(new Refused(Why.ARRAY, ""));
        }
        if (formula.length() > LONGEST || depth(formula) > DEEPEST || SIGNS.matcher(formula).find()) {
            return Optional.of(new Refused(Why.TOO_LARGE, ""));
        }
        String code = TEXT.matcher(formula).replaceAll("\"\"");
        String unquoted = QUOTED_SHEET.matcher(code).replaceAll("''");
        if (code.contains("|") || code.contains("[") && leadsElsewhere(code, unquoted)) {
            return Optional.of(new Refused(Why.EXTERNAL, ""));
        }
        return FUNCTION.matcher(unquoted).results().map(found -> refusalOf(found.group(1))).flatMap(Optional::stream).findFirst();
    }

    private static boolean leadsElsewhere(String code, String unquoted) {
        return QUOTED_SHEET.matcher(code).results().anyMatch(sheet -> sheet.group().contains("[")) || OTHER_WORKBOOK.matcher(unquoted).find();
    }

    private static Optional<Refused> refusalOf(String name) {
        String function = PREFIX.matcher(name).replaceFirst("").toUpperCase(Locale.ROOT);
        Why why = VOLATILE.contains(function) ? Why.VOLATILE : OF_OTHER_PROGRAMS.contains(function) ? Why.EXTERNAL : Why.FUNCTION;
        return ALLOWED.contains(function) && function.equalsIgnoreCase(name) ? Optional.empty() : Optional.of(new Refused(why, function));
    }

    static boolean looksUp(String formula) {
        return FUNCTION.matcher(TEXT.matcher(formula).replaceAll("\"\"")).results().anyMatch(found -> LOOK_UPS.contains(found.group(1).toUpperCase(Locale.ROOT)));
    }

    static boolean hasWildcards(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('~') >= 0;
    }

    /** Of brackets, counted without regard to text in quotes: more than there are does no harm. */
    private static int depth(String formula) {
        int depth = 0;
        int deepest = 0;
        for (int at = 0; at < formula.length(); at++) {
            char sign = formula.charAt(at);
            depth += sign == '(' || sign == '{' ? 1 : sign == ')' || sign == '}' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
