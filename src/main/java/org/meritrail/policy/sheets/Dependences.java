package org.meritrail.policy.sheets;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Input;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Over.Reach;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Word;

/** What each word, set, table and column of a plan depends on: words by their ids, all else by what the functions here give. */
final class Dependences {

    private static final Set<Reach> OF_REPORTS = EnumSet.of(Reach.DIRECT_REPORTS, Reach.EVERYONE_BELOW);

    private final Plan plan;
    private final Map<String, Set<String>> reads = new HashMap<>();

    private Dependences(Plan plan) {
        this.plan = plan;
    }

    static String set(String name) {
        return "set " + name;
    }

    static String table(String name) {
        return "table " + name;
    }

    static String column(String table, String name) {
        return "column " + table + "\n" + name;
    }

    static boolean isColumn(String id) {
        return id.startsWith("column ");
    }

    static String tableOf(String column) {
        return table(column.substring("column ".length(), column.indexOf('\n')));
    }

    static Map<String, Set<String>> of(Plan plan) {
        Dependences dependences = new Dependences(plan);
        plan.inputs().forEach(dependences::add);
        Stream.concat(plan.lines().stream(), plan.payments().stream()).filter(wired -> wired.line().operation() != Operation.GATHER)
                .forEach(dependences::add);
        plan.sets().forEach(dependences::add);
        plan.tables().forEach(dependences::add);
        return dependences.reads;
    }

    /** What pays, alerts, is told or is expected by an example, and those who are paid. */
    static List<String> ends(Plan plan) {
        Map<String, List<String>> byName = Stream.<Stream<? extends Word>>of(plan.lines().stream().map(WiredLine::line), plan.inputs().stream())
                .flatMap(words -> words).collect(Collectors.groupingBy(Word::name, Collectors.mapping(Word::id, Collectors.toList())));
        Stream<String> expected = plan.examples().stream().filter(example -> example.kind().equals("expected")).map(Example::word)
                .flatMap(word -> byName.getOrDefault(word, List.of(table(word.split("!", 2)[0]))).stream());
        return Stream.of(plan.payments().stream().map(payment -> payment.line().id()), plan.alerts().stream().map(Plan.WiredAlert::of),
                plan.statement().stream().map(Plan.StatementItem::word), plan.reported().stream().map(Plan.Reported::word), expected,
                Stream.of(set(Scope.PARTICIPANTS))).flatMap(some -> some).toList();
    }

    private void put(String id, Stream<String> read) {
        reads.put(id, read.collect(Collectors.toCollection(TreeSet::new)));
    }

    private void add(Input input) {
        put(input.id(), Stream.of(set(input.per()), column(input.dataSet(), input.column())));
    }

    private void add(WiredLine wired) {
        Line line = wired.line();
        Stream<String> operands = wired.operands().values().stream().flatMap(List::stream);
        Stream<String> ofTable = line.table() == null ? Stream.of()
                : Stream.of(column(line.table().name(), line.table().results().get(line.column()).name()));
        Stream<String> reporting = OF_REPORTS.contains(line.over().reach()) ? inputs("assignments", Set.of("manager")) : Stream.of();
        put(line.id(), Stream.of(operands, ofTable, reporting, Stream.of(set(line.per()), set(line.over().set()))).flatMap(some -> some));
    }

    /** Inputs that name the same columns say what type these have. */
    private void add(RecordSet set) {
        String source = set.source().key();
        Set<String> named = Stream.of(set.datedBy(), List.of(set.inForceOn(), set.treeParent()), set.orderBy(), set.tieBy()).flatMap(List::stream)
                .collect(Collectors.toSet());
        set.links().forEach(link -> named.addAll(link.fold(Link.ById::columns, dated -> List.of(), claim -> List.of(claim.column()), date -> List.of(),
                each -> List.of())));
        Stream<String> dated = set.links().stream().flatMap(link -> link.fold(byId -> Stream.of(), of -> inputs(of.dated().key(), Set.of(of.column())),
                claim -> inputs(claim.dated().key(), Set.of(claim.claimed())), date -> Stream.of(), each -> Stream.of()));
        put(set(set.name()), Stream.of(set.links().stream().map(link -> set(link.owner())), named.stream().map(name -> column(source, name)),
                inputs(source, named), dated, Stream.of(table(source))).flatMap(some -> some));
    }

    private Stream<String> inputs(String source, Set<String> columns) {
        return plan.inputs().stream().filter(input -> input.dataSet().equals(source) && columns.contains(input.column())).map(Input::id);
    }

    private void add(DecisionTable table) {
        put(table(table.name()), Stream.concat(table.conditions().stream().map(DecisionTable.Column::word),
                Stream.ofNullable(table.tiers()).map(DecisionTable.Tiering::percentOf)));
        table.results().forEach(column -> put(column(table.name(), column.name()), Stream.of(table(table.name()))));
    }
}
