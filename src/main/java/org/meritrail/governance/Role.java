package org.meritrail.governance;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import static org.meritrail.governance.Right.*;

/** What somebody is to Meritrail. Whoever has several roles has the rights of each; four eyes look at people, never at roles. */
public enum Role {
    EDITOR(SEE_POLICY, EDIT_POLICY),
    APPROVER(SEE_POLICY, APPROVE_POLICY, SEE_PAY, RELEASE, APPROVE_ADJUSTMENT),
    OPERATIONS(SEE_POLICY, DELIVER_DATA, SEE_PAY, RUN, RELEASE, ASK_FOR_ADJUSTMENT, FETCH_PAYROLL, SEE_METRICS),
    AUDITOR(SEE_POLICY, SEE_PAY, FETCH_PAYROLL, SEE_JOURNAL),
    PARTICIPANT(SEE_OWN_PAY),
    ADMINISTRATOR(MANAGE_ACCOUNTS, PROTECT_PERSONS, SEE_JOURNAL, SEE_METRICS);

    private final Set<Right> rights;

    Role(Right... rights) {
        this.rights = Set.of(rights);
    }

    /** @return empty where no role has this key */
    public static Optional<Role> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }

    /** Those with these keys; refused if there is no role with one of them. */
    public static Decision<Set<Role>> all(Collection<String> keys) {
        Optional<String> unknown = keys.stream().filter(key -> of(key).isEmpty()).findFirst();
        return unknown.<Decision<Set<Role>>>map(key -> Decision.refused("refused.no-role", key, known()))
                .orElseGet(() -> Decision.granted(keys.stream().flatMap(key -> of(key).stream()).collect(Collectors.toUnmodifiableSet())));
    }

    private static String known() {
        return Arrays.stream(values()).map(Role::key).collect(Collectors.joining(", "));
    }

    public Set<Right> rights() {
        return rights;
    }

    /** As it is stored and sent. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
