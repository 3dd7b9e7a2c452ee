package org.meritrail.policy.sheets;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Over.Reach;

/** Finds lines that would have to be worked out before themselves; taking over from the record or period before is no such thing. */
final class Cycles {

    private final Map<String, LineDraft> drafts = new HashMap<>();
    private final Map<String, Set<String>> reads = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Set<String> path = new LinkedHashSet<>();
    private final Findings findings;

    /** Steps are kept in a list and not on the stack, which a long chain of lines would overflow. */
    private record Step(String id, Iterator<String> ahead) {
    }

    private Cycles(Findings findings) {
        this.findings = findings;
    }

    static void find(List<LineDraft> drafts, List<WiredLine> lines, Findings findings) {
        Cycles cycles = new Cycles(findings);
        drafts.forEach(draft -> cycles.drafts.put(draft.id(), draft));
        for (WiredLine line : lines) {
            cycles.reads.put(line.line().id(), carriesFromNowhere(line.line()) ? Set.of() : Circles.readsAhead(line));
        }
        drafts.forEach(draft -> cycles.walk(draft.id()));
    }

    /** Where the window could not be read, which has a finding of its own, nobody knows yet what is taken over. */
    private static boolean carriesFromNowhere(Line line) {
        return line.operation() == Operation.CARRY && line.over().reach() == Reach.BELOW;
    }

    private void walk(String start) {
        Deque<Step> steps = new ArrayDeque<>();
        visit(start, steps);
        while (!steps.isEmpty()) {
            Step step = steps.peek();
            if (step.ahead().hasNext()) {
                visit(step.ahead().next(), steps);
            } else {
                path.remove(steps.pop().id());
            }
        }
    }

    private void visit(String id, Deque<Step> steps) {
        if (path.contains(id)) {
            report(id);
        } else if (done.add(id)) {
            path.add(id);
            steps.push(new Step(id, reads.getOrDefault(id, Set.of()).stream().sorted().iterator()));
        }
    }

    private void report(String id) {
        List<LineDraft> cycle = path.stream().dropWhile(step -> !step.equals(id)).filter(drafts::containsKey).map(drafts::get).toList();
        if (!cycle.isEmpty()) {
            LineDraft first = cycle.get(0);
            String way = Stream.concat(cycle.stream(), Stream.of(first)).map(LineDraft::name).collect(Collectors.joining(" → "));
            first.row().find(FindingCode.CYCLE, "line", way);
        }
    }
}
