package org.meritrail.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.meritrail.explanation.Ground;
import org.meritrail.kernel.Texts;

/** An answer to “why not” as text for people, in one language. */
public final class WhyNotText {

    private WhyNotText() {
    }

    public static List<String> of(WhyNot answer, Texts texts) {
        List<String> lines = new ArrayList<>(List.of(Heading.of(answer.name(), answer.participant(), answer.period(), answer.of(), answer.standing(), answer.result(), texts)));
        for (WhyNot.Table table : answer.tables()) {
            lines.add(head(table, texts));
            table.lost().forEach(row -> lines.add("    " + of(row, texts)));
        }
        answer.gates().forEach(gate -> lines.add(of(gate, texts)));
        if (answer.tables().isEmpty() && answer.gates().isEmpty()) {
            lines.add(texts.say("why-not.nothing"));
        }
        if (answer.more() > 0) {
            lines.add(texts.say("why-not.more", String.valueOf(answer.more())));
        }
        return lines;
    }

    private static String head(WhyNot.Table table, Texts texts) {
        String line = table.record() == null ? table.line() : table.line() + " [" + table.record() + "]";
        String asked = table.asked().stream().map(one -> texts.say("why-not.asked", one.word(), one.value())).collect(Collectors.joining(", "));
        return table.held().isEmpty() ? texts.say("why-not.no-row", line, table.gives(), table.table(), asked)
                : texts.say("why-not.table", line, table.gives(), table.table(), String.join(", ", table.held()), asked);
    }

    private static String of(WhyNot.Row row, Texts texts) {
        return texts.say("why-not.row", row.row(), row.gives(), unmet(row, texts), place(row.cells(), texts));
    }

    /** What a row lacked. */
    public static String unmet(WhyNot.Row row, Texts texts) {
        return row.unmet().isEmpty() ? texts.say("why-not.row-above") : row.unmet().stream()
                .map(one -> texts.say("why-not.unmet", one.says(), one.cell())).collect(Collectors.joining("; "));
    }

    private static String of(WhyNot.Gate gate, Texts texts) {
        String line = gate.record() == null ? gate.closes() : gate.closes() + " [" + gate.record() + "]";
        return texts.say("why-not.gate", line, gate.line(), gate.says(), gate.cells() == null ? "" : place(gate.cells(), texts));
    }

    private static String place(Ground.Cells cells, Texts texts) {
        return texts.say("explanation.line", cells.workbook(), cells.sheet(), String.valueOf(cells.row()));
    }
}
