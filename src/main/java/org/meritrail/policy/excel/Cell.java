package org.meritrail.policy.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.meritrail.excel.NumberFormat;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Place;

/** One cell with what it really holds. */
public record Cell(Place place, int row, Content content) {

    /** What a cell may hold. */
    public sealed interface Content {

        /** As a reader of the sheet sees it, near enough to recognise it in a message. */
        String shown();
    }

    record Blank() implements Content {
        @Override
        public String shown() {
            return "";
        }
    }

    /** Text as typed, spaces included. */
    public record Text(String shown) implements Content {
    }

    /** A number as it lies in the file, and how the cell shows it. */
    public record Written(String digits, NumberFormat format) {
    }

    /** @param percent whether the cell's number format shows a percentage */
    public record Number(BigDecimal value, boolean percent, Written written) implements Content {
        @Override
        public String shown() {
            return percent ? value.movePointRight(2).stripTrailingZeros().toPlainString() + "%" : value.stripTrailingZeros().toPlainString();
        }
    }

    public record Date(LocalDate day, Written written) implements Content {
        @Override
        public String shown() {
            return day.toString();
        }
    }

    public record Truth(boolean value) implements Content {
        @Override
        public String shown() {
            return String.valueOf(value);
        }
    }

    /**
     * A formula that is not yet recomputed; afterwards there is its result or a {@link Refused}.
     *
     * @param result that the file holds; blank if it was never worked out
     */
    record Formula(String formula, Content result) implements Content {
        @Override
        public String shown() {
            return "=" + formula;
        }
    }

    /**
     * A formula whose result cannot be relied upon.
     *
     * @param code what is to be told where the cell is read
     * @param why  what fills the first gap of its texts after the formula itself
     */
    public record Refused(String formula, FindingCode code, Object why) implements Content {
        @Override
        public String shown() {
            return "=" + formula;
        }
    }

    /** Nothing of its own: part of a merged cell that starts elsewhere. */
    public record Covered() implements Content {
        @Override
        public String shown() {
            return "";
        }
    }

    /** An error value such as {@code #N/A}. */
    public record Broken(String shown) implements Content {
    }

    public boolean isBlank() {
        return content instanceof Blank || content instanceof Covered || content instanceof Text text && text.shown().isEmpty();
    }

    public String shown() {
        return content.shown();
    }
}
