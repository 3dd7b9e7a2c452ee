package org.meritrail.explanation;

import java.util.List;
import org.meritrail.kernel.Texts;

/** What decided a step, said in one language. */
public final class GroundText {

    private final Texts texts;

    public GroundText(Texts texts) {
        this.texts = texts;
    }

    public String of(Ground ground) {
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

    /** What another number would have given, each as a sentence. */
    public List<String> next(List<Ground.Next> next) {
        return next.stream().map(one -> one.in(texts)).toList();
    }

    /** Where what is read or stated stands. */
    public String origin(Ground ground) {
        return ground.record() == null ? of(ground) : place(ground.record());
    }

    /** What an example gives stands in no row of data. */
    private String place(Ground.Input input) {
        return input.row() == 0 ? texts.say("explanation.given", input.column())
                : texts.say("explanation.read", input.file(), String.valueOf(input.row()), input.column());
    }

    private String cells(Ground.Cells cells) {
        return texts.say("explanation.cells", cells.workbook(), cells.sheet(), String.valueOf(cells.row()), List.copyOf(cells.cells()));
    }
}
