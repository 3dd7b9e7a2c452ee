package org.meritrail.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.meritrail.batch.EntryPersons;
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

    /** @param said {@code what} in the reader's language @param participant whom it is about, such as whose pay was looked at; null for nobody or many */
    record EntryJson(long number, Instant at, String who, String what, String said, String subject, String participant, String note) {

        static EntryJson of(Entry entry, String participant, Texts texts) {
            return new EntryJson(entry.number(), entry.at(), entry.who(), entry.what(), texts.say("journal." + entry.what()), entry.subject(),
                    participant, entry.note());
        }
    }

    /** @param before what to ask for next; null at the end */
    record Entries(List<EntryJson> items, Long before) {
    }

    private final Journal journal;
    private final EntryPersons persons;

    JournalApi(Journal journal, EntryPersons persons) {
        this.journal = journal;
        this.persons = persons;
    }

    /** The newest first. */
    @GetMapping("/api/journal")
    Entries entries(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, @RequestParam(defaultValue = "50") int size, Texts texts) {
        if (size < 1 || size > MOST) {
            throw Problems.badRequest(Message.of("problem.size", Integer.toString(MOST)));
        }
        List<Entry> found = journal.entries(before, size);
        Long next = found.size() < size ? null : found.get(size - 1).number();
        Map<Long, String> about = persons.of(found);
        return new Entries(found.stream().map(entry -> EntryJson.of(entry, about.get(entry.number()), texts)).toList(), next);
    }
}
