package org.meritrail.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meritrail.explanation.Fact;
import org.meritrail.explanation.Ground;
import org.meritrail.explanation.Saying;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.arithmetic.Consulted;
import org.meritrail.vocabulary.arithmetic.Lost;

/**
 * Why nothing else came out: of each table that was consulted the rows that held and the nearest that did not, with what each lacked, and
 * the gates that were closed. The JSON form is published as {@code docs/schemas/why-not-1.json}.
 *
 * @param schema   {@value #SCHEMA}
 * @param policy   fingerprint of the policy
 * @param of       the line that is asked about; null for the whole pay
 * @param standing due, nothing-due or withheld; null where a line is asked about
 * @param result   the total or what the line came to
 * @param tables   in the order in which they were consulted
 * @param gates    closed ones, in the order in which they were worked out
 * @param more     how often tables were consulted besides, for further records of lines that are told already
 */
public record WhyNot(String schema, String participant, String name, String period, String policy, String of, String standing, Fact result,
                     List<Table> tables, List<Gate> gates, int more) {

    public static final String SCHEMA = "meritrail/why-not/1";

    /** Of a line that consults a table for each of many records, this many are told. */
    private static final int MOST_RECORDS = 10;
    private static final int MOST_ROWS = 3;

    /**
     * @param line   that consulted the table
     * @param record it did so for; null if that is the participant or the company
     * @param asked  what the conditions compared
     * @param gives  what came out
     * @param held   ids of the rows that held; none where the table has no row
     * @param lost   the nearest that did not, at most three
     */
    public record Table(String table, String line, String record, List<Asked> asked, Fact gives, List<String> held, List<Row> lost) {
    }

    public record Asked(String word, Fact value) {
    }

    /** @param unmet empty where a row above it held first */
    public record Row(String row, Ground.Cells cells, Fact gives, List<Unmet> unmet) {
    }

    /** @param cell where what is needed stands, such as {@code C7} */
    public record Unmet(String word, Fact was, String cell, Saying says) {
    }

    /**
     * A check that let nothing through.
     *
     * @param line   the check
     * @param closes the line that it closed
     */
    public record Gate(String line, String closes, String record, Ground.Cells cells, Saying says) {
    }

    /**
     * @param of name of the line that is asked about; empty for the whole pay
     * @throws UnableToSimulate if the participant or the line is not there
     */
    public static WhyNot of(Situation situation, String of) {
        Aim aim = new Aim(of);
        Tries tries = new Tries(situation, aim);
        Map<String, List<Table>> byLine = new LinkedHashMap<>();
        List<Gate> gates = new ArrayList<>();
        for (Decision decision : tries.base().decisions().values()) {
            Consulted.of(decision.figure(), decision.all()).map(consulted -> table(decision, consulted, situation))
                    .ifPresent(table -> byLine.computeIfAbsent(decision.line().id(), none -> new ArrayList<>()).add(table));
            ClosedGate.of(decision, situation).ifPresent(gates::add);
        }
        List<Table> tables = byLine.values().stream().flatMap(some -> some.stream().limit(MOST_RECORDS)).toList();
        int all = byLine.values().stream().mapToInt(List::size).sum();
        return new WhyNot(SCHEMA, situation.participant(), tries.name(), situation.period().name(), situation.policy().fingerprint().hex(),
                aim.isPay() ? null : of, aim.isPay() ? tries.base().standing() : null, situation.told(tries.base().result()), tables, gates, all - tables.size());
    }

    private static Table table(Decision decision, Consulted consulted, Situation situation) {
        List<Asked> asked = consulted.asked().stream().map(one -> new Asked(one.word(), Fact.of(consulted.shown(one.value())))).toList();
        return new Table(consulted.line().table().name(), decision.line().name(), decision.record(), asked, situation.told(decision.figure().result()),
                consulted.held().stream().map(TableRow::id).distinct().toList(), consulted.lost(MOST_ROWS).stream().map(WhyNot::row).toList());
    }

    private static Row row(Lost lost) {
        return new Row(lost.row().id(), Ground.Cells.of(lost.row().cells()), Fact.of(lost.gives()),
                lost.unmet().stream().map(unmet -> new Unmet(unmet.word(), Fact.of(unmet.was()), unmet.cell(), Saying.of(Needed.by(unmet)))).toList());
    }
}
