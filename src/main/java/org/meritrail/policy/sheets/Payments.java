package org.meritrail.policy.sheets;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.meritrail.vocabulary.Absence;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Over;
import org.meritrail.vocabulary.Scope;

/** A row of the Payments sheet is a line too: it pays what another line comes to, when and if it is to be paid. */
final class Payments {

    static final List<String> NEGATIVE_KEYS = List.of("recovered", "nothing-due-below-zero", "withheld");
    static final List<String> WHEN_KEYS = List.of("each-period", "end-of-quarter", "end-of-year");

    private static final Words NEGATIVE = Words.of("option.", NEGATIVE_KEYS);
    private static final Words WHEN = Words.of("option.", WHEN_KEYS);

    private final SheetRow row;
    private final String id;
    private final String component;

    Payments(SheetRow row, String id, String component) {
        this.row = row;
        this.id = id;
        this.component = component;
    }

    /** @param paid id of the line that is paid */
    WiredLine pay(String paid) {
        Option negative = option("if-negative", NEGATIVE).orElse(Option.RECOVERED);
        return wired(id, Operation.PAY, negative, waits() ? due() : paid);
    }

    /** What comes before the payment where it is not paid in each period. */
    Optional<WiredLine> waiting(String paid) {
        return option("when", WHEN).filter(when -> when != Option.EACH_PERIOD).map(when -> wired(due(), Operation.FALL_DUE, when, paid));
    }

    private boolean waits() {
        return option("when", WHEN).filter(when -> when != Option.EACH_PERIOD).isPresent();
    }

    private String due() {
        return id + "a";
    }

    private Optional<Option> option(String heading, Words words) {
        return row.text(heading).flatMap(words::key).map(key -> Option.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    /** Findings for words that are none of those it may hold. */
    void check() {
        row.word("if-negative", NEGATIVE);
        row.word("when", WHEN);
    }

    private WiredLine wired(String ownId, Operation operation, Option option, String of) {
        Line line = new Line(ownId, component, Scope.PARTICIPANTS, operation, option, Over.NOTHING, null, 0, null, Absence.STOPS, List.of(), "", row.range());
        return WiredLine.of(line, new TreeMap<>(Map.of("of", List.of(of))));
    }
}
