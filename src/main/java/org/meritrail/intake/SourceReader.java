package org.meritrail.intake;

import java.util.List;

/** Reads where the value of a column comes from. */
final class SourceReader {

    private static final List<String> FORMS = List.of("constant", "join", "lookup");
    static final List<String> LOOKUP_KEYS = List.of("file", "sheet", "where", "equals", "value", "from", "to", "on");

    static final List<String> ONE_FORM_ONLY = List.of("constant", "join", "with", "lookup");
    private static final List<String> LOOKUP_NECESSARY = List.of("file", "where", "equals", "value");
    /** Stands in for a source that is a mistake, so that the rest of the mapping is still checked. */
    private static final Source MISTAKEN = new Source.Fixed("");

    private final LookupFiles lookups;
    private final Format format;

    SourceReader(LookupFiles lookups, Format format) {
        this.lookups = lookups;
        this.format = format;
    }

    Source read(MappingNode node) {
        if (!node.isMap()) {
            return new Source.FromColumn(node.text(), true);
        }
        if (!node.hasKeys(ONE_FORM_ONLY, List.of())) {
            return MISTAKEN;
        }
        if (FORMS.stream().filter(node::has).count() != 1 || node.has("with") && !node.has("join")) {
            node.mistake("intake.mapping.source");
            return MISTAKEN;
        }
        if (node.has("constant")) {
            return new Source.Fixed(node.child("constant").text());
        }
        return node.has("join") ? join(node) : lookup(node.child("lookup"));
    }

    private Source join(MappingNode node) {
        List<Source> parts = node.child("join").items().stream().map(this::read).toList();
        return new Source.Join(parts, node.text("with", ""));
    }

    private Source lookup(MappingNode node) {
        if (!node.hasKeys(LOOKUP_KEYS, LOOKUP_NECESSARY)) {
            return MISTAKEN;
        }
        boolean dated = node.has("from");
        if (dated != node.has("on") || node.has("to") && !dated) {
            node.mistake("intake.mapping.lookup-dates");
            return MISTAKEN;
        }
        Source key = read(node.child("equals"));
        Source on = dated ? read(node.child("on")) : null;
        return lookups.table(node, format).<Source>map(table -> new Lookup(table, key, on, format.dates())).orElse(MISTAKEN);
    }
}
