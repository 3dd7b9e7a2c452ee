package org.meritrail.web.pages;

import java.nio.file.Path;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Period;

/** The service as it is, started once, with the third quarter of the sample company released under the shipped policy. */
final class ReleasedQuarter {

    static final String PASSWORD = StartedService.PASSWORD;
    static final Period PERIOD = Period.parse("2026-Q3");
    private static ReleasedQuarter running;

    private final StartedService service;

    private ReleasedQuarter() {
        service = new StartedService("P-009", PolicyFolder::withShippedPolicy);
        service.deliver(Path.of("src/main/resources/sample"), "sample");
        service.release(service.run(PERIOD));
    }

    static synchronized ReleasedQuarter running() {
        if (running == null) {
            running = new ReleasedQuarter();
        }
        return running;
    }

    <T> T of(Class<T> part) {
        return service.of(part);
    }

    Actor actor(String name) {
        return service.actor(name);
    }

    Visitor visitor(String languages) {
        return service.visitor(languages);
    }

    Visitor signedIn(String name) {
        return service.signedIn(name);
    }

    void calculated(int run) {
        service.calculated(run);
    }
}
