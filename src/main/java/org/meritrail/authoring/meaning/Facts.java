package org.meritrail.authoring.meaning;

import java.util.ArrayList;
import java.util.List;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;

/** Collects what is said of one entry. */
final class Facts {

    private final List<Fact> facts = new ArrayList<>();

    List<Fact> list() {
        return List.copyOf(facts);
    }

    Facts add(String key, Phrase heading, Phrase value) {
        String unique = key;
        for (int again = 2; has(unique); again++) {
            unique = key + "#" + again;
        }
        facts.add(new Fact(unique, heading, value));
        return this;
    }

    /** Under a heading of the workbook's sheets. */
    Facts say(String heading, Phrase value) {
        return add(heading, Message.of("heading." + heading), value);
    }

    Facts name(String heading, String name) {
        return name.isEmpty() ? this : say(heading, Said.name(name));
    }

    Facts word(String heading, String key) {
        return say(heading, Said.word(key));
    }

    private boolean has(String key) {
        return facts.stream().anyMatch(fact -> fact.key().equals(key));
    }
}
