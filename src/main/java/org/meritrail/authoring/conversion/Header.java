package org.meritrail.authoring.conversion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the first row of a native table may say of a column; Drools takes the first letter for the word. */
enum Header {
    CONDITION("CONDITION", "C", Use.READ),
    ACTION("ACTION", "A", Use.READ),
    NAME("NAME", "N", Use.READ),
    DESCRIPTION("DESCRIPTION", "I", Use.READ),
    PRIORITY("PRIORITY", "P", Use.READ),
    ACTIVATION_GROUP("ACTIVATION-GROUP", "X", Use.READ),
    DURATION("DURATION", "D", Use.REFUSED),
    TIMER("TIMER", "T", Use.REFUSED),
    ENABLED("ENABLED", "B", Use.REFUSED),
    CALENDARS("CALENDARS", "E", Use.REFUSED),
    AGENDA_GROUP("AGENDA-GROUP", "G", Use.REFUSED),
    RULEFLOW_GROUP("RULEFLOW-GROUP", "R", Use.REFUSED),
    DATE_EFFECTIVE("DATE-EFFECTIVE", "V", Use.REFUSED),
    DATE_EXPIRES("DATE-EXPIRES", "Z", Use.REFUSED),
    NO_LOOP("NO-LOOP", "U", Use.LEFT_OUT),
    LOCK_ON_ACTIVE("LOCK-ON-ACTIVE", "L", Use.LEFT_OUT),
    AUTO_FOCUS("AUTO-FOCUS", "F", Use.LEFT_OUT),
    METADATA("METADATA", "@", Use.LEFT_OUT);

    /** What becomes of a column: it is read, it means nothing here, or it switches rules on and off in ways that have no like here. */
    enum Use { READ, LEFT_OUT, REFUSED }

    private final String word;
    private final String letter;
    private final Use use;

    Header(String word, String letter, Use use) {
        this.word = word;
        this.letter = letter;
        this.use = use;
    }

    /** Empty unless it is the word or its letter alone. */
    static Optional<Header> of(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(header -> header.word.equals(upper) || header.letter.equals(upper)).findFirst();
    }

    /** What Drools takes a text for that is not one of the words. */
    static Optional<Header> byFirstLetter(String text) {
        String first = text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(header -> header.letter.equals(first)).findFirst();
    }

    String word() {
        return word;
    }

    Use use() {
        return use;
    }
}
