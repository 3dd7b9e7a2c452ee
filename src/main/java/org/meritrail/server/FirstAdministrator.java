package org.meritrail.server;

import java.io.PrintStream;
import org.meritrail.governance.Accounts;
import org.meritrail.kernel.Texts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gives an installation that has no account its first one. The password is printed once and never logged. */
@Component
@Profile("!demo")
final class FirstAdministrator implements ApplicationRunner {

    private final Accounts accounts;
    private final Settings settings;
    private final PrintStream out;

    FirstAdministrator(Accounts accounts, Settings settings, PrintStream out) {
        this.accounts = accounts;
        this.settings = settings;
        this.out = out;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Texts texts = Texts.in(settings.language());
        accounts.createFirstAdministrator()
                .ifPresent(made -> out.println(texts.say("ready.first-administrator", made.account().name(), made.password())));
    }
}
