package org.meritrail.web.pages;

import java.util.List;
import org.meritrail.batch.EntryPersons;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what. */
@Controller
class JournalPage {

    private static final int MOST = 100;

    private final Journal journal;
    private final EntryPersons persons;

    JournalPage(Journal journal, EntryPersons persons) {
        this.journal = journal;
        this.persons = persons;
    }

    @GetMapping("/journal")
    String entries(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
        List<Entry> entries = journal.entries(before, MOST);
        model.addAttribute("entries", entries);
        model.addAttribute("persons", persons.of(entries));
        model.addAttribute("older", entries.size() < MOST ? null : entries.get(MOST - 1).number());
        model.addAttribute("newest", before == Long.MAX_VALUE);
        return "journal";
    }
}
