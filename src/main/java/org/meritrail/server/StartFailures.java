package org.meritrail.server;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.meritrail.kernel.Texts;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says why the service cannot start and what to do about it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailures implements FailureAnalyzer {

    /** H2's code for a file that another process has open. */
    private static final int H2_FILE_LOCKED = 90020;

    /** As Linux, macOS and the JDK on them say it. */
    private static final String NO_SPACE = "No space left";

    private final Environment environment;

    StartFailures(Environment environment) {
        this.environment = environment;
    }

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        return causes(failure).filter(StartFailures::isFullDisk).findFirst().map(this::diskFull)
                .or(() -> causes(failure).flatMap(cause -> known(cause).stream()).findFirst()).map(this::said).orElse(null);
    }

    private static boolean isFullDisk(Throwable cause) {
        return cause instanceof IOException && String.valueOf(cause.getMessage()).contains(NO_SPACE);
    }

    private UnableToStart diskFull(Throwable cause) {
        return new UnableToStart("home-unusable", cause, environment.getProperty("meritrail.home", Settings.HOME), cause.getMessage());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private Optional<UnableToStart> known(Throwable cause) {
        if (cause instanceof UnableToStart told) {
            return Optional.of(told);
        }
        if (cause instanceof PortInUseException taken) {
            return Optional.of(new UnableToStart("port-in-use", cause, String.valueOf(taken.getPort())));
        }
        if (cause instanceof SQLException refused) {
            return Optional.of(isLocked(refused)
                    ? new UnableToStart("database-locked", cause, database())
                    : new UnableToStart("database", cause, database(), String.valueOf(refused.getMessage()).strip()));
        }
        return Optional.empty();
    }

    static boolean isLocked(SQLException refused) {
        return refused.getErrorCode() == H2_FILE_LOCKED;
    }

    private String database() {
        return environment.getProperty("spring.datasource.url", "?").replaceFirst("[?;].*", "");
    }

    private FailureAnalysis said(UnableToStart reason) {
        Texts texts = Texts.in(environment.getProperty("meritrail.language", Texts.ENGLISH.language()));
        return new FailureAnalysis(reason.reason().in(texts), reason.remedy().in(texts), reason.getCause());
    }
}
