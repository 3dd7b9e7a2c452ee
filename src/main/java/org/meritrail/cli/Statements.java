package org.meritrail.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.meritrail.batch.Json;
import org.meritrail.explanation.Explanation;
import org.meritrail.kernel.Message;
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

    @Mixin
    private WrittenExplanations explanations;

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
        Path file = explanations.file();
        if (participant == null && pages == null) {
            throw new Faults.Fault(Message.of("cli.statement-of-whom"));
        }
        return participant == null ? everyone(file) : one(explanations.of(participant));
    }

    private int one(Explanation explanation) throws IOException {
        Statement statement = Statement.of(explanation);
        if (pages != null) {
            StatementPages.write(statement, 1, pages);
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
        print(language.texts().say("cli.statements-written", String.valueOf(StatementPages.write(file, pages)), pages.toString()) + "\n");
        return Meritrail.WELL;
    }

    private void print(String text) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
    }
}
