package org.meritrail.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.meritrail.analysis.examples.Proposing;
import org.meritrail.analysis.examples.Proposing.Proposal;
import org.meritrail.authoring.Copies;
import org.meritrail.authoring.proposals.ProposedCopy;
import org.meritrail.batch.Json;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.Policies;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes examples for what none reaches into copies of the workbooks, with what comes out to be confirmed. */
@Command(name = "propose")
final class Propose implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", descriptionKey = "validate.path")
    private Path path;

    @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "proposals", descriptionKey = "propose.out")
    private Path out;

    @Mixin
    private Language language;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** What was proposed, as a program reads it. */
    record Proposed(List<String> copies, List<String> proposed, List<String> unsolved) {
    }

    @Override
    public Integer call() {
        Path folder = PolicyPath.folder(path);
        if (out.toAbsolutePath().normalize().startsWith(folder.resolve("decision-tables"))) {
            throw new Faults.Fault(Message.of("cli.not-among-workbooks", out.toString()));
        }
        return Policies.readAndCompile(folder).fold(readable -> write(folder, Proposing.of(readable.policy())), unreadable -> {
            language.telling().findings(unreadable.findings(), spec.commandLine().getOut());
            return Meritrail.CONCERNS;
        });
    }

    private int write(Path folder, Proposing.Proposals proposals) {
        Map<String, List<Proposal>> byWorkbook = proposals.cases().stream().filter(proposal -> concerns(folder, proposal))
                .collect(Collectors.groupingBy(Proposal::workbook, TreeMap::new, Collectors.toList()));
        List<String> copies = byWorkbook.entrySet().stream().map(entry -> copy(folder, entry.getKey(), entry.getValue()).toString()).toList();
        print(copies, byWorkbook.values().stream().flatMap(List::stream).map(Proposal::about).toList(), proposals.unsolved());
        return Meritrail.WELL;
    }

    private boolean concerns(Path folder, Proposal proposal) {
        return Files.isDirectory(path) || path.toAbsolutePath().normalize().equals(folder.resolve("decision-tables").resolve(proposal.workbook()));
    }

    private Path copy(Path folder, String workbook, List<Proposal> proposals) {
        Path copy = Copies.path(out, workbook, language.texts().say("proposal.file"));
        try {
            ProposedCopy.write(folder.resolve("decision-tables").resolve(workbook), copy, proposals).ifPresent(reason -> {
                throw new Faults.Fault(Message.of("cli.not-proposed-in", workbook, reason));
            });
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return copy;
    }

    private void print(List<String> copies, List<Message> proposed, List<Message> unsolved) {
        PrintWriter to = spec.commandLine().getOut();
        Texts texts = language.texts();
        Proposed all = new Proposed(copies, proposed.stream().map(about -> about.in(texts)).toList(), unsolved.stream().map(about -> about.in(texts)).toList());
        if (language.json()) {
            to.println(Json.of(all));
            return;
        }
        all.proposed().forEach(about -> to.println(texts.say("proposal.case", about)));
        all.unsolved().forEach(about -> to.println(texts.say("cli.not-proposed", about)));
        all.copies().forEach(copy -> to.println(texts.say("cli.proposals-in", copy)));
        if (all.proposed().isEmpty() && all.unsolved().isEmpty()) {
            to.println(texts.say("cli.nothing-to-propose"));
        }
    }
}
