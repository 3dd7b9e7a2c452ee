package org.meritrail.policy.sheets;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The sheets of a workbook that are not decision tables, with the headings each must or may have. */
public enum SheetKind {
    ABOUT(List.of("about", "value"), List.of()),
    RECORDS(List.of("set", "source"), List.of("belongs-to", "by", "dated-by", "in-force-on", "window", "tree-parent", "order-by", "tie-by")),
    INPUTS(List.of("name", "set", "source", "type"), List.of("dated-by", "if-missing", "note")),
    VALUES(List.of("name", "value", "unit"), List.of("in-force-from", "note")),
    LINES(List.of("line", "operation"), List.of("per", "option", "of", "with", "table", "column", "over", "window", "earlier-results", "which", "rule",
            "only-when", "otherwise", "if-missing", "round", "rounding", "place", "note", "reads-as")),
    PARTS(List.of("line", "part"), List.of("sign", "weight")),
    PAYMENTS(List.of("component", "line"), List.of("when", "if-negative", "earning-code", "note")),
    STATEMENT(List.of("item", "name"), List.of("note")),
    REPORTS(List.of("role", "name"), List.of("note")),
    ALERTS(List.of("line", "effect", "text"), List.of("note")),
    /** Why pay may be adjusted by hand. */
    REASONS(List.of("reason", "english", "spanish"), List.of("note")),
    EXAMPLES(List.of("case", "record", "name", "kind", "value"), List.of()),
    /** Help for people; not read. */
    LEGEND(List.of(), List.of()),
    /** What Meritrail lists in a copy it marked; not read, so that the copy says what the original does. */
    FINDINGS(List.of(), List.of()),
    DIFFERENCES(List.of(), List.of());

    private static final Words NAMES = Words.of("sheet.", Arrays.stream(values()).map(SheetKind::key).toList());

    private final List<String> required;
    private final List<String> optional;

    SheetKind(List<String> required, List<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    /** Whether it is there for people only, and whatever stands in it means nothing. */
    boolean isForPeople() {
        return this == LEGEND || this == FINDINGS || this == DIFFERENCES;
    }

    /** Empty for a decision table, whose sheet has the table's name. */
    public static Optional<SheetKind> of(String sheet) {
        return NAMES.key(sheet).map(key -> valueOf(key.toUpperCase(Locale.ROOT)));
    }

    /** Keys in the bundles, under {@code heading.}. */
    public List<String> required() {
        return required;
    }

    /** Keys in the bundles, under {@code heading.}. */
    public List<String> optional() {
        return optional;
    }

    Words headings() {
        return Words.of("heading.", Stream.concat(required.stream(), optional.stream()).toList());
    }

    /** Of its name in the bundles, under {@code sheet.}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
