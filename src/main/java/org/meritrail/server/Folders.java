package org.meritrail.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.meritrail.batch.PayrollOutbox;
import org.meritrail.batch.Population;
import org.meritrail.batch.Runs;
import org.meritrail.delivery.Deliveries;
import org.meritrail.feeds.FoldersHealth;
import org.meritrail.feeds.InboxRoutes;
import org.meritrail.feeds.OutboxFiles;
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
        return new InboxRoutes(settings.inbox(), quiet, deliveries,
                (who, wish) -> runs.start(who, wish.period(), wish.payDate(), Population.EVERYONE), journal);
    }

    @Bean
    OutboxRoute outboxRoute(Settings settings, PayrollOutbox outbox) {
        return new OutboxRoute(settings.outbox(), new OutboxFiles() {
            @Override
            public List<Integer> unwritten() {
                return outbox.unwritten();
            }

            @Override
            public void write(int run, Path folder) {
                outbox.write(run, folder);
            }
        });
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
