package org.meritrail.authoring.templates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;

/** What stands in a cell, as an analyst would have typed it, with the number format that fits. */
public sealed interface Typed {

    /** Any number that needs none of the others. */
    String PLAIN = "General";
    String TEXT = "@";

    Pattern NUMBER = Pattern.compile("(-?[\\d,]+(?:[.]\\d+)?)(?: ?(%|[A-Z]{3}))?");

    /** Of Excel, such as {@code 0.0##%}. */
    String format();

    void putInto(Cell cell);

    record Words(String text) implements Typed {
        @Override
        public String format() {
            return TEXT;
        }

        @Override
        public void putInto(Cell cell) {
            cell.setCellValue(text);
        }
    }

    record Number(BigDecimal value, String format) implements Typed {
        @Override
        public void putInto(Cell cell) {
            cell.setCellValue(value.doubleValue());
        }
    }

    record Day(LocalDate date) implements Typed {
        @Override
        public String format() {
            return "yyyy-mm-dd";
        }

        @Override
        public void putInto(Cell cell) {
            cell.setCellValue(date);
        }
    }

    /** Such as {@code 4.5} for 4.5 %. */
    static Typed percent(String typed) {
        return new Number(new BigDecimal(typed).movePointLeft(2), "0.0##%");
    }

    static Typed amount(BigDecimal amount) {
        return new Number(amount, "#,##0.00");
    }

    static Typed words(String text) {
        return new Words(text);
    }

    /** {@code 7.5%}, {@code 12,000 EUR}, {@code 1.25}, {@code 2026-01-01}; everything else is text. */
    static Typed of(String cell) {
        Matcher number = NUMBER.matcher(cell);
        if (number.matches()) {
            return number(number.group(1), number.group(2));
        }
        try {
            return new Day(LocalDate.parse(cell));
        } catch (DateTimeParseException text) {
            return new Words(cell);
        }
    }

    private static Typed number(String typed, String unit) {
        BigDecimal value = new BigDecimal(typed.replace(",", ""));
        if (unit == null) {
            return typed.contains(",") ? amount(value) : new Number(value, value.scale() > 0 ? "#,##0.00##" : PLAIN);
        }
        return unit.equals("%") ? percent(value.toPlainString()) : new Number(value, "#,##0.00\\ \"" + unit + '"');
    }
}
