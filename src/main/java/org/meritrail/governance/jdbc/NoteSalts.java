package org.meritrail.governance.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Fingerprint;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is said about entries, apart from them. A leaf has the SHA-256 of the salt's bytes and the text's; once salt and text are erased, that
 * tells nothing.
 */
final class NoteSalts {

    private static final int SALT_BYTES = 16;

    private final JdbcClient sql;
    private final SecureRandom chance;

    NoteSalts(JdbcClient sql, SecureRandom chance) {
        this.sql = sql;
        this.chance = chance;
    }

    /** @return the salted hash; empty if nothing is said */
    String keep(Entry entry) {
        if (entry.note().isEmpty()) {
            return "";
        }
        byte[] salt = new byte[SALT_BYTES];
        chance.nextBytes(salt);
        sql.sql("insert into entry_note (entry, salt, text) values (?, ?, ?)").params(entry.number(), HexFormat.of().formatHex(salt), entry.note()).update();
        return hash(salt, entry.note());
    }

    /** Of a text that is kept already. */
    String hash(Entry entry) {
        return sql.sql("select salt from entry_note where entry = ?").param(entry.number()).query(String.class).optional()
                .map(salt -> hash(HexFormat.of().parseHex(salt), entry.note())).orElse("");
    }

    private static String hash(byte[] salt, String text) {
        MessageDigest sha256 = Fingerprint.digest();
        sha256.update(salt);
        return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
