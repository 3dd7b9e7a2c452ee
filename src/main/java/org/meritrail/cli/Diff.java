package org.meritrail.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.authoring.Copies;
import org.meritrail.authoring.difference.Difference;
import org.meritrail.authoring.difference.DifferenceJson;
import org.meritrail.authoring.difference.DifferenceText;
import org.meritrail.authoring.difference.DifferenceWorkbook;
import org.meritrail.authoring.difference.Differences;
import org.meritrail.batch.Json;
import org.meritrail.kernel.Message;
import org.meritrail.policy.Policies;
import org.meritrail.policy.Policy;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what differs between two policies or two workbooks, by meaning. */
@Command(name = "diff")
final class Diff implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "diff.old")
    private Path old;

    @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "diff.new")
    private Path current;

    @Option(names = "--out", paramLabel = "PATH", descriptionKey = "diff.out")
    private Path out;

    @Mixin
    private Language language;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path apart = Files.createTempDirectory("meritrail-diff");
        try {
            Optional<ComparedSide> before = ComparedSide.inAPolicy(old);
            Optional<ComparedSide> after = ComparedSide.inAPolicy(current);
            return compare(before.orElseGet(() -> ComparedSide.inPlaceOf(after, old, apart.resolve("old"))),
                    after.orElseGet(() -> ComparedSide.inPlaceOf(before, current, apart.resolve("new"))));
        } finally {
            delete(apart);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private int compare(ComparedSide before, ComparedSide after) throws IOException {
        Optional<Policy> one = read(before, old);
        Optional<Policy> other = read(after, current);
        if (one.isEmpty() || other.isEmpty()) {
            return Meritrail.FAULT;
        }
        Set<String> asked = new TreeSet<>(List.of(before.workbook(), after.workbook()));
        List<Difference> differences = Differences.between(one.get(), other.get()).stream()
                .filter(difference -> asked.contains("") || asked.contains(difference.entry().workbook())).toList();
        print(differences, one.get(), other.get());
        if (out != null) {
            write(differences, before, after);
        }
        return differences.isEmpty() ? Meritrail.WELL : Meritrail.CONCERNS;
    }

    private Optional<Policy> read(ComparedSide side, Path named) {
        return Policies.read(side.folder()).fold(readable -> Optional.of(readable.policy()), unreadable -> {
            PrintWriter err = spec.commandLine().getErr();
            if (!language.json()) {
                err.println(language.texts().say("cli.not-comparable", named.toString()));
            }
            language.telling().findings(unreadable.findings(), err);
            return Optional.empty();
        });
    }

    private void print(List<Difference> differences, Policy before, Policy after) {
        if (language.json()) {
            spec.commandLine().getOut().println(Json.of(DifferenceJson.of(differences, before.fingerprint(), after.fingerprint(), language.texts())));
        } else {
            DifferenceText.of(differences, language.texts()).forEach(spec.commandLine().getOut()::println);
        }
    }

    private void write(List<Difference> differences, ComparedSide before, ComparedSide after) throws IOException {
        if (Copies.isAmongWorkbooks(before.folder(), out) || Copies.isAmongWorkbooks(after.folder(), out) || Files.exists(out) && isSame(out)) {
            throw new Faults.Fault(Message.of("cli.copies-among-workbooks", out.toString()));
        }
        Set<String> workbooks = differences.stream().map(difference -> difference.entry().workbook()).filter(path -> Files.isRegularFile(after.file(path)))
                .collect(Collectors.toCollection(TreeSet::new));
        boolean one = out.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        if (one && workbooks.size() > 1) {
            throw new Faults.Fault(Message.of("cli.several-workbooks", out.toString()));
        }
        for (String path : workbooks) {
            Path copy = one ? out : Copies.path(out, path, language.texts().say("difference.file"));
            List<Difference> its = differences.stream().filter(difference -> difference.entry().workbook().equals(path)).toList();
            Message outcome = DifferenceWorkbook.write(after.file(path), path, its, language.texts(), copy).map(reason -> Message.of("cli.not-marked", path, reason))
                    .orElse(Message.of("cli.marked", copy.toString()));
            (language.json() ? spec.commandLine().getErr() : spec.commandLine().getOut()).println(outcome.in(language.texts()));
        }
    }

    private boolean isSame(Path file) throws IOException {
        return Files.isSameFile(file, old) || Files.isSameFile(file, current);
    }
}
