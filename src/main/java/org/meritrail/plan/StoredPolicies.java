package org.meritrail.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.meritrail.content.Contents;
import org.meritrail.content.Workspace;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Recent;
import org.meritrail.policy.Policies;
import org.meritrail.policy.PolicyReading;

/** Reads policies out of the store; a few that were read last are kept. */
final class StoredPolicies {

    private final Recent<SortedMap<String, Fingerprint>, PolicyReading> readings = new Recent<>(8);
    private final Contents contents;
    private final Workspace workspace;

    StoredPolicies(Contents contents, Workspace workspace) {
        this.contents = contents;
        this.workspace = workspace;
    }

    PolicyReading read(SortedMap<String, Fingerprint> files) {
        return readings.get(files, any -> workspace.within(folder -> {
            write(files, folder);
            return Policies.readAndCompile(folder);
        }));
    }

    void write(SortedMap<String, Fingerprint> files, Path folder) {
        files.forEach((path, sha256) -> {
            Path file = folder.resolve(path);
            try (InputStream bytes = contents.open(sha256)) {
                Files.createDirectories(file.getParent());
                Files.copy(bytes, file);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }
}
