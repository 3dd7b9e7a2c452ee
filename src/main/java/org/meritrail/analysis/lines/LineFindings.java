package org.meritrail.analysis.lines;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.meritrail.kernel.Exact;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.policy.types.Kind;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.YesNo;

/**
 * Lines that do something else than their author most likely meant, told from what their operands may ever come to: limits that
 * never or always bind, checks with one answer only, divisions by zero, lines that never come to anything. Nothing is told of which
 * some data might show the contrary.
 */
public final class LineFindings {

    private final Plan plan;
    private final Extents extents;
    private final Told told;

    private LineFindings(Plan plan, Findings findings) {
        this.plan = plan;
        this.extents = Extents.of(plan);
        this.told = new Told(findings);
    }

    /** By place. */
    public static List<Finding> of(Plan plan) {
        Findings findings = new Findings();
        LineFindings lines = new LineFindings(plan, findings);
        plan.lines().forEach(lines::look);
        plan.lines().stream().filter(wired -> wired.line().operation().isForAnalysts()).forEach(lines::lookForNothing);
        new RowFindings(plan, lines.extents, lines.told).find();
        Weights.find(plan, lines.told);
        PaymentFindings.find(plan, lines.told);
        DayFindings.find(plan, findings);
        return findings.list();
    }

    private void look(WiredLine wired) {
        switch (wired.line().operation()) {
            case LIMIT -> limit(wired);
            case CHECK -> check(wired);
            case DIVIDE -> divisor(wired);
            case TIERS -> basis(wired);
            default -> {
            }
        }
    }

    private void limit(WiredLine wired) {
        Extent of = extents.of(wired, "of");
        Extent with = extents.of(wired, "with");
        if (!of.isNumber() || !with.isNumber()) {
            return;
        }
        boolean atMost = wired.line().option() == Option.AT_MOST;
        boolean never = atMost ? of.numbers().isAtMost(with.numbers()) : with.numbers().isAtMost(of.numbers());
        boolean always = atMost ? with.numbers().isAtMost(of.numbers()) : of.numbers().isAtMost(with.numbers());
        if (never) {
            tell(FindingCode.LIMIT_NEVER_BINDS, wired, name(wired, "of"), shown(wired, atMost ? of.numbers().high() : of.numbers().low()), name(wired, "with"));
        } else if (always) {
            tell(FindingCode.LIMIT_ALWAYS_BINDS, wired, name(wired, "of"), shown(wired, atMost ? of.numbers().low() : of.numbers().high()), name(wired, "with"));
        }
    }

    private void check(WiredLine wired) {
        Extent answer = extents.of(wired.line().id());
        if (answer.words() == null || answer.words().size() != 1) {
            return;
        }
        boolean yes = answer.words().contains(YesNo.YES);
        tell(yes ? FindingCode.CHECK_ALWAYS_YES : FindingCode.CHECK_ALWAYS_NO, wired, name(wired, "of"), name(wired, "with"));
    }

    private void divisor(WiredLine wired) {
        Extent divisor = extents.of(wired, "with");
        if (divisor.isNumber() && divisor.numbers().isZero()) {
            tell(FindingCode.DIVISOR_ZERO, wired, name(wired, "with"));
        }
    }

    /** Edges that are a percentage of nothing, or of less. */
    private void basis(WiredLine wired) {
        Extent basis = extents.of(wired, "basis");
        if (basis.isNumber() && basis.numbers().isAtMost(Range.ZERO)) {
            tell(FindingCode.EDGES_OF_ZERO, wired, wired.line().table().name(), name(wired, "basis"));
        }
    }

    /** Only the first of several that follow from each other; what only passes a zero on that its author wrote is left alone. */
    private void lookForNothing(WiredLine wired) {
        boolean follows = wired.operands().values().stream().flatMap(List::stream).anyMatch(this::isLineOfNothing);
        if (isLineOfNothing(wired.line().id()) && !follows && wired.line().operation() != Operation.TAKE && wired.line().operation() != Operation.CARRY) {
            tell(FindingCode.NEVER_ANYTHING, wired);
        }
    }

    private boolean isLineOfNothing(String id) {
        Extent extent = extents.of(id);
        boolean nothing = (extent.numbers() == null || extent.numbers().isZero()) && Set.of().equals(extent.words());
        return nothing && plan.lines().stream().anyMatch(wired -> wired.line().id().equals(id));
    }

    private void tell(FindingCode code, WiredLine wired, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = wired.line().name();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        told.tell(code, wired.line().source(), wired.line().name(), all);
    }

    /** A bound in the unit of what it bounds, or else of the limit; of days the day. */
    private Object shown(WiredLine wired, Exact bound) {
        List<Kind> kinds = Stream.of("of", "with").map(role -> plan.kind(wired.operands().get(role).get(0))).toList();
        if (kinds.contains(Kind.DATE)) {
            return new Day(LocalDate.ofEpochDay(bound.toDecimal(0).longValue()));
        }
        return new Amount(bound, kinds.stream().map(Kind::unit).filter(Objects::nonNull).findFirst().orElse(Unit.NUMBER));
    }

    private Object name(WiredLine wired, String role) {
        return Wording.name(plan, wired.operands().get(role).get(0));
    }
}
