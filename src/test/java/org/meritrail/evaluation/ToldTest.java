package org.meritrail.evaluation;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.vocabulary.Amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** What counts for nobody is told, and nothing else is. */
class ToldTest {

    @TempDir
    Path folder;

    @Test
    void tellsOfADealThatSeveralClaimThoughAnotherSetHasIt() {
        Evaluation evaluation = Trial.in(folder).data("participants.csv", people(3)).data("assignments.csv", """
                participant,from,to,territory
                P-02,2020-01-01,,North
                P-03,2020-01-01,,North
                """).data("transactions.csv", """
                source,id,line,date,participant,amount,currency,territory
                CRM,D-1,1,2026-07-10,P-01,1000,EUR,North
                """).workbook(Sketch.of().sheet("Records", row("set", "source", "belongs to", "by"), row("Deals", "transactions", "Participants", null),
                        row("Overlays", "transactions", "Participants", "territory = assignments.territory"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"), row("Overlaid", "Overlays", "transactions.amount", "money"), row("Territory", "Deals", "transactions.territory", "text"), row("Own", "Participants", "assignments.territory", "text"))
                .line("Sold", "collect", "option", "sum", "of", "Amount", "over", "Deals")
                .line("Overlay", "collect", "option", "sum", "of", "Overlaid", "over", "Overlays").workbook()).evaluate();
        assertThat(evaluation.unlinked()).extracting(one -> one.reason().key()).containsExactly("batch.claimed-by-several");
    }

    @Test
    void tellsOfRecordsOfThosePaidNoMore() {
        Evaluation evaluation = Trial.in(folder).data("participants.csv", """
                participant,name,currency,hired,left
                P-1,Ana Ruiz,EUR,2020-01-01,
                P-2,Leo Weber,EUR,2020-01-01,2026-05-31
                """).data("deals.csv", """
                id,participant,date,units
                D-1,P-2,2026-07-10,3
                D-2,P-1,,3
                """).workbook(Sketch.of().sheet("Records", row("set", "source", "belongs to", "dated by"), row("Deals", "deals", "Participants", "date"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Units", "Deals", "deals.units", "count"))
                .line("Sold", "collect", "option", "sum", "of", "Units", "over", "Deals").workbook()).evaluate();
        assertThat(evaluation.unlinked()).extracting(one -> one.record().id() + " " + one.reason().key()).containsExactlyInAnyOrder("D-1 batch.outside-employment", "D-2 batch.undated");
    }

    @Test
    void doesNotTellOfThoseInOtherPlans() {
        Evaluation evaluation = Trial.in(folder).data("participants.csv", people(2)).data("assignments.csv", """
                participant,from,to,plan
                P-01,2020-01-01,,Sales
                P-02,2020-01-01,,Support
                """).data("deals.csv", "id,seller,date,units\nD-1,P-02,2026-07-10,3\n").workbook(Sketch.of().sheet("About", row("about", "value"), row("who is in (plan)", "Sales"))
                .sheet("Records", row("set", "source", "belongs to", "by", "dated by"), row("Deals", "deals", "Participants", "seller", "date"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Units", "Deals", "deals.units", "count"))
                .line("Sold", "collect", "option", "sum", "of", "Units", "over", "Deals").workbook()).evaluate();
        assertThat(evaluation.unlinked()).isEmpty();
    }

    private static String people(int count) {
        StringBuilder text = new StringBuilder("participant,name,currency,hired,left\n");
        IntStream.rangeClosed(1, count).forEach(at -> text.append(id(at)).append(",X Y,EUR,2020-01-01,\n"));
        return text.toString();
    }

    private static String id(int at) {
        return "P-" + (at < 10 ? "0" : "") + at;
    }
}
