package org.meritrail.governance;

/** Slow one-way hashing of passwords, with a salt. */
public interface Hashing {

    String hash(String password);

    boolean matches(String password, String hash);
}
