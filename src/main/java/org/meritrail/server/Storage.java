package org.meritrail.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import org.meritrail.content.Contents;
import org.meritrail.content.Workspace;
import org.meritrail.content.jdbc.JdbcContents;
import org.meritrail.governance.Journal;
import org.meritrail.governance.jdbc.JdbcJournal;
import org.meritrail.ledger.Checkpoints;
import org.meritrail.ledger.Ledger;
import org.meritrail.ledger.LedgerKey;
import org.meritrail.ledger.Persons;
import org.meritrail.ledger.jdbc.JdbcCheckpoints;
import org.meritrail.ledger.jdbc.JdbcLedger;
import org.meritrail.ledger.jdbc.JdbcPersons;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept, and where. */
@Configuration(proxyBeanMethods = false)
class Storage {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** What the operator reads, apart from the log. It is the process's own and stays open when the service ends. */
    @Bean(destroyMethod = "")
    PrintStream out() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    @Bean
    TransactionTemplate transaction(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    @Bean
    SecureRandom chance() {
        return new SecureRandom();
    }

    @Bean
    Ledger ledger(JdbcClient sql, SecureRandom chance) {
        return new JdbcLedger(sql, chance);
    }

    @Bean
    Persons persons(JdbcClient sql, SecureRandom chance) {
        return new JdbcPersons(sql, chance);
    }

    @Bean
    LedgerKey ledgerKey(Settings settings, JdbcClient sql, Environment environment) {
        return new LedgerKeyFile(settings.home()).key(environment.getProperty("meritrail.ledger.key", ""), JdbcCheckpoints.vkeys(sql));
    }

    @Bean
    Checkpoints checkpoints(JdbcClient sql, Ledger ledger, LedgerKey key) {
        return new JdbcCheckpoints(sql, ledger, key);
    }

    /** An installation that is older than the ledger gets the leaves of what happened before. */
    @Bean
    Journal journal(JdbcClient sql, TransactionTemplate transaction, Clock clock, Ledger ledger, SecureRandom chance) {
        JdbcJournal journal = new JdbcJournal(sql, transaction, clock, ledger, chance);
        journal.catchUp();
        return journal;
    }

    @Bean
    Contents contents(JdbcClient sql, TransactionTemplate transaction) {
        return new JdbcContents(sql, transaction);
    }

    /** @param journal is there once the database is this process's own: only then nobody else works in the folder */
    @Bean
    Workspace workspace(Settings settings, Journal journal) {
        Workspace workspace = new Workspace(settings.workspace());
        workspace.clear();
        return workspace;
    }
}
