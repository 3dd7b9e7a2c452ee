package org.meritrail.authoring.conversion;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;

/**
 * What the cells below a piece of code are values of. Drools puts their text into the code; here it is a number, a date, yes or no, or
 * a word, and otherwise refused. What Drools would have made of it differently is told.
 */
final class CellReading {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
    private static final Pattern NUMBER_OF_JAVA = Pattern.compile("(-?\\d{1,30}(?:\\.\\d{1,30})?)[LlBbDdFfI]");
    private static final Pattern OCTAL = Pattern.compile("-?0[0-7]+");
    private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"“”\\\\]*)[\"”]");
    private static final Pattern NAME = Pattern.compile(Code.NAME + "(?:\\." + Code.NAME + ")*");
    private static final Pattern STRAY = Pattern.compile("[\\p{C}\\p{Z}&&[^ ]]| {2}|^ | $");
    private static final Pattern RUN = Pattern.compile("[\\p{Cc}\\p{Z}]+");
    private static final Pattern UNSEEN = Pattern.compile("\\p{C}");
    private static final int LONGEST = 1_000;
    /** A workbook keeps no more. */
    private static final int EXCEL_DIGITS = 15;
    private static final DateTimeFormatter DAY_OF_DROOLS = new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern("d-MMM-uuuu")
            .toFormatter(Locale.ENGLISH);

    private final boolean asStored;
    private final Findings findings;
    private final Set<Integer> constantsTold = new HashSet<>();

    /** @param asStored whether Drools was told to read numbers as they are stored, whatever they look like */
    CellReading(boolean asStored, Findings findings) {
        this.asStored = asStored;
        this.findings = findings;
    }

    /** How the code holds the place of the cell's text. */
    enum Place { QUOTED, BARE, EITHER }

    /** Refuses formulas that fail; tells of those whose last value is taken. */
    boolean isUsable(NativeCell cell) {
        if (!cell.isOfThisFile()) {
            return refuse(cell, "native.cell.formula");
        }
        if (cell.isFormula()) {
            findings.add(FindingCode.NATIVE_FORMULA, cell.place(), "=" + cell.formula(), cell.text());
        }
        return true;
    }

    /** The cell as a whole. Empty, with a finding, if it is no value. */
    Optional<Literal> whole(NativeCell cell, Place place, boolean edge) {
        if (cell.date() != null) {
            return Optional.of(Literal.day(cell.date()));
        }
        if (cell.number() == null) {
            return part(cell, cell.drools(), place, edge);
        }
        boolean text = place == Place.QUOTED && !edge;
        if (!asStored && !isReadByDroolsAsStored(cell, text, place)) {
            findings.add(FindingCode.NATIVE_NUMBER, cell.place(), cell.text(), cell.text(), plain(cell.number()));
        }
        return Optional.of(text ? Literal.word(plain(cell.number())) : Literal.number(cell.number(), cell.percent()));
    }

    /** As text each digit and sign counts; as a number its value does, as Java reads it. */
    private static boolean isReadByDroolsAsStored(NativeCell cell, boolean text, Place place) {
        String shown = cell.text();
        if (text || place == Place.BARE && OCTAL.matcher(shown).matches()) {
            return shown.equals(plain(cell.number()));
        }
        try {
            return new BigDecimal(shown).compareTo(cell.number()) == 0;
        } catch (NumberFormatException otherSigns) {
            return false;
        }
    }

    /** One of the parts of a cell that the code takes apart at commas, or all of its text. */
    Optional<Literal> part(NativeCell cell, String text, Place place, boolean edge) {
        String stripped = text.strip();
        Optional<Literal> day = day(stripped);
        if (edge && day.isPresent()) {
            return day;
        }
        Optional<Literal> number = place == Place.QUOTED && !edge ? Optional.empty() : number(cell, stripped, place);
        if (number.isPresent()) {
            return number;
        }
        if (edge) {
            refuse(cell, "native.cell.not-a-number");
            return Optional.empty();
        }
        if (place == Place.BARE && NUMBER.matcher(stripped).matches()) {
            refuse(cell, "native.cell.digits");
            return Optional.empty();
        }
        boolean truth = place != Place.QUOTED && (stripped.equalsIgnoreCase("true") || stripped.equalsIgnoreCase("false"));
        return truth ? Optional.of(Literal.truth(stripped.equalsIgnoreCase("true"))) : word(cell, text, place);
    }

    private Optional<Literal> number(NativeCell cell, String text, Place place) {
        Matcher java = NUMBER_OF_JAVA.matcher(text);
        String digits = java.matches() ? java.group(1) : text;
        if (!NUMBER.matcher(digits).matches() || new BigDecimal(digits).precision() > EXCEL_DIGITS) {
            return Optional.empty();
        }
        if (place == Place.BARE && OCTAL.matcher(digits).matches()) {
            BigDecimal octal = new BigDecimal(new BigInteger(digits, 8));
            findings.add(FindingCode.NATIVE_NUMBER, cell.place(), cell.text(), plain(octal), plain(new BigDecimal(digits)));
        }
        return Optional.of(Literal.number(new BigDecimal(digits), false));
    }

    private Optional<Literal> word(NativeCell cell, String text, Place place) {
        Matcher quoted = QUOTED.matcher(text.strip());
        if (quoted.matches()) {
            return clean(cell, quoted.group(1));
        }
        if (text.indexOf('\\') >= 0 || text.indexOf('"') >= 0) {
            refuse(cell, "native.cell.code");
            return Optional.empty();
        }
        if (place != Place.BARE) {
            return clean(cell, text.strip());
        }
        if (!NAME.matcher(text.strip()).matches() || text.indexOf('$') >= 0) {
            refuse(cell, "native.cell.code");
            return Optional.empty();
        }
        if (constantsTold.add(cell.column())) {
            findings.add(FindingCode.NATIVE_CONSTANT, cell.place(), cell.text(), text.strip());
        }
        return Optional.of(Literal.word(text.strip()));
    }

    /** What cannot be seen is not kept: in Drools it made the row hold for nobody. */
    private Optional<Literal> clean(NativeCell cell, String text) {
        String cleaned = cleaned(text);
        if (cleaned.isEmpty() || cleaned.length() > LONGEST || meansEverything(cleaned)) {
            refuse(cell, cleaned.isEmpty() ? "native.cell.blank" : cleaned.length() > LONGEST ? "native.cell.long" : "native.cell.any");
            return Optional.empty();
        }
        if (STRAY.matcher(text).find()) {
            findings.add(FindingCode.NATIVE_CLEANED, cell.place(), text, cleaned);
        }
        return Optional.of(Literal.word(cleaned));
    }

    static String cleaned(String text) {
        return UNSEEN.matcher(RUN.matcher(text).replaceAll(" ")).replaceAll("").strip();
    }

    private static boolean meansEverything(String word) {
        return Stream.of("table.any", "table.no-edge").anyMatch(key -> Texts.isSaid(word, key));
    }

    private static Optional<Literal> day(String text) {
        try {
            return Optional.of(Literal.day(LocalDate.parse(text, DAY_OF_DROOLS)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** Always false. */
    boolean refuse(NativeCell cell, String reason, Object... arguments) {
        findings.add(FindingCode.NATIVE_CELL, cell.place(), cell.text(), Message.of(reason, arguments));
        return false;
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
