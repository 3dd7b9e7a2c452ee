package org.meritrail.server;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class StartFailuresTest {

    private final StartFailures failures = new StartFailures(new StandardEnvironment());

    @Test
    void tellsAFullDiskBeneathADatabaseThatCannotBeOpened() {
        FailureAnalysis told = failures.analyze(new IllegalStateException(new SQLException("IO Exception", "90031", 90031,
                new IOException("No space left on device"))));
        assertThat(told.getDescription()).isEqualTo("The home folder var cannot be used: No space left on device.");
        assertThat(told.getAction()).contains("its disk has room");
    }

    @Test
    void leavesWhatItDoesNotKnowToOthers() {
        assertThat(failures.analyze(new IllegalStateException("a fault of ours"))).isNull();
    }
}
