package org.meritrail.batch;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StatedRowsTest {

    private final StatedRows rows = new StatedRows(new BoundLeaves());

    /** Whatever was written into it. */
    @Test
    void takesARowThatCannotBeReadForAnotherThanItWas() {
        rows.look(7, "run 1", () -> {
            throw new IllegalArgumentException("no period: 2026-Q9");
        });
        rows.read(() -> {
            throw new IllegalStateException("no such outcome");
        });

        assertThat(rows.differing()).containsEntry(7L, "run 1");
        assertThat(rows.unread()).containsExactly("no such outcome");
    }

    /** Otherwise an outage would be told as damage of everything. */
    @Test
    void saysNothingOfRowsWhileTheDatabaseIsAway() {
        IllegalStateException away = new IllegalStateException(new SQLException("gone", "08006"));

        assertThatThrownBy(() -> rows.look(7, "run 1", () -> {
            throw away;
        })).isSameAs(away);
        assertThatThrownBy(() -> rows.read(() -> {
            throw away;
        })).isSameAs(away);
        assertThat(rows.differing()).isEmpty();
        assertThat(rows.unread()).isEmpty();
    }
}
