package org.meritrail.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.meritrail.kernel.Message;
import org.meritrail.policy.Policies;
import org.meritrail.policy.Policy;
import picocli.CommandLine.Option;

/** The folder that holds {@code decision-tables/} and {@code rules/}. */
final class PolicySource {

    @Option(names = "--policy", paramLabel = "DIR", defaultValue = "${MERITRAIL_POLICY:-.}", descriptionKey = "policy")
    private Path folder;

    /** Empty, with the findings printed, if the policy has mistakes. */
    Optional<Policy> read(Telling telling, PrintWriter out) {
        return Policies.read(checked(folder)).fold(
                readable -> Optional.of(readable.policy()),
                unreadable -> {
                    telling.findings(unreadable.findings(), out);
                    return Optional.empty();
                });
    }

    static Path checked(Path folder) {
        if (!Policies.isAt(folder)) {
            throw new Faults.Fault(Message.of("cli.no-policy", folder.toAbsolutePath().normalize().toString()));
        }
        return folder;
    }
}
