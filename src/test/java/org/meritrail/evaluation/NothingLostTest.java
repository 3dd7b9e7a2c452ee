package org.meritrail.evaluation;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** Records of a policy's own sets either count for somebody or are listed with the reason. */
class NothingLostTest {

    @TempDir
    Path folder;

    @Test
    void readsNothingFromADealThatIsNotThere() {
        Evaluation evaluation = Trial.in(folder).data("deals.csv", """
                id,date,amount,currency
                D-1,2026-07-10,100,EUR
                """).data("credits.csv", """
                id,deal,participant,share
                C-1,D-1,P-1,60%
                C-2,D-9,P-1,40%
                """).workbook(Sketch.of()
                .sheet("Records", row("set", "source", "belongs to", "by", "dated by"), row("Deals", "deals", "Company", null, "date"),
                        row("Credits", "credits", "Participants", "participant", null), row("Credits", "credits", "Deals", "deal", null))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "deals.amount", "money"),
                        row("Share", "Credits", "credits.share", "percent"))
                .line("Credited", "multiply", "per", "Credits", "of", "Amount", "with", "Share")
                .line("Credit", "collect", "option", "sum", "of", "Credited", "over", "Credits", "if missing", "left out").workbook()).evaluate();
        assertThat(Trial.number(evaluation, "Credit")).isEqualTo(Exact.of(60));
        assertThat(evaluation.unlinked()).singleElement().satisfies(one -> {
            assertThat(one.record().id()).isEqualTo("C-2");
            assertThat(one.reason().in(Texts.ENGLISH)).contains("names D-9 as one of Deals, which is not in the data");
        });
    }

    @Test
    void listsLinesOfDealsThatAreNotThereAndDealsThatSeveralClaim() {
        Evaluation evaluation = Trial.in(folder).data("participants.csv", """
                participant,name,currency,hired,left
                P-1,Ana Ruiz,EUR,2020-01-01,
                P-2,Leo Weber,EUR,2020-01-01,
                """).data("assignments.csv", """
                participant,from,to,region
                P-1,2020-01-01,,North
                P-2,2020-01-01,2026-07-31,North
                P-2,2026-08-01,,South
                """).data("deals.csv", """
                id,date,amount,currency,region
                D-1,2026-07-10,100,EUR,North
                D-2,2026-08-10,100,EUR,North
                D-3,2026-08-11,100,EUR,South
                D-4,2026-08-12,100,EUR,East
                D-5,2026-06-12,100,EUR,East
                """).data("deal-lines.csv", """
                id,deal,units
                L-1,D-2,3
                L-2,D-9,4
                """).workbook(Sketch.of()
                .sheet("Records", row("set", "source", "belongs to", "by", "dated by"),
                        row("Deals", "deals", "Participants", "region = assignments.region", "date"), row("Deal lines", "deal-lines", "Deals", "deal", null))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "deals.amount", "money"),
                        row("Units", "Deal lines", "deal-lines.units", "count"))
                .line("Sold", "collect", "option", "sum", "of", "Amount", "over", "Deals")
                .line("All units", "collect", "option", "sum", "of", "Units", "over", "Deal lines").workbook()).evaluate();
        assertThat(Trial.number(evaluation, "Sold")).isEqualTo(Exact.of(100));
        assertThat(Trial.number(evaluation, "All units")).isEqualTo(Exact.of(3));
        assertThat(evaluation.unlinked()).extracting(one -> one.record().id(), one -> one.reason().key()).containsExactly(
                tuple("L-2", "batch.unlinked"), tuple("D-1", "batch.claimed-by-several"), tuple("D-4", "batch.unlinked"));
    }
}
