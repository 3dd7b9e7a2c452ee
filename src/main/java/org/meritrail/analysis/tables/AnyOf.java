package org.meritrail.analysis.tables;

import java.util.List;
import java.util.stream.Collectors;
import org.meritrail.kernel.Phrase;
import org.meritrail.kernel.Texts;

/** Several things of which each is meant: {@code Iberia, DACH or France}. */
record AnyOf(List<? extends Phrase> all) implements Phrase {

    @Override
    public String in(Texts texts) {
        String last = all.get(all.size() - 1).in(texts);
        return all.size() == 1 ? last : texts.say("case.or", all.stream().limit(all.size() - 1L).map(one -> one.in(texts)).collect(Collectors.joining(", ")), last);
    }
}
