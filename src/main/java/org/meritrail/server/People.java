package org.meritrail.server;

import java.time.Clock;
import org.meritrail.governance.AccessTokens;
import org.meritrail.governance.AccountRecords;
import org.meritrail.governance.Accounts;
import org.meritrail.governance.Hashing;
import org.meritrail.governance.Journal;
import org.meritrail.governance.Passwords;
import org.meritrail.governance.SigningIn;
import org.meritrail.governance.jdbc.JdbcAccountRecords;
import org.meritrail.governance.jdbc.JdbcSignInRecords;
import org.meritrail.governance.jdbc.JdbcTokenRecords;
import org.meritrail.ledger.Persons;
import org.meritrail.web.security.SlowHashing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may sign in, and how. */
@Configuration(proxyBeanMethods = false)
class People {

    private static final int STRENGTH = 12;
    private static final int LEAST_STRENGTH = 4;

    @Bean
    @Profile("!" + DemoGuard.PROFILE)
    @ConditionalOnMissingBean
    Hashing hashing() {
        return new SlowHashing(STRENGTH);
    }

    /** Everybody knows the passwords of the demo, so that nobody is kept from guessing them by taking long. */
    @Bean
    @Profile(DemoGuard.PROFILE)
    @ConditionalOnMissingBean
    Hashing quickHashing() {
        return new SlowHashing(LEAST_STRENGTH);
    }

    @Bean
    Passwords passwords(Hashing hashing) {
        return new Passwords(hashing);
    }

    @Bean
    AccountRecords accountRecords(JdbcClient sql, Persons persons) {
        return new JdbcAccountRecords(sql, persons);
    }

    @Bean
    Accounts accounts(Journal journal, AccountRecords records, Passwords passwords) {
        return new Accounts(journal, records, passwords);
    }

    @Bean
    SigningIn signingIn(AccountRecords accounts, JdbcClient sql, Passwords passwords, Clock clock) {
        return new SigningIn(accounts, new JdbcSignInRecords(sql), passwords, clock);
    }

    @Bean
    AccessTokens accessTokens(Journal journal, AccountRecords accounts, JdbcClient sql, Clock clock) {
        return new AccessTokens(journal, accounts, new JdbcTokenRecords(sql), clock);
    }
}
