package org.meritrail.server;

import java.io.PrintStream;
import org.meritrail.kernel.Texts;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the operator where the pages are, once they are. */
@Component
class Ready {

    private final Settings settings;
    private final PrintStream out;

    Ready(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    @EventListener
    void tell(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            String address = event.getApplicationContext().getEnvironment().getProperty("server.address", "localhost");
            out.println(Texts.in(settings.language()).say("ready.serving", "http://" + address + ":" + web.getWebServer().getPort(),
                    settings.home().toString(), settings.policy().toString()));
        }
    }
}
