package org.meritrail.server;

import java.util.Map;
import org.meritrail.batch.PayrollOutbox;
import org.meritrail.batch.Runs;
import org.meritrail.delivery.Deliveries;
import org.meritrail.feeds.FoldersHealth;
import org.meritrail.feeds.InboxRoutes;
import org.meritrail.feeds.OutboxRoute;
import org.meritrail.feeds.PolicyFolderRoute;
import org.meritrail.governance.Journal;
import org.meritrail.plan.FolderWatch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The folders that are taken from, written into and watched. */
@Configuration(proxyBeanMethods = false)
class Folders {

    @Bean
    InboxRoutes inboxRoutes(Settings settings, Deliveries deliveries, Runs runs, Journal journal) {
        return new InboxRoutes(settings.inbox(), settings.inboxQuiet(), deliveries, runs, journal);
    }

    @Bean
    OutboxRoute outboxRoute(Settings settings, PayrollOutbox outbox) {
        return new OutboxRoute(settings.outbox(), outbox);
    }

    @Bean
    PolicyFolderRoute policyFolderRoute(FolderWatch watch) {
        return new PolicyFolderRoute(watch::look);
    }

    @Bean
    FoldersHealth foldersHealth(Settings settings) {
        return new FoldersHealth(Map.of("inbox", settings.inbox(), "outbox", settings.outbox()));
    }
}
