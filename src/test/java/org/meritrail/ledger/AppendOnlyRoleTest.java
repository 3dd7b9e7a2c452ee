package org.meritrail.ledger;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.Store;
import org.meritrail.fixtures.TenPercent.Person;
import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The service signed in as a role that the script of the program makes append-only, on a real PostgreSQL. */
class AppendOnlyRoleTest {

    private static final String ROLE = "meritrail_app";

    @TempDir
    private Path folder;
    private Store owner;
    private Store service;

    @BeforeEach
    void signIn() throws IOException {
        String url = Database.POSTGRESQL.newUrl();
        owner = Database.open(url, Database.POSTGRESQL.user(), new HikariConfig());
        owner.sql().sql("drop role if exists " + ROLE).update();
        owner.sql().sql("create role " + ROLE + " login").update();
        script().forEach(statement -> owner.sql().sql(statement).update());
        service = Database.openAs(url, ROLE);
    }

    @AfterEach
    void leave() {
        service.close();
        owner.sql().sql("drop owned by " + ROLE).update();
        owner.sql().sql("drop role " + ROLE).update();
        owner.close();
    }

    @Test
    void paysWithoutEverChangingARow() {
        try (Paying paying = new Paying(service, folder)) {
            paying.approve("10");
            paying.deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "0"));
            paying.run();
            paying.released(1);

            assertThat(paying.ledgerCheck().damages()).isEmpty();
            for (String table : List.of("journal", "ledger_leaf", "ledger_node", "ledger_checkpoint", "ledger_key", "payout", "payout_component",
                    "payroll_line", "run", "run_step", "plan_version", "plan_version_file", "plan_version_step", "delivery", "delivery_file", "content",
                    "content_erased", "erasure", "erasure_step", "legal_hold", "legal_hold_end", "run_population", "period_step", "sign_off", "sign_off_given")) {
                assertThatThrownBy(() -> service.sql().sql("delete from " + table).update()).as(table).isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining("permission denied");
                assertThatThrownBy(() -> service.sql().sql("truncate " + table + " cascade").update()).as(table).isInstanceOf(DataAccessException.class);
            }
            assertThatThrownBy(() -> service.sql().sql("update ledger_leaf set leaf = ''").update()).hasStackTraceContaining("permission denied");
        }
    }

    private static List<String> script() throws IOException {
        try (InputStream script = Objects.requireNonNull(AppendOnlyRoleTest.class.getResourceAsStream("/db/append-only-role.sql"))) {
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "").replace(":\"role\"", ROLE);
            return Arrays.stream(text.split(";")).map(String::strip).filter(statement -> !statement.isEmpty()).toList();
        }
    }
}
