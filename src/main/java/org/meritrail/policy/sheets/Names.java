package org.meritrail.policy.sheets;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Spelling;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.cells.Alike;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Constant;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.YesNo;

/** Every name of a policy, with the engine's id for it. Ids are all that reaches rule source. */
final class Names {

    static final String ZERO = "B1";
    static final String ONE = "B2";
    static final String YES = "B3";
    static final String NO = "B4";
    static final String NOTHING = "B5";

    /** Where a name that is taken stands first, if that goes without saying. */
    static final Message ELSEWHERE = Message.of("taken.elsewhere");

    private static final Map<String, String> BUILT_IN = Map.of("zero", ZERO, "one", ONE, "yes", YES, "no", NO, "nothing-due", NOTHING,
            "period-start", Plan.PERIOD_START, "period-end", Plan.PERIOD_END);

    /** What these words mean depends on the plan of the workbook that uses them. */
    private static final Map<String, String> OF_THE_PLAN = Map.of("in-plan-from", Plan.IN_PLAN_FROM, "in-plan-to", Plan.IN_PLAN_TO);

    private final Map<String, Named> named = new LinkedHashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Findings findings;
    private List<String> workbooks = List.of();
    private boolean allRead = true;

    /**
     * @param id  empty if the row that declares it has a mistake
     * @param per the record set the word belongs to
     */
    record Named(String id, String per) {

        boolean isUnread() {
            return id.isEmpty();
        }
    }

    Names(Findings findings) {
        this.findings = findings;
        for (Texts texts : Texts.all()) {
            BUILT_IN.forEach((key, id) -> named.put(texts.say("built-in." + key), new Named(id, Scope.COMPANY)));
            OF_THE_PLAN.forEach((key, id) -> named.put(texts.say("built-in." + key), new Named(id, Scope.PARTICIPANTS)));
        }
        named.keySet().forEach(word -> spellings.put(Alike.key(word), word));
    }

    /** @param abouts the workbooks that say whose plan they are */
    void workbooks(List<About> abouts) {
        workbooks = abouts.stream().map(About::workbook).toList();
    }

    /** The built-in words that are the same in every period. */
    static List<Constant> builtIn() {
        return List.of(constant(ZERO, "zero", Amount.number(0)), constant(ONE, "one", Amount.number(1)), constant(YES, "yes", YesNo.YES),
                constant(NO, "no", YesNo.NO), constant(NOTHING, "nothing-due", new Result.NothingDue(Message.of("nothing-due.stated"))));
    }

    private static Constant constant(String id, String key, Result value) {
        return new Constant(id, Texts.ENGLISH.say("built-in." + key), value, null);
    }

    /** A finding, and the first declaration stands, if the name is taken. */
    void declare(Cell cell, String name, String id, String per) {
        String alike = spellings.putIfAbsent(Alike.key(name), name);
        Place first = places.putIfAbsent(name, cell.place());
        if (named.putIfAbsent(name, new Named(id, per)) != null) {
            findings.add(FindingCode.NAME_TWICE, cell.place(), name, name, first == null ? ELSEWHERE : Message.of("taken.at", first.toString()));
        } else if (alike != null) {
            findings.add(FindingCode.CASE_TWICE, cell.place(), name, name, alike, Alike.difference(name, alike));
        }
    }

    /** Declares a name that cannot be read, as its author most likely meant it, so that those who read the name are not blamed. */
    void declareUnread(Cell cell) {
        named.putIfAbsent(CellText.cleaned(cell.shown()), new Named("", Sets.UNREAD));
    }

    /** Some sheet or file could not be read; a name that is not known may stand there. */
    void someAreUnread() {
        allRead = false;
    }

    /** Every name, also of what has a mistake. */
    Set<String> all() {
        return Set.copyOf(named.keySet());
    }

    boolean areAllRead() {
        return allRead;
    }

    Optional<Named> find(String name) {
        return Optional.ofNullable(named.get(name));
    }

    /** Empty, with a finding at the cell, if nothing has that name. */
    Optional<Named> resolve(Cell cell, String name) {
        Optional<Named> found = find(name);
        if (found.isEmpty() && allRead) {
            Unknown.tell(FindingCode.NAME_UNKNOWN, cell, name, named.keySet(), findings, name, Spelling.suggestion(name, named.keySet()));
        }
        return found.map(word -> OF_THE_PLAN.containsValue(word.id()) ? new Named(Plan.ofWorkbook(word.id(), workbook(cell)), word.per()) : word);
    }

    /** The number of the workbook a cell stands in, from 1; 0 for one that does not say whose plan it is. */
    private int workbook(Cell cell) {
        return 1 + IntStream.range(0, workbooks.size()).filter(at -> cell.place().file().endsWith("/" + workbooks.get(at))).findFirst().orElse(-1);
    }
}
