package org.meritrail.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.meritrail.authoring.meaning.MeaningText;
import org.meritrail.kernel.Message;
import org.meritrail.policy.Policies;
import org.meritrail.policy.Policy;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes out what workbooks say, one fact a line, so that an edit can be seen where versions of files are compared. */
@Command(name = "text")
final class Text implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", descriptionKey = "text.path")
    private Path path;

    @Option(names = "--write", descriptionKey = "text.write")
    private boolean write;

    @Mixin
    private Language language;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ComparedSide side = ComparedSide.inAPolicy(path)
                .orElseThrow(() -> new Faults.Fault(Message.of("cli.no-policy-around", path.toAbsolutePath().normalize().toString())));
        Optional<Policy> policy = Policies.read(side.folder()).fold(readable -> Optional.of(readable.policy()), unreadable -> {
            language.telling().findings(unreadable.findings(), spec.commandLine().getOut());
            return Optional.empty();
        });
        if (policy.isEmpty()) {
            return Meritrail.CONCERNS;
        }
        Map<String, String> texts = MeaningText.of(policy.get()).entrySet().stream()
                .filter(text -> side.workbook().isEmpty() || side.workbook().equals(text.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
        for (Map.Entry<String, String> text : texts.entrySet()) {
            tell(side, text.getKey(), text.getValue());
        }
        return Meritrail.WELL;
    }

    private void tell(ComparedSide side, String workbook, String text) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (write) {
            Path beside = side.file(workbook.substring(0, workbook.lastIndexOf('.')) + ".txt");
            Files.writeString(beside, text);
            out.println(language.texts().say("cli.text-written", beside.toString()));
        } else {
            out.println("# " + workbook + "\n");
            out.println(text);
        }
    }
}
