package org.meritrail.server;

import java.util.Optional;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Keeps the demo, whose passwords everyone can read, apart from databases in real use, and on this machine. Looked at before
 * any page is served.
 */
@Component
final class DemoGuard {

    static final String PROFILE = "demo";
    private static final String STARTED = "demo.started";

    private final Journal journal;
    private final Settings settings;

    DemoGuard(Journal journal, Settings settings, Environment environment) {
        this.journal = journal;
        this.settings = settings;
        if (environment.acceptsProfiles(Profiles.of(PROFILE))) {
            checkAddress(environment.getProperty("server.address", ""));
            checkThatItIsTheDemos();
        } else if (first().filter(DemoGuard::isDemo).isPresent()) {
            throw new UnableToStart("demo-home", null, settings.home().toString());
        }
    }

    private static void checkAddress(String address) {
        if (!address.equals("127.0.0.1") && !address.equals("localhost") && !address.equals("::1")) {
            throw new UnableToStart("demo-address", null, address);
        }
    }

    private void checkThatItIsTheDemos() {
        Optional<Entry> first = first();
        if (first.isEmpty()) {
            journal.decide(() -> Decision.granted(journal.record(Actor.SERVICE, STARTED, "demo", "")));
        } else if (!isDemo(first.get())) {
            throw new UnableToStart("not-demo-home", null, settings.home().toString());
        }
    }

    private Optional<Entry> first() {
        return journal.entries(2, 1).stream().findFirst();
    }

    private static boolean isDemo(Entry entry) {
        return entry.what().equals(STARTED);
    }
}
