package org.meritrail.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.meritrail.batch.DryRun;
import org.meritrail.batch.Json;
import org.meritrail.explanation.Explanation;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.statement.Statement;
import org.meritrail.statement.StatementPage;
import org.meritrail.statement.StatementText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells a participant what they reached and are due, and how it came about; or writes that for everyone as pages in both languages. */
@Command(name = "statement")
final class Statements implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "explain.out")
    private Path folder;

    @Option(names = "--participant", paramLabel = "ID", descriptionKey = "participant")
    private String participant;

    @Option(names = "--html", descriptionKey = "statement.html")
    private boolean html;

    @Option(names = "--to", paramLabel = "DIR", descriptionKey = "statement.to")
    private Path pages;

    @Mixin
    private Language language;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path file = folder.resolve(DryRun.EXPLANATIONS);
        if (!Files.isRegularFile(file)) {
            throw new Faults.Fault(Message.of("cli.no-explanations", file.toString()));
        }
        if (participant == null && pages == null) {
            throw new Faults.Fault(Message.of("cli.statement-of-whom"));
        }
        return participant == null ? everyone(file) : one(Json.explanation(file, participant)
                .orElseThrow(() -> new Faults.Fault(Message.of("cli.no-participant", participant, file.toString()))));
    }

    private int one(Explanation explanation) throws IOException {
        Statement statement = Statement.of(explanation);
        if (pages != null) {
            write(statement, 1);
        } else {
            print(said(statement));
        }
        return explanation.outcome().equals("withheld") ? Meritrail.CONCERNS : Meritrail.WELL;
    }

    private String said(Statement statement) {
        return language.json() ? Json.of(statement) + "\n"
                : html ? StatementPage.of(statement, language.texts()) : StatementText.of(statement, language.texts());
    }

    private int everyone(Path file) throws IOException {
        int number = 0;
        try (Stream<Explanation> explanations = Json.explanations(file)) {
            for (Iterator<Explanation> each = explanations.iterator(); each.hasNext(); ) {
                write(Statement.of(each.next()), ++number);
            }
        }
        print(language.texts().say("cli.statements-written", String.valueOf(number), pages.toString()) + "\n");
        return Meritrail.WELL;
    }

    /** Ids are whatever the data say: only plain letters of theirs get into a file name, behind a number that keeps them apart. */
    private void write(Statement statement, int number) throws IOException {
        Files.createDirectories(pages);
        String plain = statement.participant().replaceAll("[^A-Za-z0-9-]+", "-");
        String name = "%04d-%s".formatted(number, plain.substring(0, Math.min(plain.length(), 60)));
        for (Texts texts : Texts.all()) {
            Files.writeString(pages.resolve(name + "." + texts.language() + ".html"), StatementPage.of(statement, texts));
        }
    }

    private void print(String text) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
    }
}
