package org.meritrail.vocabulary;

/**
 * A value stated in the workbook's Values sheet, or as a weight in Parts.
 *
 * @param source null for the built-in words {@code zero}, {@code one}, {@code yes}, {@code no} and {@code nothing due}
 */
public record Constant(String id, String name, Result value, CellRange source) implements Word {

    /** Money in whatever the participant is paid in is another value for each; all others are the same for everyone. */
    @Override
    public String per() {
        return value instanceof Amount amount && amount.unit().isMoney() && amount.unit().currency().isEmpty() ? Scope.PARTICIPANTS : Scope.COMPANY;
    }
}
