package org.meritrail.pseudonym;

import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.JsonGeneratorDelegate;

/**
 * Writes JSON in which texts are concealed, and numbers, keys of sentences, hashes and what names a part of the policy are not. A figure tells its
 * kind before its value, and only a word is concealed; what a calculation takes in is a word after an equals sign.
 */
public final class ConcealingJson extends JsonGeneratorDelegate {

    private static final String KIND = "kind";
    private static final String WORDS = "label";
    private static final Set<String> VALUES = Set.of("value", "exact");
    private static final Set<String> CALCULATED = Set.of("of", "with");
    private static final Set<String> NAMING_NOBODY = Set.of("schema", "status", "policy", "key", "currency", "sha256", "number", "does", "mode", "step", "workbook",
            "sheet", "cells", "texts", "table", "rule", "column", "direction", "word", "outcome", "meritrail", "drools", "java");

    private final UnaryOperator<String> concealing;
    private String kind = "";

    public ConcealingJson(JsonGenerator json, UnaryOperator<String> concealing) {
        super(json, false);
        this.concealing = concealing;
    }

    @Override
    public JsonGenerator writeString(String text) {
        return super.writeString(text == null ? null : concealed(text));
    }

    private String concealed(String text) {
        String member = member();
        if (member.equals(KIND)) {
            kind = text;
            return text;
        }
        if (NAMING_NOBODY.contains(member) || VALUES.contains(member) && !kind.equals(WORDS)) {
            return text;
        }
        if (CALCULATED.contains(member)) {
            return text.startsWith("=") ? "=" + concealing.apply(text.substring(1)) : text;
        }
        return concealing.apply(text);
    }

    /** Of an item of a list the member that the list is. */
    private String member() {
        String name = streamWriteContext().inArray() ? streamWriteContext().getParent().currentName() : streamWriteContext().currentName();
        return name == null ? "" : name;
    }
}
