package org.meritrail.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.policy.Policies;

/** A path that a command was given: a policy folder, or a file below one. */
final class PolicyPath {

    private PolicyPath() {
    }

    /** The path itself or the nearest folder above it that holds a policy. */
    static Path folder(Path path) {
        Path tried = path.toAbsolutePath().normalize();
        if (!Files.exists(tried)) {
            throw new Faults.Fault(Message.of("cli.nothing-there", tried.toString()));
        }
        Path folder = Stream.iterate(tried, above -> above != null, Path::getParent).filter(Policies::isAt).findFirst()
                .orElseThrow(() -> new Faults.Fault(Message.of("cli.no-policy-around", tried.toString())));
        if (Files.isRegularFile(tried) && !Policies.reads(folder, tried)) {
            throw new Faults.Fault(Message.of("cli.no-policy-file", tried.toString()));
        }
        return folder;
    }
}
