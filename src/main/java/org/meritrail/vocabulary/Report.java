package org.meritrail.vocabulary;

import static org.meritrail.vocabulary.Role.*;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reports that need several roles to be named: whoever asks for one by naming a role that only it has must name all it needs. */
public enum Report {

    MERIT_ROUND(EnumSet.of(INCREASE, LUMP_SUM, BUDGET, SMALLEST_SHOWN), EnumSet.of(UNIT, SALARY, INCREASE, NEW_SALARY, BUDGET)),
    EQUAL_PAY(EnumSet.of(GENDER, WOMAN, MAN, COMPARABLE_WORK, VARIABLE_BEFORE, VARIABLE_AFTER, NOTABLE_GAP, SMALLEST_GROUP),
            EnumSet.of(GENDER, WOMAN, MAN, COMPARABLE_WORK, SALARY, NEW_SALARY, VARIABLE_BEFORE, VARIABLE_AFTER, NOTABLE_GAP, SMALLEST_GROUP));

    private final Set<Role> asking;
    private final Set<Role> needed;

    Report(Set<Role> asking, Set<Role> needed) {
        this.asking = asking;
        this.needed = needed;
    }

    /** Whether whoever names a role asks for it. */
    public boolean isAskedForBy(Role role) {
        return asking.contains(role);
    }

    /** In bundles under {@code report.}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The roles it needs that are not among those named, in the order of roles. */
    public List<Role> lacking(Collection<Role> named) {
        return needed.stream().filter(role -> !named.contains(role)).toList();
    }
}
