package org.meritrail.server;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.meritrail.privacy.Retention;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the service, all below {@code meritrail.}
 *
 * @param home    where the service keeps its data: the embedded database, inbox and outbox
 * @param policy  the folder with {@code decision-tables/} and {@code rules/} that is watched for new drafts
 * @param language of what is printed and logged: {@code en} or {@code es}; pages have their readers' languages
 * @param inboxQuiet how long a dropped file must stay unchanged to count as written to its end
 * @param threads how many a run is calculated with
 * @param retention how long what is kept, such as {@code retention.raw-files=P2Y}; what is not named is kept for ever
 */
@ConfigurationProperties("meritrail")
public record Settings(@DefaultValue(Settings.HOME) Path home, @DefaultValue(".") Path policy, @DefaultValue("en") String language,
                       @DefaultValue("2s") Duration inboxQuiet, @DefaultValue("2") int threads,
                       @DefaultValue Map<Retention.Kept, Period> retention) {

    static final String HOME = "var";

    public Path inbox() {
        return home.resolve("inbox");
    }

    public Path outbox() {
        return home.resolve("outbox");
    }

    /** For what is unpacked to be read and deleted again. */
    public Path workspace() {
        return home.resolve("work");
    }
}
