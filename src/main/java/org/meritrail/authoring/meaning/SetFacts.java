package org.meritrail.authoring.meaning;

import java.util.List;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;
import org.meritrail.policy.sheets.Link;
import org.meritrail.policy.sheets.RecordSet;
import org.meritrail.policy.sheets.RecordSource;
import org.meritrail.vocabulary.Scope;

/** What is said of a set of records. */
final class SetFacts {

    private SetFacts() {
    }

    static List<Fact> of(RecordSet set, Renames renames) {
        Facts facts = new Facts().say("source", source(set.source(), renames));
        for (Link link : set.links()) {
            facts.say("belongs-to", Said.several(List.of(Said.set(Scope.shown(renames.set(link.owner()))), by(link)), ", "));
        }
        columns(facts, "dated-by", set.datedBy());
        columns(facts, "in-force-on", Stream.of(set.inForceOn()).filter(column -> !column.isEmpty()).toList());
        facts.word("window", "window." + set.window().key());
        columns(facts, "tree-parent", Stream.of(set.treeParent()).filter(column -> !column.isEmpty()).toList());
        columns(facts, "order-by", set.orderBy());
        columns(facts, "tie-by", set.tieBy());
        return facts.list();
    }

    private static void columns(Facts facts, String heading, List<String> columns) {
        if (!columns.isEmpty()) {
            facts.say(heading, Said.names(columns));
        }
    }

    private static Phrase source(RecordSource source, Renames renames) {
        return source.fold(data -> Said.name(data.set().key()),
                rows -> Said.several(List.of(Message.of("heading.table"), Said.name(renames.table(rows.table()))), " "),
                calendar -> Said.word("calendar." + calendar.unit().key()),
                distinct -> Said.names(distinct.columns().stream().map(column -> distinct.set().key() + "." + column).toList()));
    }

    private static Phrase by(Link link) {
        return link.fold(byId -> by(Said.names(byId.columns())),
                byDated -> by(Said.name(byDated.dated().key() + "." + byDated.column())),
                byClaim -> by(Said.several(List.of(Said.name(byClaim.column()), Said.name(byClaim.dated().key() + "." + byClaim.claimed())), " = ")),
                byDate -> Said.word("meaning.by-date"), each -> Said.word("meaning.each"));
    }

    private static Phrase by(Phrase columns) {
        return Said.several(List.of(Message.of("heading.by"), columns), " ");
    }
}
