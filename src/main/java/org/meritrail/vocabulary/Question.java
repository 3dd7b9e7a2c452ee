package org.meritrail.vocabulary;

import java.time.LocalDate;
import java.util.Map;
import org.meritrail.kernel.Exact;

/**
 * What a by-rule line asks a rule of {@code rules/<area>/} about one record. The rule of that name matches the question and
 * inserts its answer.
 *
 * @param who      id of the participant the record belongs to; empty for records above the participants
 * @param rule     name of the rule that is asked
 * @param position of the record within the line's scope
 * @param parts    results by the names in the Parts sheet
 */
public record Question(String who, String line, long stage, String rule, int position, Map<String, Result> parts) {

    /** @throws IllegalArgumentException if the line has no such part or it is not a number; a rule must ask {@link #knows} first */
    public Exact number(String part) {
        return as(Amount.class, part).number();
    }

    /** The part as money or another amount, with its unit. */
    public Amount amount(String part) {
        return as(Amount.class, part);
    }

    public LocalDate day(String part) {
        return as(Day.class, part).date();
    }

    public String label(String part) {
        return as(Label.class, part).text();
    }

    /** Whether every part has a value, so that none is missing or nothing due. */
    public boolean isComplete() {
        return parts.values().stream().allMatch(Value.class::isInstance);
    }

    /** @throws IllegalArgumentException if a rule answers nothing; it must keep silent instead */
    public Answer answer(Result result) {
        if (result == null) {
            throw new IllegalArgumentException(rule + ": null");
        }
        return new Answer(line, stage, position, rule, result);
    }

    public Answer yes() {
        return answer(YesNo.YES);
    }

    private <T extends Result> T as(Class<T> type, String part) {
        Result result = parts.get(part);
        if (!type.isInstance(result)) {
            throw new IllegalArgumentException(rule + " reads " + part + " as " + type.getSimpleName() + ", and it is " + result);
        }
        return type.cast(result);
    }
}
