package org.meritrail.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.PlanYear;
import org.meritrail.policy.sheets.About;
import org.meritrail.policy.sheets.Circle;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.RecordSet;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.Days;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Population;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Turn;

/** The turns of all lines of a plan in one calculation. */
final class Turns {

    private record Staging(String set, String owner) {
    }

    private final Plan plan;
    private final Population population;
    private final Map<String, Line> lines;
    private final Map<String, About> abouts;
    private final Period period;
    private final Eligibility eligibility;
    private final Map<String, CellRange> declared;
    private final Map<Staging, List<Scope>> stages = new HashMap<>();
    private final List<Turn> turns = new ArrayList<>();

    private Turns(Plan plan, Population population, Period period, Eligibility eligibility) {
        this.plan = plan;
        this.population = population;
        this.period = period;
        this.eligibility = eligibility;
        this.lines = plan.lines().stream().map(WiredLine::line).collect(Collectors.toMap(Line::id, Function.identity()));
        this.declared = plan.sets().stream().collect(Collectors.toMap(RecordSet::name, RecordSet::range));
        this.abouts = plan.abouts().stream().collect(Collectors.toMap(About::workbook, Function.identity(), (one, other) -> one));
    }

    static List<Turn> of(Plan plan, Population population, Period period, Eligibility eligibility) {
        Turns turns = new Turns(plan, population, period, eligibility);
        Stream.concat(plan.lines().stream(), plan.payments().stream()).forEach(turns::add);
        return turns.turns;
    }

    private void add(WiredLine wired) {
        Line line = wired.line();
        Circle circle = wired.circle();
        Scope scope = population.scope(line.per());
        if (line.operation() == Operation.GATHER) {
            Line gathered = lines.get(wired.operands().get("of").get(0));
            turns.add(turn(line.id(), stages(line.per(), circle.owner()).size(), gathered, scope));
        } else if (circle.comesToTheSame()) {
            turns.add(turn(line.id(), 0, line, scope));
        } else {
            stages(line.per(), circle.owner()).forEach(stage -> turns.add(turn(line.id(), 0, line, stage)));
        }
    }

    private Turn turn(String id, int count, Line line, Scope scope) {
        Scope over = line.over().set().isEmpty() ? null : population.scope(line.over().set());
        PlanYear year = line.source() != null && abouts.containsKey(line.source().workbook()) ? abouts.get(line.source().workbook()).planYear(period.to())
                : PlanYear.ofCalendar(period.to());
        return new Turn(id, scope.stage(), count, line, scope, over, declared.get(line.over().set()), period, year,
                line.over().again() ? Carried.againSince(plan, line, period.to()) : null, this::concerns);
    }

    private boolean concerns(CellRange source, String participant, Days days) {
        Scope participants = population.participants();
        boolean isForEveryone = abouts.get(source.workbook()) == null || abouts.get(source.workbook()).plan().isEmpty();
        return isForEveryone || eligibility.concerns(source, participants.record(participants.positionOf(participant)), days);
    }

    private List<Scope> stages(String set, String owner) {
        return stages.computeIfAbsent(new Staging(set, owner), staging -> stages(population.scope(set), population.scope(owner)));
    }

    /** The first records of all owners, then the second ones, and so on; those without an owner have none before them. */
    private static List<Scope> stages(Scope scope, Scope owners) {
        Map<Integer, Integer> counts = new HashMap<>();
        List<List<Integer>> positions = new ArrayList<>();
        for (int at = 0; at < scope.size(); at++) {
            int owner = scope.positionIn(owners, at);
            int before = owner == Scope.NOBODY ? 0 : counts.merge(owner, 1, Integer::sum) - 1;
            if (before == positions.size()) {
                positions.add(new ArrayList<>());
            }
            positions.get(before).add(at);
        }
        List<Scope> stages = new ArrayList<>();
        positions.forEach(some -> stages.add(scope.stage(stages.size() + 1, some.stream().mapToInt(Integer::intValue).toArray())));
        return stages;
    }
}
