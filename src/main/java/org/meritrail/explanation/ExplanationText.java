package org.meritrail.explanation;

import java.util.List;
import org.meritrail.kernel.Texts;

/** An explanation as text for people, in one language: the amount first, then what it was worked out from, indented. */
public final class ExplanationText {

    private static final String INDENT = "  ";

    private final Texts texts;
    private final StringBuilder text = new StringBuilder();

    private ExplanationText(Texts texts) {
        this.texts = texts;
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
        line(0, texts.say("explanation.head", explanation.name(), explanation.participant(), explanation.period()));
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
            item.values().forEach(value -> node(value, 1));
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
        node.grounds().stream().filter(ground -> !isTold(ground, node)).forEach(ground -> line(depth + 1, "· " + ground(ground)));
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
                return "   " + (ground.record() == null ? ground(ground) : place(ground.record()));
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
        return node.rule() == null && (ground.kind().equals("read") || ground.kind().equals("stated"));
    }

    private String ground(Ground ground) {
        return switch (ground.kind()) {
            case "row" -> texts.say("explanation.row", ground.row(), cells(ground.cells()));
            case "slice" -> texts.say("explanation.slice", ground.row(), ground.part(), ground.rate(), ground.gives(), cells(ground.cells()));
            case "read" -> texts.say("explanation.read-value", place(ground.record()), ground.record().value());
            case "stated" -> texts.say("explanation.stated", cells(ground.cells()));
            case "counted" -> texts.say("explanation.counted", ground.set(), List.copyOf(ground.records()));
            case "left-out" -> texts.say("explanation.left-out", ground.set(), List.copyOf(ground.records()));
            case "ruled" -> texts.say("explanation.ruled", ground.rule().name(), String.valueOf(ground.rule().file()));
            default -> ground.note().in(texts);
        };
    }

    /** What an example gives stands in no row of data. */
    private String place(Ground.Input input) {
        return input.row() == 0 ? texts.say("explanation.given", input.column())
                : texts.say("explanation.read", input.file(), String.valueOf(input.row()), input.column());
    }

    private String cells(Ground.Cells cells) {
        return texts.say("explanation.cells", cells.workbook(), cells.sheet(), String.valueOf(cells.row()), List.copyOf(cells.cells()));
    }

    private void line(int depth, String content) {
        text.append(INDENT.repeat(depth)).append(content).append('\n');
    }
}
