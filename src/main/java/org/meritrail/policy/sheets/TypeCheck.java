package org.meritrail.policy.sheets;

import java.util.List;
import java.util.Map;
import org.meritrail.kernel.Message;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.types.Clash;
import org.meritrail.policy.types.Kind;
import org.meritrail.policy.types.TableTyping;
import org.meritrail.policy.types.Typing;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Role;
import org.meritrail.vocabulary.Unit;

/** Tells at its cell what no data could ever be worked out with: money added to a percentage, a text that is rounded ... */
final class TypeCheck {

    private final Kinds kinds;
    private final Findings findings;

    TypeCheck(Kinds kinds, Findings findings) {
        this.kinds = kinds;
        this.findings = findings;
    }

    void checkLines(List<WiredLine> lines, LineCells cells) {
        lines.forEach(line -> kinds.clashes().getOrDefault(line.line().id(), List.of())
                .forEach(clash -> tell(cells.cell(line.line(), clash.role(), clash.at()), clash)));
    }

    /** A word of another kind than the cells it is compared with would stop every run or never find its row. */
    void checkTable(TableDraft draft, DecisionTable table) {
        for (int at = 0; at < table.conditions().size(); at++) {
            Kind word = kinds.of(table.conditions().get(at).word());
            Cell heading = draft.conditions().get(at).heading();
            TableTyping.mismatch(table, at, word).ifPresent(column -> findings.add(FindingCode.UNIT_OF_TABLE, heading.place(), heading.shown(),
                    table.name(), column.shown(), word.shown()));
        }
    }

    /** @param paid id of the line that is paid, at once or later */
    void checkPayment(Line payment, String paid, Cell cell) {
        Typing.of(payment, Map.of("of", List.of(kinds.of(paid)))).clashes().forEach(clash -> tell(cell, clash));
    }

    /** @param line id of the line that says whether there is something to tell */
    void checkAlert(String line, Cell cell) {
        Kind kind = kinds.of(line);
        if (!kind.fits(Kind.YES_NO)) {
            findings.add(FindingCode.TYPE_WRONG, cell.place(), cell.shown(), kind.shown(), Message.of("needed-kind.yes-no"));
        }
    }

    /** A word of another kind than its role in reports needs would leave them without a figure. */
    void checkReported(Role role, String word, Cell cell) {
        Kind kind = kinds.of(word);
        boolean fits = switch (role.sort()) {
            case TEXT -> kind.fits(Kind.LABEL);
            case MONEY -> kind.fits(Kind.of(Unit.money("")));
            case PERCENT -> kind.fits(Kind.of(Unit.PERCENT));
            case COUNT -> kind.fits(Kind.of(Unit.COUNT));
            case AMOUNT -> kind.fits(Kind.ZERO);
        };
        if (!fits) {
            findings.add(FindingCode.TYPE_WRONG, cell.place(), cell.shown(), kind.shown(), Message.of("needed-kind." + switch (role.sort()) {
                case TEXT -> "text";
                case MONEY -> "money";
                case PERCENT -> "share";
                case COUNT, AMOUNT -> "amount";
            }));
        }
    }

    void checkExample(String word, Cell value) {
        ExampleCells.check(value, kinds.of(word), findings);
    }

    private void tell(Cell cell, Clash clash) {
        findings.add(clash.code(), cell.place(), cell.shown(), clash.arguments().toArray());
    }
}
