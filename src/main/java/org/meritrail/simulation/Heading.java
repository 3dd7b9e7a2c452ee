package org.meritrail.simulation;

import org.meritrail.explanation.Fact;
import org.meritrail.kernel.Phrase;
import org.meritrail.kernel.Texts;

/** Who and what an answer is about, and how things are. */
final class Heading {

    private Heading() {
    }

    /** Where pay is withheld, why. */
    static String standing(String standing, Fact result, Texts texts) {
        return texts.say("what-if.standing." + standing, reason(result));
    }

    private static Phrase reason(Fact result) {
        return result.reason() == null ? result : result.reason();
    }

    /** @param of the line that is asked about; null for the whole pay */
    static String of(String name, String participant, String period, String of, String standing, Fact result, Texts texts) {
        return of != null ? texts.say("simulation.head.line", texts.called(name), participant, period, of, result)
                : texts.say("simulation.head." + standing, texts.called(name), participant, period, reason(result));
    }
}
