package org.meritrail.governance;

import java.util.List;
import java.util.Optional;

/** Keeps accounts; adds states and passwords, never changes one. */
public interface AccountRecords {

    Optional<Account> account(String name);

    /** By name. */
    List<Account> all();

    /** The hash of the latest password. */
    Optional<String> passwordHash(String name);

    void addAccount(String name, Entry entry);

    /** From now on the account is as this one says; its password stays. */
    void addState(Account account, Entry entry);

    /** @param issued whether somebody else than the account's owner knows it */
    void addPassword(String name, String hash, boolean issued, Entry entry);
}
