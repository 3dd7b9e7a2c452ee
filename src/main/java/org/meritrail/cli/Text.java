package org.meritrail.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.meritrail.authoring.meaning.MeaningText;
import org.meritrail.batch.Json;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.WholeFile;
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
        if (write) {
            write(side, texts);
        } else {
            tell(texts);
        }
        return Meritrail.WELL;
    }

    private void write(ComparedSide side, Map<String, String> texts) throws IOException {
        List<String> written = new ArrayList<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path beside = side.file(text.getKey().substring(0, text.getKey().lastIndexOf('.')) + ".txt");
            WholeFile.replace(beside, text.getValue().getBytes(StandardCharsets.UTF_8));
            written.add(beside.toString());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (language.json()) {
            out.println(Json.of(Map.of("written", written)));
        } else {
            written.forEach(file -> out.println(language.texts().say("cli.text-written", file)));
        }
    }

    private void tell(Map<String, String> texts) {
        PrintWriter out = spec.commandLine().getOut();
        if (language.json()) {
            out.println(Json.of(Map.of("workbooks", texts)));
            return;
        }
        texts.forEach((workbook, text) -> {
            out.println("# " + workbook + "\n");
            out.println(text);
        });
    }
}
