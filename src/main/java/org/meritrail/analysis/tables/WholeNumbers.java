package org.meritrail.analysis.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.meritrail.kernel.Exact;
import org.meritrail.policy.sheets.DatedValue;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.Input;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Result;

/**
 * Which words of a plan can only be whole numbers, so that nothing lies between 99 and 100. A unit does not tell: a share of a count is
 * a count, too.
 */
final class WholeNumbers {

    private final Map<String, Boolean> known = new HashMap<>();
    private final Map<String, WiredLine> lines = new HashMap<>();

    WholeNumbers(Plan plan) {
        for (Input input : plan.inputs()) {
            known.put(input.id(), input.type() == ColumnType.COUNT || input.type() == ColumnType.DATE);
        }
        for (DatedValue value : plan.values()) {
            known.merge(value.constant().id(), isWhole(value.constant().value()), Boolean::logicalAnd);
        }
        plan.lines().forEach(wired -> lines.put(wired.line().id(), wired));
    }

    /** @param word an id */
    boolean areAllOf(String word) {
        Boolean sofar = known.get(word);
        if (sofar == null && lines.containsKey(word)) {
            // A line that carries itself is whole if it would be, were it whole before.
            known.put(word, true);
            sofar = isWhole(lines.get(word));
            if (!sofar) {
                known.keySet().removeAll(lines.keySet());
            }
            known.put(word, sofar);
        }
        return sofar != null && sofar;
    }

    private boolean isWhole(WiredLine wired) {
        Option option = wired.line().option();
        return switch (wired.line().operation()) {
            case RANK, ELAPSED -> true;
            case COLLECT -> option == Option.COUNT || option != Option.MEAN && all(wired, "of");
            case CARRY -> option == Option.COUNT || all(wired, "of") && all(wired, "with");
            case TAKE, GATHER -> all(wired, "of");
            case SUBTRACT, LIMIT, IF_MISSING -> all(wired, "of") && all(wired, "with");
            case ONLY_WHEN -> all(wired, "of") && all(wired, "otherwise");
            case ADD, MULTIPLY -> all(wired, "part");
            case ROUND -> isWhole(new Amount(wired.line().rounding().step(), null));
            default -> false;
        };
    }

    private boolean all(WiredLine wired, String role) {
        return wired.operands().getOrDefault(role, List.of()).stream().allMatch(this::areAllOf);
    }

    /** Nothing due and missing are no numbers that a row could be asked for. */
    private static boolean isWhole(Result value) {
        return value.fold(amount -> amount.number().equals(amount.number().roundTo(Exact.ONE)), label -> false, day -> true, answer -> false,
                nothing -> true, missing -> true);
    }
}
