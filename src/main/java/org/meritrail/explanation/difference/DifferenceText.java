package org.meritrail.explanation.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.meritrail.explanation.Fact;
import org.meritrail.explanation.Ground;
import org.meritrail.explanation.difference.Cause.Kind;
import org.meritrail.explanation.difference.Cause.Side;
import org.meritrail.explanation.difference.ExplanationDifference.Compared;
import org.meritrail.explanation.difference.ExplanationDifference.Component;
import org.meritrail.explanation.difference.ExplanationDifference.Part;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.Amount;

/** The difference of two explanations as text for people, in one language: the amounts first, then what causes their difference. */
public final class DifferenceText {

    /** So many causes are told one by one, and what the smaller ones come to together. */
    public static final int MOST = 40;
    private static final int COINS = 2;
    private static final String INDENT = "  ";

    private final Texts texts;
    private final List<String> lines = new ArrayList<>();

    private DifferenceText(Texts texts) {
        this.texts = texts;
    }

    public static List<String> of(ExplanationDifference difference, Texts texts) {
        DifferenceText text = new DifferenceText(texts);
        text.compared("why-differs.before", difference.before());
        text.compared("why-differs.after", difference.after());
        difference.components().forEach(text::component);
        if (difference.difference() == null) {
            text.line(0, texts.say("why-differs.currencies"));
        } else {
            text.line(0, texts.say(total(difference), text.signed(difference.difference())));
            text.parts(difference);
        }
        return text.lines;
    }

    private static String total(ExplanationDifference difference) {
        return difference.comesToTheSame() ? "why-differs.none" : difference.changesNothing() ? "why-differs.without-effect" : "why-differs.total";
    }

    /** What a cause is, in one sentence. */
    public static String of(Cause cause, Texts texts) {
        return new DifferenceText(texts).cause(cause);
    }

    /** What a decision looked at, in one sentence. */
    public static String of(Because because, Texts texts) {
        return new DifferenceText(texts).because(because);
    }

    private void compared(String key, Compared compared) {
        String total = compared.total() == null ? texts.say("explanation.outcome." + compared.outcome()) : compared.total().in(texts);
        line(0, texts.say(key, texts.called(compared.name()), compared.participant(), compared.period(), total));
        compared.reasons().forEach(reason -> line(1, reason.in(texts)));
    }

    private void component(Component component) {
        line(1, texts.say(component.difference() == null ? "why-differs.component-only" : "why-differs.component", component.name(), said(component.before()),
                said(component.after()), component.difference() == null ? "" : signed(component.difference())));
    }

    /** Whether parts are shown with fewer digits than they have. */
    public static boolean isRounded(ExplanationDifference difference) {
        return difference.parts().stream().anyMatch(part -> !amount(part.amount()).number().roundTo(Exact.of("0.01")).equals(amount(part.amount()).number()));
    }

    private void parts(ExplanationDifference difference) {
        List<Part> parts = difference.parts();
        parts.stream().limit(MOST).forEach(part -> {
            line(1, texts.say("why-differs.part", signed(part.amount()), cause(part.cause())));
            part.because().forEach(because -> line(3, texts.say("why-differs.because", because(because))));
        });
        if (parts.size() > MOST) {
            line(1, texts.say("why-differs.more", Exact.of(parts.size() - MOST), signed(difference.rest(MOST))));
        }
        if (isRounded(difference)) {
            line(0, texts.say("why-differs.rounded"));
        }
    }

    private String because(Because because) {
        String name = named(because.name(), because.record());
        String from = String.join("; ", because.from().stream().map(cause -> isSame(cause, because) ? places(cause.before(), cause.after()) : cause(cause))
                .filter(said -> !said.isEmpty()).toList());
        return texts.say(from.isEmpty() ? "why-differs.word" : "why-differs.word-from", name, said(because.before()), said(because.after()), from);
    }

    /** An input is its own cause, of which only the place is news. */
    private static boolean isSame(Cause cause, Because because) {
        return cause.kind() == Kind.INPUT && because.name().equals(cause.name());
    }

    private String cause(Cause cause) {
        Side before = cause.before();
        Side after = cause.after();
        return switch (cause.kind()) {
            case INPUT -> texts.say("why-differs.input", named(cause.name(), cause.record()), value(before), value(after), places(before, after));
            case RECORD -> texts.say(before == null ? "why-differs.record.after" : after == null ? "why-differs.record.before" : "why-differs.record.both", cause.record(),
                    places(before, after));
            case CELL -> texts.say("why-differs.cell", cause.name(), shown(before), shown(after), cells(before, after));
            case ROW -> texts.say("why-differs.row", cause.name(), row(before), row(after), cells(before, after));
            case SLICE -> texts.say("why-differs.slice", cause.name(), row(before), row(after), cells(before, after));
            case LIMIT -> texts.say("why-differs.limit", named(cause.name(), cause.record()), after.row(), before.row());
            case GATE, NO_VALUE -> withoutValue(before, after);
            case CALCULATION -> texts.say("why-differs.calculation", named(cause.name(), cause.record()), value(before), value(after));
            case RULE -> texts.say("why-differs.rule", named(cause.name(), cause.record()), rule(before), rule(after));
            case LINE -> texts.say(before == null ? "why-differs.line.after" : after == null ? "why-differs.line.before" : "why-differs.line", cause.name(), shown(before),
                    shown(after), cells(before, after));
            case CARRIED -> texts.say("why-differs.carried", named(cause.name(), cause.record()), value(before), value(after));
            case OTHER -> texts.say("why-differs.other", cause.name(), value(before), value(after), people(before, after));
            case FIGURE -> texts.say("why-differs.figure", named(cause.name(), cause.record()), value(before), value(after));
            case OUTCOME -> texts.say("why-differs.outcome", outcome(before), outcome(after));
            case ROUNDING -> texts.say("why-differs.rounding");
        };
    }

    private String withoutValue(Side before, Side after) {
        return before == null ? texts.say("why-differs.without.after", value(after)) : after == null ? texts.say("why-differs.without.before", value(before))
                : texts.say("why-differs.without.both", value(before), value(after));
    }

    private String outcome(Side side) {
        return texts.say("why-differs.outcome." + side.row());
    }

    private String rule(Side side) {
        return side.rule() == null ? value(side) : texts.say("why-differs.answer", value(side), side.rule().name());
    }

    private String row(Side side) {
        return side == null ? texts.say("why-differs.no-row") : side.value() == null ? side.row() : texts.say("why-differs.row-gives", side.row(), side.value());
    }

    private String shown(Side side) {
        return side == null || side.cells() == null || side.cells().texts().isEmpty() ? texts.say("why-differs.nothing")
                : String.join(", ", side.cells().texts().stream().map(text -> texts.say("why-differs.quoted", Texts.brief(text))).toList());
    }

    private String value(Side side) {
        return said(side == null ? null : side.value());
    }

    private String said(Fact fact) {
        return fact == null ? texts.say("why-differs.nothing") : fact.in(texts);
    }

    private static String named(String name, String record) {
        return record == null ? name : name + " [" + record + "]";
    }

    private String people(Side before, Side after) {
        return String.join(", ", Stream.of(before, after).filter(side -> side != null && side.row() != null).map(Side::row).distinct().toList());
    }

    private static Cause.Input place(Side side) {
        return side == null || side.input() == null || side.input().row() == 0 ? null : side.input();
    }

    /** Where it stands, on both sides if these are two places. */
    private String places(Side before, Side after) {
        return String.join(" → ", Stream.of(before, after).map(DifferenceText::place).filter(place -> place != null).map(this::place).distinct().toList());
    }

    private String place(Cause.Input input) {
        return input.column() == null ? texts.say("why-differs.place", input.file(), String.valueOf(input.row()))
                : texts.say("explanation.read", input.file(), String.valueOf(input.row()), input.column());
    }

    private String cells(Side before, Side after) {
        return String.join(" → ", Stream.of(before, after).filter(side -> side != null && side.cells() != null).map(Side::cells).map(this::cells).distinct().toList());
    }

    private String cells(Ground.Cells cells) {
        return cells.cells().isEmpty() ? texts.say("explanation.line", cells.workbook(), cells.sheet(), String.valueOf(cells.row()))
                : texts.say("explanation.cells", cells.workbook(), cells.sheet(), String.valueOf(cells.row()), List.copyOf(cells.cells()));
    }

    /** Rounded to coins, with its sign. */
    public static String signed(Fact fact, Texts texts) {
        return new DifferenceText(texts).signed(fact);
    }

    private String signed(Fact fact) {
        Amount amount = amount(fact);
        String number = amount.with(Exact.of(amount.number().toDecimal(COINS))).in(texts);
        return amount.number().signum() > 0 ? "+" + number : number;
    }

    private static Amount amount(Fact fact) {
        return (Amount) fact.result(true);
    }

    private void line(int depth, String content) {
        lines.add(INDENT.repeat(depth) + content.stripTrailing());
    }
}
