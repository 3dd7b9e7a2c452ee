package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.meritrail.vocabulary.Absence;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Over;

/** The lines one row stands for: its operation, then what is to happen to the result, one operation each. */
final class LineChain {

    private record Link(Line line, SortedMap<String, List<String>> operands) {
    }

    private final LineDraft draft;
    private final Operands operands;
    private final List<Link> links = new ArrayList<>();

    LineChain(LineDraft draft, Operands operands) {
        this.draft = draft;
        this.operands = operands;
    }

    void begin(Line line) {
        links.add(new Link(line, operands.byRole()));
    }

    /**
     * @param option null for most
     * @param roles  operands besides the result so far, which is {@code of}
     */
    void follow(Operation operation, Option option, Map<String, List<String>> roles) {
        Line line = new Line("", draft.name(), draft.per(), operation, option, Over.NOTHING, null, 0, draft.rounding(), Absence.STOPS, List.of(), "",
                draft.row().range());
        links.add(new Link(line, new TreeMap<>(roles)));
    }

    /** The last link carries the row's own id, so that others read the finished result; those before it a letter more. */
    List<WiredLine> end() {
        List<WiredLine> lines = new ArrayList<>();
        for (int at = 0; at < links.size(); at++) {
            Link link = links.get(at);
            SortedMap<String, List<String>> roles = new TreeMap<>(link.operands());
            if (at > 0) {
                roles.put("of", List.of(id(at - 1)));
            }
            lines.add(WiredLine.of(link.line().withId(id(at)), roles));
        }
        return lines;
    }

    private String id(int at) {
        return at == links.size() - 1 ? draft.id() : draft.id() + (char) ('a' + at);
    }
}
