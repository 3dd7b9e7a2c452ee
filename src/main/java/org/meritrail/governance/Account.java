package org.meritrail.governance;

import java.util.Set;

/**
 * Somebody who may sign in, as it is known now.
 *
 * @param name        lower case letters, digits, dots and dashes; for ever
 * @param participant the code of the participant this person is; empty for those who are none
 * @param language    {@code en} or {@code es}; empty until the person chose one
 * @param password    the journal entry with which the password was set: another one ends what was signed in with the one before
 * @param issued      whether somebody else knows the password, so that it has to be changed before all else
 */
public record Account(String name, Set<Role> roles, String participant, String language, boolean active, long password, boolean issued) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /** What the account may do; made anew for every request, so that a change holds at once. */
    public Actor actor() {
        return new Actor(name, roles, participant);
    }

    boolean isActiveAdministrator() {
        return active && roles.contains(Role.ADMINISTRATOR);
    }

    Account as(Set<Role> others, String otherParticipant, boolean nowActive) {
        return new Account(name, others, otherParticipant, language, nowActive, password, issued);
    }

    Account speaking(String other) {
        return new Account(name, roles, participant, other, active, password, issued);
    }

    Account withPassword(Entry set, boolean nowIssued) {
        return new Account(name, roles, participant, language, active, set.number(), nowIssued);
    }
}
