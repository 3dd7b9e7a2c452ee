package org.meritrail.feeds;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the folders that the service takes from and writes into can be used. */
public final class FoldersHealth implements HealthIndicator {

    private final Map<String, Path> folders;

    /** @param folders by what they are for */
    public FoldersHealth(Map<String, Path> folders) {
        this.folders = Map.copyOf(folders);
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        folders.forEach((name, folder) -> {
            boolean usable = Files.isDirectory(folder) && Files.isReadable(folder) && Files.isWritable(folder);
            health.withDetail(name, usable ? "usable" : "cannot be read and written: " + folder);
            if (!usable) {
                health.down();
            }
        });
        return health.build();
    }
}
