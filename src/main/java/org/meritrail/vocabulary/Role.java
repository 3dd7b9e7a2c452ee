package org.meritrail.vocabulary;

import java.util.Locale;

/** What reports on an appraisal look for among the words of a policy; the sheet Reports names the word for each. */
public enum Role {
    /** Where somebody works, as far as budgets and calibration go. */
    UNIT(Sort.TEXT),
    REVIEWER(Sort.TEXT),
    SCORE(Sort.AMOUNT),
    RATING(Sort.TEXT),
    ORIGINAL_RATING(Sort.TEXT),
    /** The ratings there are, one for each row of the table that says how many should have it. */
    RATING_LEVEL(Sort.TEXT),
    GUIDELINE_AT_LEAST(Sort.PERCENT),
    GUIDELINE_AT_MOST(Sort.PERCENT),
    /** How many must be rated in a unit for the guideline to be more than guidance. */
    SMALLEST_UNIT(Sort.COUNT),
    SALARY(Sort.MONEY),
    INCREASE(Sort.MONEY),
    LUMP_SUM(Sort.MONEY),
    NEW_SALARY(Sort.MONEY),
    BUDGET(Sort.MONEY),
    /** How many people a sum of a merit round must be of to be shown. */
    SMALLEST_SHOWN(Sort.COUNT),
    GENDER(Sort.TEXT),
    /** The word for a woman in what gender holds. */
    WOMAN(Sort.TEXT),
    MAN(Sort.TEXT),
    COMPARABLE_WORK(Sort.TEXT),
    /** What somebody's variable pay was without what is proposed, in the same time as the salary is for. */
    VARIABLE_BEFORE(Sort.MONEY),
    VARIABLE_AFTER(Sort.MONEY),
    /** The share from which on a gap asks for a reason. */
    NOTABLE_GAP(Sort.PERCENT),
    /** How many women and men there must be for a group to be shown. */
    SMALLEST_GROUP(Sort.COUNT);

    /** What a word must come to. */
    public enum Sort { TEXT, MONEY, PERCENT, COUNT, AMOUNT }

    private final Sort sort;

    Role(Sort sort) {
        this.sort = sort;
    }

    public Sort sort() {
        return sort;
    }

    /** Whether its word is of rows of a table that the company has, and not of participants. */
    public boolean isOfRatings() {
        return this == RATING_LEVEL || this == GUIDELINE_AT_LEAST || this == GUIDELINE_AT_MOST;
    }

    /** In bundles under {@code role.}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
