package org.meritrail.web.pages;

import java.util.List;
import org.meritrail.explanation.Explanation;
import org.meritrail.explanation.Ground;
import org.meritrail.explanation.GroundText;
import org.meritrail.explanation.Node;
import org.meritrail.kernel.Texts;

/** Turns the steps of an explanation into what a page shows, with the way to each cell and record. */
final class ShowingSteps {

    private final Texts texts;
    private final int version;
    private final int delivery;
    private final boolean linked;

    /**
     * @param version  whose workbooks the cells stand in
     * @param delivery after which the records were in force
     * @param linked   whether the reader may see workbooks and data
     */
    ShowingSteps(Texts texts, int version, int delivery, boolean linked) {
        this.texts = texts;
        this.version = version;
        this.delivery = delivery;
        this.linked = linked;
    }

    List<ShownStep> all(List<Node> nodes) {
        return nodes.stream().map(this::step).toList();
    }

    /** What was worked out to be told, and not for pay. */
    List<ShownStep> told(Explanation explanation) {
        return all(explanation.statement().stream().flatMap(item -> item.values().stream()).filter(value -> value.rule() != null && !value.seeAbove()).toList());
    }

    private ShownStep step(Node node) {
        String reads = node.rule() == null ? null
                : texts.say("page.why.reads", texts.say("operation." + node.rule().name().replace(' ', '-')), node.reads());
        Place line = node.rule() == null || node.line() == null ? null : Place.line(texts, node.line(), version).without(!linked);
        return new ShownStep(node.name(), node.record(), node.result().in(texts), reads, line,
                node.grounds().stream().map(ground -> because(ground, node)).toList(), next(node), all(node.steps()), node.seeAbove(),
                other(node));
    }

    /** At the step that asked the table, and not again at those that take over what it said. */
    private List<String> next(Node node) {
        return node.grounds().stream().filter(ground -> ground.next() != null).flatMap(ground -> new GroundText(texts).next(ground.next()).stream()).toList();
    }

    private String other(Node node) {
        return node.elsewhere() != null ? texts.say("explanation.elsewhere", node.elsewhere())
                : node.former() != null ? texts.say("explanation.former", node.former()) : null;
    }

    private ShownStep.Because because(Ground ground, Node node) {
        return switch (ground.kind()) {
            case "row" -> at(texts.say("page.why.row", ground.row()), cells(ground));
            case "slice" -> at(texts.say("page.why.slice", ground.row(), ground.part(), ground.rate(), ground.gives()), cells(ground));
            case "read" -> at(node.rule() == null ? "" : ground.record().value().in(texts), Place.record(texts, ground.record(), delivery));
            case "stated" -> at(texts.say("page.why.stated"), cells(ground));
            case "counted" -> at(texts.say("explanation.counted", ground.set(), List.copyOf(ground.records())), null);
            case "left-out" -> at(texts.say("explanation.left-out", ground.set(), List.copyOf(ground.records())), null);
            case "ruled" -> at(texts.say("page.why.ruled", ground.rule().name()), ground.rule().file() == null ? null : Place.rule(ground.rule(), version));
            default -> at(ground.note().in(texts), null);
        };
    }

    private Place cells(Ground ground) {
        return Place.cells(texts, ground.cells(), version);
    }

    private ShownStep.Because at(String said, Place place) {
        return new ShownStep.Because(said, place == null ? null : place.without(!linked));
    }
}
