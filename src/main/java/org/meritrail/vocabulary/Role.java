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
    SALARY(Sort.MONEY),
    INCREASE(Sort.MONEY),
    LUMP_SUM(Sort.MONEY),
    NEW_SALARY(Sort.MONEY),
    BUDGET(Sort.MONEY),
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

    /** In bundles under {@code role.}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
