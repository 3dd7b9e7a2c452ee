package org.meritrail.server;

import java.util.Locale;
import java.util.Set;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Role;

/** The people of the demo, all with the same published password. */
enum DemoAccount {
    EDITOR(Role.EDITOR, ""),
    APPROVER(Role.APPROVER, ""),
    OPERATIONS(Role.OPERATIONS, ""),
    RELEASER(Role.OPERATIONS, ""),
    AUDITOR(Role.AUDITOR, ""),
    PARTICIPANT(Role.PARTICIPANT, "P-009"),
    ADMINISTRATOR(Role.ADMINISTRATOR, "");

    static final String PASSWORD = "meritrail-demo";

    private final Role role;
    private final String participant;

    DemoAccount(Role role, String participant) {
        this.role = role;
        this.participant = participant;
    }

    String account() {
        return name().toLowerCase(Locale.ROOT);
    }

    Actor actor() {
        return new Actor(account(), Set.of(role), participant);
    }
}
