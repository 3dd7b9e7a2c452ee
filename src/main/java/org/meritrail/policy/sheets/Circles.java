package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Over.Reach;

/**
 * Finds the lines that wait for each other from record to record, which only carry may make them do, and has them worked out in
 * stages. Lines that wait for each other otherwise are for {@link Cycles} to find.
 */
final class Circles {

    /** What reads records besides its own cannot be worked out one record at a time. */
    private static final Set<Operation> OF_ALL_RECORDS = EnumSet.of(Operation.COLLECT, Operation.RANK, Operation.ALLOCATE, Operation.ROLL_UP);

    private final Map<String, LineDraft> drafts = new HashMap<>();
    private final Map<String, WiredLine> lines = new LinkedHashMap<>();

    private Circles(List<LineDraft> drafts, List<WiredLine> lines) {
        drafts.forEach(draft -> this.drafts.put(draft.id(), draft));
        lines.forEach(line -> this.lines.put(line.line().id(), line));
    }

    /** The same lines, those of a circle knowing it, and a line more for each of them that brings its stages together. */
    static List<WiredLine> stage(List<LineDraft> drafts, List<WiredLine> lines) {
        return new Circles(drafts, lines).staged();
    }

    /** The ids a line needs before it can be worked out; what it takes over from another period is there from the start. */
    static Set<String> reads(WiredLine wired) {
        boolean ofEarlierPeriods = wired.line().over().isOfEarlierPeriods();
        return wired.operands().entrySet().stream().filter(role -> !ofEarlierPeriods || role.getKey().equals("with"))
                .flatMap(role -> role.getValue().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ids that must be worked out as a whole before a line can be: not what it takes over from the record or period before. */
    static Set<String> readsAhead(WiredLine wired) {
        Set<String> reads = reads(wired);
        if (carriesRecords(wired.line())) {
            wired.operands().get("of").forEach(reads::remove);
        }
        return reads;
    }

    /** Whether a line takes a word over from the record before, so that the word may wait for it in turn. */
    static boolean carriesRecords(Line line) {
        return line.operation() == Operation.CARRY && line.over().reach() == Reach.EARLIER_RECORDS;
    }

    private List<WiredLine> staged() {
        Map<String, Set<String>> reads = new LinkedHashMap<>();
        lines.forEach((id, line) -> reads.put(id, reads(line)));
        Map<String, Circle> circles = new HashMap<>();
        for (Set<String> part : ConnectedParts.of(reads)) {
            boolean circular = part.size() > 1 || part.stream().anyMatch(id -> reads.get(id).contains(id));
            if (circular && part.stream().anyMatch(id -> carriesRecords(lines.get(id).line()))) {
                Circle circle = circle(part);
                part.forEach(id -> circles.put(id, circle));
            }
        }
        List<WiredLine> all = new ArrayList<>();
        List<WiredLine> gathering = new ArrayList<>();
        for (WiredLine wired : lines.values()) {
            Circle circle = circles.getOrDefault(wired.line().id(), Circle.NONE);
            all.add(new WiredLine(wired.line(), wired.operands(), circle));
            if (!circle.comesToTheSame()) {
                gathering.add(gather(wired.line(), "G" + (gathering.size() + 1), circle));
            }
        }
        all.addAll(gathering);
        return all;
    }

    private static WiredLine gather(Line line, String id, Circle circle) {
        SortedMap<String, List<String>> operands = new TreeMap<>(Map.of("of", List.of(line.id())));
        return new WiredLine(Line.plain(id, line.name(), line.per(), Operation.GATHER, null, line.source()), operands, new Circle(Set.of(), circle.owner()));
    }

    private Circle circle(Set<String> part) {
        List<Line> members = part.stream().map(id -> lines.get(id).line()).toList();
        List<Line> carrying = members.stream().filter(Circles::carriesRecords).toList();
        boolean sound = members.stream().map(Line::per).distinct().count() == 1
                && carrying.stream().map(line -> line.over().set()).distinct().count() == 1
                && members.stream().noneMatch(line -> OF_ALL_RECORDS.contains(line.operation()));
        if (!sound) {
            String names = members.stream().map(Line::name).distinct().collect(Collectors.joining(" → "));
            part.stream().filter(drafts::containsKey).findFirst().ifPresent(id -> drafts.get(id).row().find(FindingCode.CYCLE, "line", names));
        }
        return new Circle(part, carrying.get(0).over().set());
    }
}
