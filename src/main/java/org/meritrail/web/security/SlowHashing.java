package org.meritrail.web.security;

import java.util.Map;
import org.meritrail.governance.Hashing;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** bcrypt; each hash says how it was made, so that a stronger way can be taken for new passwords without losing the old ones. */
public final class SlowHashing implements Hashing {

    private static final String NOW = "bcrypt";

    private final PasswordEncoder encoder;

    /** @param strength the logarithm of the rounds; 12 takes a quarter of a second */
    public SlowHashing(int strength) {
        this.encoder = new DelegatingPasswordEncoder(NOW, Map.of(NOW, new BCryptPasswordEncoder(strength)));
    }

    @Override
    public String hash(String password) {
        return encoder.encode(password);
    }

    @Override
    public boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }
}
