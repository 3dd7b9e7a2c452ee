package org.meritrail.server;

import java.time.Clock;
import org.meritrail.batch.Runs;
import org.meritrail.content.Contents;
import org.meritrail.delivery.Deliveries;
import org.meritrail.feeds.InboxRoutes;
import org.meritrail.feeds.SweepingRoute;
import org.meritrail.governance.AccountRecords;
import org.meritrail.governance.Journal;
import org.meritrail.ledger.Persons;
import org.meritrail.privacy.Erasures;
import org.meritrail.privacy.InboxCopies;
import org.meritrail.privacy.LegalHolds;
import org.meritrail.privacy.PrivacyRecords;
import org.meritrail.privacy.Retention;
import org.meritrail.privacy.Sweeping;
import org.meritrail.privacy.jdbc.JdbcPrivacyRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What protects persons. */
@Configuration(proxyBeanMethods = false)
class Protecting {

    @Bean
    PrivacyRecords privacyRecords(JdbcClient sql) {
        return new JdbcPrivacyRecords(sql);
    }

    @Bean
    Erasures erasures(Journal journal, PrivacyRecords records, Runs.Records runs, AccountRecords accounts, Deliveries deliveries, Contents contents,
                      Settings settings) {
        return new Erasures(journal, records, runs, accounts, deliveries, contents, new InboxCopies(InboxRoutes.trays(settings.inbox()), contents));
    }

    @Bean
    LegalHolds legalHolds(Journal journal, PrivacyRecords records, Persons persons) {
        return new LegalHolds(journal, records, persons);
    }

    @Bean
    Sweeping sweeping(Journal journal, PrivacyRecords records, Erasures erasures, Runs.Records runs, Deliveries deliveries, Contents contents,
                      Settings settings, Clock clock) {
        return new Sweeping(journal, records, erasures, runs, deliveries, contents, new Retention(settings.retention()), settings.outbox(), clock);
    }

    @Bean
    SweepingRoute sweepingRoute(Sweeping sweeping) {
        return new SweepingRoute(sweeping::sweep);
    }
}
