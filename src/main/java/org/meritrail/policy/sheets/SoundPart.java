package org.meritrail.policy.sheets;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Input;
import org.meritrail.vocabulary.Operation;

/**
 * What of a plan no mistake touches: rows and tables without one that also read nothing with one, at any distance. What they come to is
 * therefore what it will be once the mistakes are mended, and may be judged now. What only readers would tell is left out with them.
 */
final class SoundPart {

    private final Plan plan;
    private final Set<Place> rows;
    private final Set<Place> misheaded;
    private final Loss loss;

    /**
     * What of a policy is not in the plan that was read.
     *
     * @param everywhere whether there may be lines and values of which nothing is known
     * @param headings   the rows of headings: all below one with a mistake may be meant otherwise
     * @param values     names of values one of whose rows has a mistake
     * @param drafts     every line that was begun
     */
    record Loss(boolean everywhere, Set<Place> headings, Collection<String> values, List<LineDraft> drafts) {
    }

    private SoundPart(Plan plan, Findings findings, Loss loss) {
        this.plan = plan;
        this.rows = findings.rows();
        this.misheaded = loss.headings().stream().filter(rows::contains).map(row -> Place.sheet(row.file(), row.sheet())).collect(Collectors.toSet());
        this.loss = loss;
    }

    /** @param lines those of the plan in whose rows and parts nothing was found */
    static Plan of(Plan plan, List<WiredLine> lines, Findings findings, Loss loss) {
        return findings.hasErrors() ? new SoundPart(plan, findings, loss).of(lines) : plan;
    }

    private Plan of(List<WiredLine> lines) {
        List<WiredLine> own = lines.stream().filter(wired -> isSound(wired.line().source())).toList();
        Set<String> partly = tiersWithLostReaders(own);
        Set<String> words = new HashSet<>();
        List<DatedValue> values = values();
        values.forEach(value -> words.add(value.constant().id()));
        List<Input> inputs = plan.inputs().stream().filter(input -> isSound(input.source())).toList();
        inputs.forEach(input -> words.add(input.id()));
        List<WiredLine> kept = kept(own.stream().filter(wired -> wired.line().table() == null || !partly.contains(wired.line().table().name())).toList(), words);
        List<DecisionTable> tables = plan.tables().stream().filter(table -> isSound(table, words))
                .filter(table -> !partly.contains(table.name()) || !table.tiers().percentOf().isEmpty()).toList();
        List<WiredLine> payments = plan.payments().stream().filter(paid -> isSound(paid.line().source()) && readsOnly(paid, words)).toList();
        return new Plan(abouts(), plan.sets(), inputs, values, kept, tables, payments, plan.earningCodes(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private boolean isSound(CellRange range) {
        return range == null || !misheaded.contains(sheet(range.workbook(), range.sheet()))
                && !rows.contains(row(range.workbook(), range.sheet(), range.row()));
    }

    private static Place sheet(String workbook, String sheet) {
        return Place.sheet("decision-tables/" + workbook, sheet);
    }

    private static Place row(String workbook, String sheet, int row) {
        return new Place("decision-tables/" + workbook, sheet, String.valueOf(row));
    }

    /** A workbook of which it is not known when it is in force may be the one for the days between two others. */
    private List<About> abouts() {
        return loss.everywhere() || rows.stream().anyMatch(row -> isOf(row, SheetKind.ABOUT)) ? List.of() : plan.abouts();
    }

    private static boolean isOf(Place row, SheetKind kind) {
        return SheetKind.of(row.sheet()).filter(kind::equals).isPresent();
    }

    /** A value is known only if each of its versions is. */
    private List<DatedValue> values() {
        Predicate<DatedValue> lost = value -> !isSound(value.constant().source()) || loss.values().contains(value.constant().name())
                || value.constant().source() != null && (loss.everywhere() || loss.values().contains(""));
        Set<String> ids = plan.values().stream().filter(lost).map(value -> value.constant().id()).collect(Collectors.toSet());
        return plan.values().stream().filter(value -> !ids.contains(value.constant().id())).toList();
    }

    /**
     * Names of tiers tables that a line reads which is not known. Whether their edges are whole numbers, and how far what goes through
     * them may come, all of their readers tell together.
     */
    private Set<String> tiersWithLostReaders(List<WiredLine> own) {
        Set<String> tiers = plan.tables().stream().filter(table -> table.tiers() != null).map(DecisionTable::name).collect(Collectors.toSet());
        Set<Place> begun = loss.drafts().stream().map(draft -> draft.row().cell("line").place().wholeRow()).collect(Collectors.toSet());
        boolean unknown = loss.everywhere() || rows.stream().filter(row -> isOf(row, SheetKind.LINES)).anyMatch(row -> !begun.contains(row));
        Set<String> sound = own.stream().map(wired -> wired.line().name()).collect(Collectors.toSet());
        Set<String> read = loss.drafts().stream().filter(draft -> draft.operation() == Operation.TIERS && !sound.contains(draft.name()))
                .map(draft -> draft.text("table").orElse("")).collect(Collectors.toSet());
        return unknown || !tiers.containsAll(read) ? tiers : read;
    }

    /** Lines all of whose words are known; of those in a circle all or none. Their ids are added to the words. */
    private List<WiredLine> kept(List<WiredLine> lines, Set<String> words) {
        Set<String> lost = new TreeSet<>();
        Set<String> all = lines.stream().map(wired -> wired.line().id()).collect(Collectors.toSet());
        all.addAll(words);
        boolean losing = true;
        while (losing) {
            losing = false;
            for (WiredLine wired : lines) {
                losing |= !readsOnly(wired, all) && all.remove(wired.line().id()) && lost.add(wired.line().id());
            }
        }
        words.addAll(all);
        return lines.stream().filter(wired -> !lost.contains(wired.line().id())).toList();
    }

    private boolean readsOnly(WiredLine wired, Set<String> words) {
        Stream<String> operands = wired.operands().values().stream().flatMap(List::stream);
        return operands.allMatch(word -> words.contains(word) || isOfPeriod(word))
                && (wired.line().table() == null || isSound(wired.line().table(), words));
    }

    private static boolean isOfPeriod(String word) {
        return word.equals(Plan.PERIOD_START) || word.equals(Plan.PERIOD_END) || word.matches("[" + Plan.IN_PLAN_FROM + Plan.IN_PLAN_TO + "]\\d+");
    }

    /** Whether a column of numbers is about whole ones only its word tells; in words and days nothing lies between. */
    private boolean isSound(DecisionTable table, Set<String> words) {
        boolean headed = !rows.contains(row(table.layout().workbook(), table.layout().sheet(), table.layout().headings()));
        boolean basis = table.tiers() == null || table.tiers().percentOf().isEmpty() || words.contains(table.tiers().percentOf());
        return headed && basis && table.conditions().stream()
                .allMatch(column -> column.isCurrency() || column.unit() == null || words.contains(column.word()) || isOfPeriod(column.word()));
    }
}
