package org.meritrail.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meritrail.kernel.Texts;

/** An answer to “what would have changed it” as text for people, in one language. */
public final class WhatIfText {

    /** Of one input, turned one way, this many records are told; programs are told all. */
    private static final int MOST_OF_A_KIND = 3;

    private WhatIfText() {
    }

    public static List<String> of(WhatIf answer, Texts texts) {
        List<String> lines = new ArrayList<>(List.of(Heading.of(answer.name(), answer.participant(), answer.period(), answer.of(), answer.standing(), answer.result(), texts)));
        Map<List<Object>, Integer> told = new LinkedHashMap<>();
        for (Change change : answer.changes()) {
            boolean more = change.by() != null && !change.by().value().startsWith("-");
            if (told.merge(List.of(change.input().word(), more), 1, Integer::sum) <= MOST_OF_A_KIND) {
                lines.addAll(of(change, answer, texts));
            }
        }
        int others = told.values().stream().mapToInt(count -> Math.max(0, count - MOST_OF_A_KIND)).sum();
        if (answer.changes().isEmpty()) {
            lines.add(texts.say("what-if.nothing"));
        }
        if (others > 0) {
            lines.add(texts.say("what-if.alike", String.valueOf(others)));
        }
        lines.add(texts.say("what-if.evaluations", String.valueOf(answer.fields()), String.valueOf(answer.evaluations())));
        if (answer.untried() > 0) {
            lines.add(texts.say("what-if.untried", String.valueOf(answer.untried())));
        }
        if (answer.undisclosed() > 0) {
            lines.add(texts.say("what-if.undisclosed", String.valueOf(answer.undisclosed())));
        }
        return lines;
    }

    /** One change as sentences, the first of which says what it gives. */
    static List<String> of(Change change, WhatIf answer, Texts texts) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.say("what-if.change", gives(change, answer, texts), change.input().word(), moved(change, texts)));
        lines.add("    " + texts.say("what-if.where", change.input().id(), change.input().file(), String.valueOf(change.input().row()), change.input().column()));
        change.turned().forEach(one -> lines.add("    " + one.in(texts)));
        return lines;
    }

    /** What the field holds instead, and how much more or less that is. */
    public static String moved(Change change, Texts texts) {
        return change.by() == null ? texts.say("what-if.other", change.input().value(), change.to())
                : change.by().value().startsWith("-") ? texts.say("what-if.less", change.input().value(), change.to(), Signed.without(change.by()))
                : texts.say("what-if.more", change.input().value(), change.to(), change.by());
    }

    /** What comes of it, first how much more or less. */
    public static String gives(Change change, WhatIf answer, Texts texts) {
        if (change.difference() != null) {
            return texts.say("what-if.difference", Signed.of(change.difference(), texts), change.result());
        }
        boolean stands = change.standing() != null && !change.standing().equals(answer.standing());
        return stands ? Heading.standing(change.standing(), change.result(), texts) : change.result().in(texts);
    }
}
