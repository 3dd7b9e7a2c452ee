package org.meritrail.web.api;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Texts;
import org.meritrail.plan.PlanVersion;
import org.meritrail.web.Doer;

/**
 * The policy that a payout was worked out by. It is told beside the explanation: what is stored there was so before anybody could know
 * whether the version would be retired.
 *
 * @param steps who made, submitted and approved it, and who retired it since; the oldest first
 */
record PolicyJson(int version, List<StepJson> steps) {

    static PolicyJson of(PlanVersion version, Texts texts) {
        return new PolicyJson(version.number(), version.history().stream().map(entry -> StepJson.of(entry, texts)).toList());
    }

    /** The same as lines of text. */
    static String text(PlanVersion version, Texts texts) {
        return Stream.concat(Stream.of(texts.say("explanation.version", String.valueOf(version.number()))),
                version.history().stream().map(entry -> "  " + line(entry, texts))).map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String line(Entry entry, Texts texts) {
        String key = entry.note().isEmpty() ? "explanation.version.step" : "explanation.version.noted";
        return texts.say(key, Doer.called(entry.who(), texts), texts.say("journal." + entry.what()), entry.at(), entry.note());
    }
}
