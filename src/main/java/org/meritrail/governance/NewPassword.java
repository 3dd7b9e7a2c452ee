package org.meritrail.governance;

/** A generated password, told this one time and stored nowhere. */
public record NewPassword(Account account, String password) {

    /** Without the password, so that no log ever holds it. */
    @Override
    public String toString() {
        return "NewPassword[" + account.name() + "]";
    }
}
