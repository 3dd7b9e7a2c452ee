package org.meritrail.batch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.meritrail.evaluation.Outcome;
import org.meritrail.explanation.Saying;
import org.meritrail.governance.Entry;
import org.meritrail.vocabulary.Notice;

/**
 * Something that an alert wants somebody to sign before a run is released.
 *
 * @param number      1, 2, 3 ... within the run
 * @param participant whose records it is about; empty if they are nobody's in particular, such as the company's
 * @param says        the alert's text, and the records
 * @param signed      who signed it and why; null until somebody has
 */
public record SignOff(int run, int number, String participant, Saying says, Entry signed) {

    private record About(String participant, Saying says) {
    }

    /** What is about nobody in particular is raised for everyone, and signed once. */
    static List<SignOff> neededBy(int run, List<Outcome> outcomes) {
        Set<About> needed = new LinkedHashSet<>();
        outcomes.stream().flatMap(outcome -> outcome.signOffs().stream()).forEach(notice -> needed.add(about(notice)));
        List<SignOff> signOffs = new ArrayList<>();
        needed.forEach(about -> signOffs.add(new SignOff(run, signOffs.size() + 1, about.participant(), about.says(), null)));
        return signOffs;
    }

    private static About about(Notice notice) {
        return new About(notice.because().scope().participant(notice.positions().get(0)), Saying.of(notice.says()));
    }

    /** With other texts in what it says. */
    SignOff with(UnaryOperator<String> written) {
        return new SignOff(run, number, participant, says.with(written), signed);
    }

    /** Whether it concerns what a participant is paid. */
    public boolean concerns(String someone) {
        return participant.isEmpty() || participant.equals(someone);
    }
}
