package org.meritrail.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.Policies;
import org.meritrail.policy.Policy;
import org.meritrail.policy.findings.Finding;
import picocli.CommandLine.Option;

/** The folder that holds {@code decision-tables/} and {@code rules/}. */
final class PolicySource {

    @Option(names = "--policy", paramLabel = "DIR", defaultValue = "${MERITRAIL_POLICY:-.}", descriptionKey = "policy")
    private Path folder;

    /** Empty, with the findings printed, if the policy has mistakes. */
    Optional<Policy> read(Texts texts, PrintWriter err) {
        return Policies.read(checked(folder)).fold(
                readable -> Optional.of(readable.policy()),
                unreadable -> {
                    print(unreadable.findings(), texts, err);
                    return Optional.empty();
                });
    }

    static Path checked(Path folder) {
        if (!Policies.isAt(folder)) {
            throw new Faults.Fault(Message.of("cli.no-policy", folder.toAbsolutePath().normalize().toString()));
        }
        return folder;
    }

    static void print(List<Finding> findings, Texts texts, PrintWriter out) {
        for (Finding finding : findings) {
            out.println(finding.code().code() + "  " + finding.place() + (finding.text().isEmpty() ? "" : "  “" + finding.text() + "”"));
            out.println("    " + finding.reason().in(texts));
            out.println("    → " + finding.remedy().in(texts));
        }
        out.println(texts.say("cli.findings", String.valueOf(findings.size())));
    }
}
