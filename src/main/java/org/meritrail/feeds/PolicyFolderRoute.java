package org.meritrail.feeds;

import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the policy folder looked at each second, for what was saved there. */
public final class PolicyFolderRoute extends RouteBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyFolderRoute.class);

    private final Runnable looking;
    private final Patience patience = new Patience();

    public PolicyFolderRoute(Runnable looking) {
        this.looking = looking;
    }

    @Override
    public void configure() {
        from("timer:policy-folder?period=1000").routeId("policy-folder").process(exchange -> look());
    }

    private void look() {
        if (!patience.isDue(this)) {
            return;
        }
        try {
            looking.run();
            patience.succeeded(this);
        } catch (RuntimeException fault) {
            LOG.warn("Could not look at the policy folder; tried again in {} s: {}", patience.failed(this).toSeconds(), fault.toString());
        }
    }
}
