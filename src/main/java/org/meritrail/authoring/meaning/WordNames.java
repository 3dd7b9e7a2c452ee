package org.meritrail.authoring.meaning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.meritrail.kernel.Phrase;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.sheets.About;
import org.meritrail.policy.sheets.DatedValue;
import org.meritrail.policy.sheets.Plan;

/** What the engine's ids stand for, in the words of the workbooks. */
final class WordNames {

    private final Map<String, Phrase> names = new HashMap<>();
    private final List<String> workbooks;

    WordNames(Plan plan, Renames renames) {
        workbooks = plan.abouts().stream().map(About::workbook).map(renames::workbook).toList();
        plan.inputs().forEach(input -> names.put(input.id(), Said.name(renames.word(input.name()))));
        plan.lines().forEach(wired -> names.put(wired.line().id(), Said.name(renames.word(wired.line().name()))));
        plan.values().forEach(value -> names.put(value.constant().id(), value(value, renames)));
        names.put(Plan.PERIOD_START, Said.word("built-in.period-start"));
        names.put(Plan.PERIOD_END, Said.word("built-in.period-end"));
    }

    /** A built-in word is said in the reader's language, a weight as the number it is. */
    private static Phrase value(DatedValue value, Renames renames) {
        String name = value.constant().name();
        if (value.constant().source() == null) {
            return Said.word(Texts.ENGLISH.keysUnder("built-in.").stream().filter(key -> Texts.ENGLISH.say(key).equals(name)).findFirst().orElseThrow());
        }
        return isWeight(value) ? Said.result(value.constant().value()) : Said.name(renames.word(name));
    }

    /** A number that stands in Parts, and has no name. */
    static boolean isWeight(DatedValue value) {
        return value.constant().id().startsWith("W");
    }

    /** @param workbook in which the word is read: some words mean the plan of that workbook */
    Phrase of(String id, String workbook) {
        Phrase known = names.get(id);
        return known != null ? known : ofThePlan(id, workbook);
    }

    private Phrase ofThePlan(String id, String workbook) {
        Phrase word = Said.word(id.startsWith(Plan.IN_PLAN_FROM) ? "built-in.in-plan-from" : "built-in.in-plan-to");
        int number = Integer.parseInt(id.substring(1));
        String whose = number == 0 ? "" : workbooks.get(number - 1);
        boolean own = whose.equals(workbook) || number == 0 && !workbooks.contains(workbook);
        return own ? word : texts -> word.in(texts) + " (" + Said.name(whose).in(texts) + ")";
    }
}
