package org.meritrail.policy.sheets;

import java.util.List;
import java.util.SortedMap;
import org.meritrail.policy.types.Kind;
import org.meritrail.vocabulary.Alert;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.Role;
import org.meritrail.vocabulary.DataModel;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Input;
import org.meritrail.vocabulary.Operation;

/**
 * What the workbooks of a policy say, linked together.
 *
 * @param lines    in the order of the workbooks; a row with If missing, Only when or Round is several lines of the same name, and an input
 *                 with If missing is followed by a line of its name
 * @param payments the lines that pay, in the order of the Payments sheets
 * @param statement what people are told besides their pay, in the order of the Statement sheets
 * @param reported  the words that play a role in reports, each role once
 * @param reasons why pay may be adjusted by hand, in the order of the Adjustment reasons sheets
 * @param earningCodes what payroll calls a component, by its name; only where the Payments sheet says so
 */
public record Plan(List<About> abouts, List<RecordSet> sets, List<Input> inputs, List<DatedValue> values, List<WiredLine> lines,
                   List<DecisionTable> tables, List<WiredLine> payments, SortedMap<String, String> earningCodes,
                   List<StatementItem> statement, List<Reported> reported, List<WiredAlert> alerts, List<Reason> reasons, List<Example> examples) {

    /** The built-in words for the first and the last day of the period that is evaluated. */
    public static final String PERIOD_START = "P1";
    public static final String PERIOD_END = "P2";
    /** The built-in words for the first and the last day of the period that a participant is in the plan of a workbook. */
    public static final String IN_PLAN_FROM = "F";
    public static final String IN_PLAN_TO = "T";

    /** @param number of the workbook among those with an About sheet, from 1; 0 for every other */
    public static String ofWorkbook(String word, int number) {
        return word + number;
    }

    /** What the policy wants to know of the data. */
    public DataModel data() {
        return PolicyData.of(sets, inputs);
    }

    /** What a word comes to wherever it has a value, as far as that can be told without data. */
    public Kind kind(String word) {
        return Kinds.of(inputs, values, lines).of(word);
    }

    /** Lines that take over what a word came to in earlier periods. */
    public List<WiredLine> carryingOverPeriods() {
        return lines.stream().filter(wired -> wired.line().over().isOfEarlierPeriods()).toList();
    }

    /** The word that a payment pays, whenever that is. */
    public String paid(WiredLine payment) {
        String of = payment.operands().get("of").get(0);
        return lines.stream().filter(wired -> wired.line().id().equals(of) && wired.line().operation() == Operation.FALL_DUE).findFirst()
                .map(due -> due.operands().get("of").get(0)).orElse(of);
    }

    /** The component's own name if no code is given. */
    public String earningCode(String component) {
        return earningCodes.getOrDefault(component, component);
    }

    /**
     * @param name as people are told it
     * @param word id of a line, an input or a value
     * @param per  the set the word belongs to: above participants, themselves, or below them
     */
    public record StatementItem(String name, String word, String per, CellRange source) {
    }

    /** @param word id of a line, an input or a value that participants can read, or one of rows of a table where the role says so */
    public record Reported(Role role, String word, CellRange source) {
    }

    /** @param code of no other reason */
    public record Reason(String code, String english, String spanish, CellRange source) {
    }

    /** @param of id of the yes/no line */
    public record WiredAlert(Alert alert, String of) {
    }
}
