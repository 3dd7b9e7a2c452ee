package org.meritrail.web.api;

import java.time.Instant;
import java.util.List;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what, and when. */
@RestController
final class JournalApi {

    private static final int MOST = 500;

    /** @param said {@code what} in the reader's language */
    record EntryJson(long number, Instant at, String who, String what, String said, String subject, String note) {

        static EntryJson of(Entry entry, Texts texts) {
            return new EntryJson(entry.number(), entry.at(), entry.who(), entry.what(), texts.say("journal." + entry.what()), entry.subject(),
                    entry.note());
        }
    }

    /** @param before what to ask for next; null at the end */
    record Entries(List<EntryJson> items, Long before) {
    }

    private final Journal journal;

    JournalApi(Journal journal) {
        this.journal = journal;
    }

    /** The newest first. */
    @GetMapping("/api/journal")
    Entries entries(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, @RequestParam(defaultValue = "50") int size, Texts texts) {
        if (size < 1 || size > MOST) {
            throw Problems.badRequest(Message.of("problem.size", Integer.toString(MOST)));
        }
        List<Entry> found = journal.entries(before, size);
        Long next = found.size() < size ? null : found.get(size - 1).number();
        return new Entries(found.stream().map(entry -> EntryJson.of(entry, texts)).toList(), next);
    }
}
