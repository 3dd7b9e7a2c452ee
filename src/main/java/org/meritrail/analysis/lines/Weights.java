package org.meritrail.analysis.lines;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.sheets.DatedValue;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.Constant;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Unit;

/**
 * Percentages that share a whole out and do not add up to it: the weights of a mean, stated in Parts, in Values or in one row of a
 * table; and the values a sum of products multiplies by, where their names say that they are weights.
 */
final class Weights {

    private final Plan plan;
    private final Told told;

    private Weights(Plan plan, Told told) {
        this.plan = plan;
        this.told = told;
    }

    static void find(Plan plan, Told told) {
        Weights weights = new Weights(plan, told);
        plan.lines().forEach(weights::look);
    }

    private void look(WiredLine wired) {
        List<String> words = wired.line().operation() == Operation.MEAN ? wired.operands().get("weight")
                : wired.line().operation() == Operation.ADD ? factors(wired) : List.of();
        if (words.size() < 2) {
            return;
        }
        List<Optional<Constant>> stated = words.stream().map(this::only).toList();
        if (stated.stream().allMatch(Optional::isPresent)) {
            stated(wired, stated.stream().map(Optional::get).toList());
        } else if (wired.line().operation() == Operation.MEAN) {
            ofOneTable(wired, words);
        }
    }

    /** A value that is the same on every day and is a percentage. */
    private Optional<Constant> only(String word) {
        List<Constant> versions = plan.values().stream().map(DatedValue::constant).filter(value -> value.id().equals(word)).toList();
        return versions.size() == 1 ? Optional.of(versions.get(0)).filter(value -> percent(value.value()).isPresent()) : Optional.empty();
    }

    private static Optional<Exact> percent(Object result) {
        return result instanceof Amount amount && amount.unit().equals(Unit.PERCENT) ? Optional.of(amount.number()) : Optional.empty();
    }

    private void stated(WiredLine wired, List<Constant> weights) {
        Exact sum = weights.stream().map(weight -> percent(weight.value()).orElseThrow()).reduce(Exact.ZERO, Exact::plus);
        if (!sum.equals(Exact.ONE)) {
            CellRange line = wired.line().source();
            boolean besideParts = !weights.get(0).source().sheet().equals(line.sheet()) && weights.get(0).id().startsWith("W");
            told.tell(FindingCode.WEIGHTS_NOT_WHOLE, besideParts ? weights.get(0).source() : line, wired.line().name(), wired.line().name(),
                    new Amount(sum, Unit.PERCENT));
        }
    }

    /** The values by which the parts of a sum are multiplied, if all are called weights. */
    private List<String> factors(WiredLine sum) {
        List<Optional<String>> factors = sum.operands().get("part").stream().map(this::factor).toList();
        return factors.stream().allMatch(Optional::isPresent) ? factors.stream().map(Optional::get).toList() : List.of();
    }

    private Optional<String> factor(String part) {
        return plan.lines().stream().filter(wired -> wired.line().id().equals(part) && wired.line().operation() == Operation.MULTIPLY)
                .flatMap(wired -> wired.operands().get("part").stream()).filter(this::isCalledWeight).findFirst();
    }

    private boolean isCalledWeight(String word) {
        return only(word).filter(value -> Texts.all().stream().anyMatch(texts -> contains(value.name(), texts.say("word.weight")))).isPresent();
    }

    private static boolean contains(String name, String word) {
        return Pattern.compile("\\b" + Pattern.quote(word),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(name).find();
    }

    /** Weights that are looked up in several columns of one table add up in each of its rows. */
    private void ofOneTable(WiredLine mean, List<String> words) {
        List<WiredLine> looked = plan.lines().stream().filter(wired -> words.contains(wired.line().id()) && wired.line().operation() == Operation.LOOK_UP).toList();
        Set<DecisionTable> tables = looked.stream().map(wired -> wired.line().table()).collect(Collectors.toSet());
        Set<Integer> columns = looked.stream().map(wired -> wired.line().column()).collect(Collectors.toSet());
        if (looked.size() == words.size() && tables.size() == 1 && columns.size() == words.size()) {
            tables.iterator().next().rows().forEach(row -> ofRow(mean, row, columns));
        }
    }

    private void ofRow(WiredLine mean, TableRow row, Set<Integer> columns) {
        List<Optional<Exact>> weights = columns.stream().map(column -> percent(row.results().get(column))).toList();
        if (weights.stream().allMatch(Optional::isPresent)) {
            Exact sum = weights.stream().map(Optional::get).reduce(Exact.ZERO, Exact::plus);
            if (!sum.equals(Exact.ONE)) {
                told.tell(FindingCode.WEIGHTS_NOT_WHOLE, row.cells(), row.id(), mean.line().name(), new Amount(sum, Unit.PERCENT));
            }
        }
    }
}
