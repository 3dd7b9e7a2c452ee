package org.meritrail.explanation;

import java.util.List;
import org.meritrail.kernel.Texts;

/** An explanation as text for people, in one language: the amount first, then what it was worked out from, indented. */
public final class ExplanationText {

    private static final String INDENT = "  ";

    private final Texts texts;
    private final GroundText grounds;
    private final StringBuilder text = new StringBuilder();

    private ExplanationText(Texts texts) {
        this.texts = texts;
        this.grounds = new GroundText(texts);
    }

    public static String of(Explanation explanation, Texts texts) {
        ExplanationText rendering = new ExplanationText(texts);
        rendering.head(explanation);
        explanation.components().forEach(component -> rendering.node(component, 1));
        rendering.statement(explanation);
        rendering.alerts(explanation);
        return rendering.text.toString();
    }

    private void head(Explanation explanation) {
        line(0, texts.say("explanation.head", texts.called(explanation.name()), explanation.participant(), explanation.period()));
        line(0, texts.say("explanation." + explanation.status(), explanation.policy()));
        line(0, texts.say("explanation.outcome." + explanation.outcome()));
        explanation.reasons().forEach(reason -> line(1, reason.in(texts)));
        explanation.notes().forEach(note -> line(0, texts.say("explanation.note", note)));
        if (explanation.total() != null) {
            line(0, texts.say("explanation.total", explanation.total()));
        }
    }

    private void statement(Explanation explanation) {
        for (Explanation.Item item : explanation.statement()) {
            line(0, texts.say("explanation.item", item.name()));
            item.values().forEach(value -> {
                node(value, 1);
                grounds.next(value.next()).forEach(next -> line(1, "→ " + next));
            });
        }
    }

    private void alerts(Explanation explanation) {
        if (!explanation.alerts().isEmpty()) {
            line(0, texts.say("explanation.alert"));
            explanation.alerts().forEach(alert -> node(alert, 1));
        }
    }

    private void node(Node node, int depth) {
        String name = node.record() == null ? node.name() : node.name() + " [" + node.record() + "]";
        line(depth, name + " = " + node.result().in(texts) + origin(node));
        if (node.former() != null) {
            line(depth + 1, texts.say("explanation.former", node.former()));
        }
        node.grounds().stream().filter(ground -> !isTold(ground, node)).forEach(ground -> line(depth + 1, "· " + grounds.of(ground)));
        node.steps().forEach(step -> node(step, depth + 1));
        if (node.elsewhere() != null && node.rule() != null) {
            line(depth + 1, texts.say("explanation.elsewhere", node.elsewhere()));
        }
        if (node.seeAbove()) {
            line(depth + 1, texts.say("explanation.see-above"));
        }
    }

    /** Inputs and stated values say where they stand on their own line. */
    private String origin(Node node) {
        for (Ground ground : node.grounds()) {
            if (isTold(ground, node)) {
                return "   " + grounds.origin(ground);
            }
        }
        return node.rule() == null ? "" : "   " + texts.say("explanation.rule", texts.say("operation." + operation(node)), node.reads(), line(node.line()));
    }

    private static String operation(Node node) {
        return node.rule().name().replace(' ', '-');
    }

    private String line(Ground.Cells line) {
        return texts.say("explanation.line", line.workbook(), line.sheet(), String.valueOf(line.row()));
    }

    private static boolean isTold(Ground ground, Node node) {
        return node.rule() == null && ground.tellsOrigin();
    }

    private void line(int depth, String content) {
        text.append(INDENT.repeat(depth)).append(content).append('\n');
    }
}
