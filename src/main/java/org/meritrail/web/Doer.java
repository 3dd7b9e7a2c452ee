package org.meritrail.web;

import java.util.Map;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Texts;

/** Whoever did something, as readers are told. */
public final class Doer {

    private static final Map<String, String> PARTS = Map.of(Actor.INBOX.name(), "page.part.inbox", Actor.FOLDER.name(), "page.part.policy-folder",
            Actor.SERVICE.name(), "page.part.service");

    private Doer() {
    }

    /** A person as they are called, a part of the service in the reader's language. @param actor as an entry names them */
    public static String called(String actor, Texts texts) {
        String part = PARTS.get(actor);
        return part == null ? actor : texts.say(part);
    }
}
