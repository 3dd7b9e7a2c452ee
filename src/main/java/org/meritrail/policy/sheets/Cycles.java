package org.meritrail.policy.sheets;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;

/** Finds lines that would have to be worked out before themselves. */
final class Cycles {

    private final Map<String, LineDraft> drafts = new HashMap<>();
    private final Map<String, Set<String>> reads = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final Findings findings;

    private Cycles(Findings findings) {
        this.findings = findings;
    }

    static void find(List<LineDraft> drafts, List<WiredLine> lines, Findings findings) {
        Cycles cycles = new Cycles(findings);
        drafts.forEach(draft -> cycles.drafts.put(draft.id(), draft));
        lines.forEach(line -> line.operands().values().forEach(
                ids -> cycles.reads.computeIfAbsent(line.line().id(), none -> new HashSet<>()).addAll(ids)));
        drafts.forEach(draft -> cycles.visit(draft.id()));
    }

    private void visit(String id) {
        if (path.contains(id)) {
            report(id);
        } else if (done.add(id)) {
            path.addLast(id);
            reads.getOrDefault(id, Set.of()).stream().sorted().forEach(this::visit);
            path.removeLast();
        }
    }

    private void report(String id) {
        List<String> cycle = path.stream().dropWhile(step -> !step.equals(id)).filter(drafts::containsKey)
                .map(step -> drafts.get(step).name()).toList();
        path.stream().dropWhile(step -> !step.equals(id)).filter(drafts::containsKey).map(drafts::get).findFirst()
                .ifPresent(line -> line.row().find(FindingCode.CYCLE, "line", String.join(" → ", cycle)));
    }
}
