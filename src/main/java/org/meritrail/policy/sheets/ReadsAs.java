package org.meritrail.policy.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.LineSentence;
import org.meritrail.vocabulary.Operation;

/** What each row of the Lines sheets says, as a sentence: its operation, then what follows it. */
public final class ReadsAs {

    private final Map<String, String> names;

    private ReadsAs(Plan plan) {
        this.names = Stream.of(plan.inputs().stream(), plan.values().stream().map(DatedValue::constant), plan.lines().stream().map(WiredLine::line))
                .flatMap(some -> some).collect(Collectors.toMap(word -> word.id(), word -> word.name(), (one, again) -> one));
    }

    /** @return by where the row stands; of a plan without mistakes */
    public static Map<CellRange, Message> of(Plan plan) {
        ReadsAs reading = new ReadsAs(plan);
        Map<CellRange, Message> sentences = new LinkedHashMap<>();
        plan.lines().stream().filter(wired -> wired.line().operation() != Operation.FALL_DUE)
                .forEach(wired -> sentences.merge(wired.line().source(), reading.first(wired), (before, none) -> reading.further(before, wired)));
        return sentences;
    }

    /** Warns of sentences that no longer say what the row does. They are never read, so that they could mislead people only. */
    static void check(Plan plan, List<LineDraft> drafts, Findings findings) {
        if (findings.hasErrors() || drafts.stream().noneMatch(draft -> draft.row().has("reads-as"))) {
            return;
        }
        Map<CellRange, Message> sentences = of(plan);
        drafts.stream().filter(draft -> draft.row().has("reads-as")).forEach(draft -> Optional.ofNullable(sentences.get(draft.row().range()))
                .filter(sentence -> Texts.all().stream().map(sentence::in).noneMatch(draft.row().cell("reads-as").shown()::equals))
                .ifPresent(sentence -> draft.row().find(FindingCode.READS_DIFFERENTLY, "reads-as", sentence)));
    }

    private Message first(WiredLine wired) {
        Line line = wired.line();
        Message sentence = LineSentence.of(line, line.operation() == Operation.LOOK_UP
                ? line.table().conditions().stream().map(DecisionTable.Column::name).toList() : named(wired, "of").stream().toList());
        Optional<String> which = line.operation() == Operation.COLLECT ? named(wired, "which").filter(name -> !wired.operands().get("which").contains(Names.YES))
                : Optional.empty();
        Message chosen = which.map(name -> Message.of("reads.which", sentence, name)).orElse(sentence);
        return line.rounding() == null ? chosen : Message.of("reads.each-rounded", chosen, line.rounding().step());
    }

    /** What follows the operation, link by link. */
    private Message further(Message before, WiredLine wired) {
        return switch (wired.line().operation()) {
            case IF_MISSING -> Message.of("reads.if-missing", before, named(wired, "with").orElse(""));
            case ONLY_WHEN -> wired.operands().get("otherwise").contains(Names.NOTHING)
                    ? Message.of("reads.only-when", before, named(wired, "with").orElse(""))
                    : Message.of("reads.only-when-otherwise", before, named(wired, "with").orElse(""), named(wired, "otherwise").orElse(""));
            case ROUND -> Message.of(wired.line().option() == null ? "reads.rounded" : "reads.shown-rounded", before, wired.line().rounding().step());
            default -> before;
        };
    }

    private Optional<String> named(WiredLine wired, String role) {
        return wired.operands().getOrDefault(role, List.of()).stream().findFirst().map(names::get);
    }
}
