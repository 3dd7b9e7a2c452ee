package org.meritrail.feeds;

import org.apache.camel.builder.RouteBuilder;

/** Has the policy folder looked at each second, for what was saved there. */
public final class PolicyFolderRoute extends RouteBuilder {

    private final Runnable looking;

    /** @param looking tells of what goes wrong by itself, and tries again when it is called again */
    public PolicyFolderRoute(Runnable looking) {
        this.looking = looking;
    }

    @Override
    public void configure() {
        from("timer:policy-folder?period=1000").routeId("policy-folder").process(exchange -> looking.run());
    }
}
