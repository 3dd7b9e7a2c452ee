package org.meritrail.server;

import java.time.Duration;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The folders that are taken from, written into and watched. */
@Configuration(proxyBeanMethods = false)
class Folders {

    /** @param quiet how long a dropped file must stay unchanged to count as written to its end */
    @Bean
    InboxRoutes inboxRoutes(Settings settings, @Value("${meritrail.inbox-quiet:2s}") Duration quiet, Deliveries deliveries, Runs runs,
                            Journal journal) {
        return new InboxRoutes(settings.inbox(), quiet, deliveries, runs, journal);
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
