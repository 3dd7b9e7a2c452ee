package org.meritrail.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How a mapped file writes its cells; what the mapping does not say is as in unmapped files. */
final class FormatReader {

    private final MappingNode entry;

    FormatReader(MappingNode entry) {
        this.entry = entry;
    }

    Format read() {
        char delimiter = character("delimiter", Format.PLAIN.delimiter());
        char quote = character("quote", Format.PLAIN.quote());
        if (delimiter == quote) {
            entry.mistake("intake.mapping.same-character", "delimiter", "quote");
            return Format.PLAIN;
        }
        return new Format(delimiter, quote, encoding(), dates(), numbers());
    }

    private char character(String key, char otherwise) {
        String text = entry.text(key, String.valueOf(otherwise));
        boolean usable = text.length() == 1 && "\r\n".indexOf(text.charAt(0)) < 0;
        if (!usable) {
            entry.child(key).mistake("intake.mapping.character", text);
        }
        return usable ? text.charAt(0) : otherwise;
    }

    private Charset encoding() {
        String name = entry.text("encoding", StandardCharsets.UTF_8.name());
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException noSuchCharset) {
            entry.child("encoding").mistake("intake.mapping.encoding", name);
            return StandardCharsets.UTF_8;
        }
    }

    private Dates dates() {
        if (!entry.has("dates")) {
            return Dates.ISO;
        }
        List<String> patterns = entry.child("dates").texts();
        try {
            return new Dates(patterns);
        } catch (IllegalArgumentException noPattern) {
            entry.child("dates").mistake("intake.mapping.dates", patterns);
            return Dates.ISO;
        }
    }

    private Numbers numbers() {
        String decimal = entry.text("decimal", ".");
        String grouping = entry.text("grouping", "");
        if (!decimal.equals(".") && !decimal.equals(",")) {
            entry.child("decimal").mistake("intake.mapping.decimal", decimal);
            return Numbers.PLAIN;
        }
        boolean groups = grouping.isEmpty() || grouping.length() == 1 && ".,' \u2019\u00A0\u202F".contains(grouping);
        if (!groups || grouping.equals(decimal)) {
            entry.child("grouping").mistake("intake.mapping.grouping", grouping);
            return Numbers.PLAIN;
        }
        return new Numbers(decimal, grouping);
    }
}
