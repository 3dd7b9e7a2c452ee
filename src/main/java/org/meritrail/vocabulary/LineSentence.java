package org.meritrail.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.meritrail.kernel.Message;

/** A line as a sentence, such as "Accelerated commission, at most Cap", by the names of what it reads. */
public final class LineSentence {

    private LineSentence() {
    }

    /** @param read names of what a collect or look-up reads; every other operation says it by its parts */
    public static Message of(Line line, List<String> read) {
        return new Message(key(line), arguments(line, names(line, read)));
    }

    private static String key(Line line) {
        if (line.option() == Option.WEIGHTED_MEAN) {
            return "reads.roll-up-weighted";
        }
        if (line.operation() == Operation.ROLL_UP && line.parts().size() > 1) {
            return "reads.roll-up-share";
        }
        return line.operation() == Operation.COLLECT && line.option() == Option.COUNT ? "reads.count" : "reads." + line.operation().key();
    }

    private static List<Object> names(Line line, List<String> read) {
        return line.parts().isEmpty() || line.operation() == Operation.COLLECT
                ? List.copyOf(read)
                : line.parts().stream().<Object>map(part -> part.less() ? Message.of("reads.less", part.name()) : part.name()).toList();
    }

    private static String window(Over.Reach reach) {
        return reach.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Object over(Over over) {
        return over.window() == Window.THIS_PERIOD ? records(over) : Message.of("over.within", records(over), Message.of("window." + over.window().key()));
    }

    private static Object records(Over over) {
        return switch (over.reach()) {
            case DIRECT_REPORTS -> Message.of("over.direct-reports");
            case EVERYONE_BELOW -> Message.of("over.everyone-below");
            case UP_TO_THIS -> Message.of("over.within", over.set(), Message.of("window.up-to-this-record"));
            default -> Scope.isBuiltIn(over.set()) ? Message.of("set." + over.set()) : over.set();
        };
    }

    /** What the sentence of the operation has gaps for, in their order. */
    private static List<Object> arguments(Line line, List<Object> names) {
        Object option = line.option() == null ? "" : Message.of("option." + line.option().key());
        return switch (line.operation()) {
            case COLLECT -> List.of(option, names.get(0), over(line.over()));
            case LOOK_UP -> List.of(line.table().name(), line.table().results().get(line.column()).name(), names);
            case TIERS -> List.of(line.table().name(), names.get(0), option);
            case CONVERT -> line.table() == null ? names : List.of(names.get(0), line.table().name());
            case CURVE -> List.of(line.table().name(), names.get(0));
            case ADD, MULTIPLY, MEAN -> List.of(names);
            case BY_RULE -> List.of(line.rule(), names);
            case LIMIT, CHECK -> List.of(names.get(0), option, names.size() > 1 ? names.get(1) : "");
            case ROLL_UP, RANK -> List.of(names.get(0), option, names.size() > 1 ? names.get(1) : "");
            case ELAPSED -> List.of(names.get(0), names.get(1), option);
            case ALLOCATE -> List.of(names.get(0), option, names.get(1));
            case CARRY -> List.of(option, line.parts().get(0).name(), Message.of("window." + window(line.over().reach())),
                    line.parts().size() > 1 ? line.parts().get(1).name() : Message.of("built-in.zero"));
            default -> new ArrayList<>(names);
        };
    }
}
