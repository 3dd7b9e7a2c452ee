package org.meritrail.statement;

import java.util.List;
import java.util.stream.Collectors;
import org.meritrail.explanation.Fact;
import org.meritrail.explanation.Ground;
import org.meritrail.explanation.GroundText;
import org.meritrail.kernel.Texts;

/** A statement as text, in one language. */
public final class StatementText {

    private final Texts texts;
    private final GroundText grounds;
    private final StringBuilder text = new StringBuilder();

    private StatementText(Texts texts) {
        this.texts = texts;
        this.grounds = new GroundText(texts);
    }

    public static String of(Statement statement, Texts texts) {
        StatementText rendering = new StatementText(texts);
        rendering.head(statement);
        statement.tables().forEach(table -> rendering.table(statement, table));
        rendering.told("statement.results", statement, statement.results());
        rendering.told("statement.pay", statement, statement.pay());
        rendering.besides(statement);
        rendering.way(statement);
        return rendering.text.toString();
    }

    private void head(Statement statement) {
        line(texts.say("statement.title", texts.called(statement.name()), statement.participant(), statement.period()));
        line(texts.say("explanation." + statement.status(), statement.policy()));
        line(texts.say("explanation.outcome." + statement.outcome()));
        statement.reasons().forEach(reason -> line("  " + reason.in(texts)));
        statement.notes().forEach(note -> line(texts.say("explanation.note", note)));
        if (statement.total() != null) {
            line(texts.say("explanation.total", statement.total()));
        }
    }

    private void table(Statement statement, Statement.Table table) {
        line("");
        table.rows().forEach(row -> {
            line(statement.heading(row));
            for (int at = 0; at < table.columns().size(); at++) {
                told(table.columns().get(at), row.cells().get(at));
            }
        });
    }

    private void told(String heading, Statement statement, List<Statement.Told> told) {
        if (!told.isEmpty()) {
            line("");
            line(texts.say(heading));
            told.forEach(one -> {
                told(one.name(), one.value());
                grounds.next(one.next()).forEach(next -> line("    " + next));
                statement.source(one).map(step -> reads(step, texts)).ifPresent(reads -> line("    " + reads));
            });
        }
    }

    private void besides(Statement statement) {
        if (!statement.besides().isEmpty()) {
            line("");
            line(texts.say("statement.besides"));
            statement.besides().forEach(one -> {
                told(one.component(), one.amount());
                line("    " + one.in(texts));
            });
        }
    }

    private void told(String name, Fact value) {
        line("  " + name + ": " + value.in(texts));
    }

    private void way(Statement statement) {
        line("");
        line(texts.say("statement.way"));
        for (Statement.Numbered one : statement.taken()) {
            line("%3d. %s = %s%s".formatted(one.number(), name(statement, one.step()), one.step().result().in(texts), because(one.step())));
        }
    }

    static String name(Statement statement, Statement.Step step) {
        return step.record() == null ? step.name() : step.name() + " [" + statement.called(step.record()) + "]";
    }

    private String because(Statement.Step step) {
        String reads = reads(step, texts);
        return (reads == null ? "" : " — " + reads) + grounds(step, grounds).stream().map(ground -> "; " + ground).collect(Collectors.joining());
    }

    /** What was done; null for what was read or stated. */
    static String reads(Statement.Step step, Texts texts) {
        return step.reads() == null ? null : texts.say("statement.reads", texts.say("operation." + step.rule().replace(' ', '-')), step.reads());
    }

    /** What decided a step, each as a sentence; of what was read or stated, where it stands. */
    static List<String> grounds(Statement.Step step, GroundText texts) {
        return step.grounds().stream().map(ground -> step.reads() == null && ground.tellsOrigin() ? texts.origin(ground) : texts.of(ground)).toList();
    }

    private void line(String content) {
        text.append(content).append('\n');
    }
}
