package org.meritrail.web.security;

import java.util.Optional;
import org.meritrail.governance.Right;

/** Who may ask for an address. */
sealed interface Access {

    /** @param visitor empty for nobody in particular */
    boolean admits(Optional<Acting> visitor);

    /** Anyone, without signing in. */
    record Everyone() implements Access {
        @Override
        public boolean admits(Optional<Acting> visitor) {
            return true;
        }
    }

    /** @param inPerson whether only a sign-in counts, never a token */
    record SignedIn(boolean inPerson) implements Access {
        @Override
        public boolean admits(Optional<Acting> visitor) {
            return visitor.filter(acting -> acting.isReady(inPerson)).isPresent();
        }
    }

    /** @param inPerson whether only a sign-in counts, never a token */
    record Holding(Right right, boolean inPerson) implements Access {
        @Override
        public boolean admits(Optional<Acting> visitor) {
            return visitor.filter(acting -> acting.isReady(inPerson) && acting.actor().may(right)).isPresent();
        }
    }

    /** Whoever signed in with the password; also those who have to change it before all else. */
    record OwnAccount() implements Access {
        @Override
        public boolean admits(Optional<Acting> visitor) {
            return visitor.filter(acting -> !acting.byToken()).isPresent();
        }
    }
}
