package org.meritrail.batch;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.intake.PlainTable;
import org.meritrail.intake.PlainValue;
import org.meritrail.intake.Reject;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.settlement.Adjustment;
import org.meritrail.settlement.AdjustmentRequest;
import org.meritrail.settlement.AdjustmentRequest.Flaw;
import org.meritrail.settlement.Adjustments;
import org.meritrail.vocabulary.ColumnType;

/** Adjustments that somebody asks for in a file, one a row: all of them are asked for, or none. */
public final class AdjustmentFile {

    public static final List<String> NEEDED = List.of("participant", "component", "amount", "currency", "period", "reason", "note");
    public static final List<String> OPTIONAL = List.of("earning-code");

    private static final int MOST_ROWS = 5_000;

    private final Adjustments adjustments;

    public AdjustmentFile(Adjustments adjustments) {
        this.adjustments = adjustments;
    }

    /** @param mistakes at their cells; empty if all were asked for */
    public record Answer(List<Adjustment> asked, List<Reject> mistakes) {
    }

    /**
     * Refused if something came in between that the rows were looked at without.
     *
     * @param path ends in {@code .csv} or {@code .xlsx}
     * @param name what the file is called
     */
    public Decision<Answer> ask(Actor who, Path path, String name) {
        PlainTable table = PlainTable.read(path, name, NEEDED, OPTIONAL, MOST_ROWS);
        List<Reject> mistakes = new ArrayList<>(table.rejects());
        List<Row> rows = table.rows().stream().map(row -> new Row(name, row)).toList();
        rows.forEach(row -> mistakes.addAll(row.unreadable()));
        List<Row> whole = rows.stream().filter(row -> row.period().isPresent()).toList();
        List<AdjustmentRequest> asked = whole.stream().map(row -> row.request(row.period().orElseThrow())).toList();
        List<List<Flaw>> flaws = adjustments.flaws(who, asked);
        for (int at = 0; at < whole.size(); at++) {
            mistakes.addAll(whole.get(at).rejects(flaws.get(at)));
        }
        if (mistakes.isEmpty() && rows.isEmpty()) {
            mistakes.add(new Reject(name, 1, "", "", Message.of("intake.file.empty")));
        }
        return mistakes.isEmpty() ? adjustments.request(who, asked).fold(all -> Decision.granted(new Answer(all, List.of())), Decision.Refused::new)
                : Decision.granted(new Answer(List.of(), mistakes.stream().sorted(Comparator.comparingInt(Reject::row).thenComparing(Reject::column)).toList()));
    }

    private record Row(String file, PlainTable.Row cells) {

        /** With its decimals as they are written. */
        private Optional<BigDecimal> amount() {
            return PlainValue.read(cells.cell("amount"), ColumnType.NUMBER, "", value -> Optional.of(new BigDecimal(cells.cell("amount"))), problem -> Optional.empty());
        }

        private Optional<Period> period() {
            try {
                return Optional.of(Period.parse(cells.cell("period")));
            } catch (Period.NoSuchPeriod unknown) {
                return Optional.empty();
            }
        }

        /** Cells that are no amount and no period; what is wrong besides where there is no period. */
        private List<Reject> unreadable() {
            List<Reject> rejects = new ArrayList<>();
            if (amount().isEmpty()) {
                rejects.add(reject("amount", Message.of("problem.amount-wrong", cells.cell("amount"))));
            }
            if (period().isEmpty()) {
                rejects.add(reject("period", Message.of("problem.period-wrong", cells.cell("period"))));
                rejects.addAll(rejects(request(null).flaws()));
            }
            return rejects;
        }

        /** With one for an amount that cannot be read, so that the rest is looked at. @param period null if nothing looks at it */
        private AdjustmentRequest request(Period period) {
            return new AdjustmentRequest(cells.cell("participant"), cells.cell("component"), cells.cell("earning-code"), amount().orElse(BigDecimal.ONE), cells.cell("currency"),
                    period, cells.cell("reason"), cells.cell("note"));
        }

        private List<Reject> rejects(List<Flaw> flaws) {
            return flaws.stream().map(flaw -> reject(flaw.field(), flaw.reason())).toList();
        }

        private Reject reject(String column, Message reason) {
            return new Reject(file, cells.row(), column, cells.cell(column), reason);
        }
    }
}
