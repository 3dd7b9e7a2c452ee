package org.meritrail.intake;

import java.util.Collection;
import java.util.List;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;
import org.meritrail.kernel.Spelling;

/**
 * What the header of a file and the columns looked for in it do not have in common. A file that a mapping reads column by column has all
 * that is looked for, and what the mapping passes over is not unknown.
 *
 * @param unknown headings that nothing is read from, in the order of the file
 * @param absent  columns that may be absent and are
 */
public record Headings(List<String> unknown, List<String> absent) {

    static final Headings ALL_KNOWN = new Headings(List.of(), List.of());

    public Headings {
        unknown = List.copyOf(unknown);
        absent = List.copyOf(absent);
    }

    /**
     * Columns that are absent only because their heading is wrong, as far as can be told: a column that the policy asks for, in a file with
     * any heading that nobody knows, or another in whose place there is one like it. Reading on would take what was entered there for nothing.
     *
     * @param asked the columns that the policy asks for
     */
    List<Reject> problems(String file, Collection<String> asked) {
        return absent.stream().filter(column -> asked.contains(column) ? !unknown.isEmpty() : isLikeAnUnknown(column))
                .map(column -> new Reject(file, 1, column, "", Message.of("intake.header.instead", unknown, meant(column)))).toList();
    }

    private boolean isLikeAnUnknown(String column) {
        return unknown.stream().anyMatch(heading -> heading.equalsIgnoreCase(column) || Spelling.isSlip(heading, List.of(column)));
    }

    private Phrase meant(String column) {
        return Spelling.closest(column, unknown).<Phrase>map(heading -> Message.of("intake.header.perhaps", heading)).orElse(Spelling.NO_GUESS);
    }
}
