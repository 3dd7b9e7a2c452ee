package org.meritrail.governance;

import java.util.Set;

/**
 * Whoever does something: a person who signed in, or a part of the service itself. Never made from what a request says.
 *
 * @param name        of the account; parts of the service have names that no account can have
 * @param participant the code of the participant this person is; empty for those who are none
 */
public record Actor(String name, Set<Role> roles, String participant) {

    /** Takes what is dropped into the inbox folder; nobody is known to have done it. */
    public static final Actor INBOX = part("inbox");

    /** Watches the policy folder. */
    public static final Actor FOLDER = part("policy folder");

    /** Does what no person asked for, such as starting up. */
    public static final Actor SERVICE = part("service");

    private static Actor part(String name) {
        return new Actor("(" + name + ")", Set.of(), "");
    }

    /** Whether this is somebody, and not a part of the service. */
    public boolean isPerson() {
        return isPerson(name);
    }

    /** @param name of an actor, as it stands in an entry */
    public static boolean isPerson(String name) {
        return !name.startsWith("(");
    }

    public boolean may(Right right) {
        return roles.stream().anyMatch(role -> role.rights().contains(right));
    }
}
