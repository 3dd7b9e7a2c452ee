package org.meritrail.policy.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
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

    /** @param percent whether the cell's number format shows a percentage */
    public record Number(BigDecimal value, boolean percent) implements Content {
        @Override
        public String shown() {
            return percent ? value.movePointRight(2).stripTrailingZeros().toPlainString() + "%" : value.stripTrailingZeros().toPlainString();
        }
    }

    public record Date(LocalDate day) implements Content {
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

    public record Formula(String formula) implements Content {
        @Override
        public String shown() {
            return "=" + formula;
        }
    }

    /** An error value such as {@code #N/A}. */
    public record Broken(String shown) implements Content {
    }

    public boolean isBlank() {
        return content instanceof Blank || content instanceof Text text && text.shown().isEmpty();
    }

    public String shown() {
        return content.shown();
    }
}
