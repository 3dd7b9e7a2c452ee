package org.meritrail.governance;

import java.util.Locale;
import java.util.Set;

import static org.meritrail.governance.Right.*;

/** What somebody is to Meritrail. Whoever has several roles has the rights of each; four eyes look at people, never at roles. */
public enum Role {
    EDITOR(SEE_POLICY, EDIT_POLICY),
    APPROVER(SEE_POLICY, APPROVE_POLICY, SEE_PAY, RELEASE),
    OPERATIONS(SEE_POLICY, DELIVER_DATA, SEE_PAY, RUN, RELEASE, FETCH_PAYROLL, SEE_METRICS),
    AUDITOR(SEE_POLICY, SEE_PAY, FETCH_PAYROLL, SEE_JOURNAL),
    PARTICIPANT(SEE_OWN_PAY),
    ADMINISTRATOR(MANAGE_ACCOUNTS, SEE_JOURNAL, SEE_METRICS);

    private final Set<Right> rights;

    Role(Right... rights) {
        this.rights = Set.of(rights);
    }

    public Set<Right> rights() {
        return rights;
    }

    /** As it is stored and sent. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
