package org.meritrail.evaluation;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Trial.number;
import static org.meritrail.fixtures.Trial.result;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** Records that belong to several others: splits, credits and the like. */
class SeveralOwnersTest {

    @TempDir
    Path folder;

    @Test
    void creditsTheSplitOfADealToWhomeverItIsOfInWhateverBatch() {
        Evaluation evaluation = splits(true);
        assertThat(number(evaluation, "P-01", "Credit")).isEqualTo(Exact.of(600));
        assertThat(number(evaluation, "P-52", "Credit")).isEqualTo(Exact.of(400));
    }

    /** The customer was sold to by the North in February and by the South in July, the quarter that is evaluated. */
    @Test
    void putsADifferentValueUnderAllOwnersOfTheRecordThatIsInTheWindow() {
        Evaluation evaluation = Trial.in(folder).data("teams.csv", "id\nNorth\nSouth\n").data("assignments.csv", """
                participant,from,to,team
                P-1,2020-01-01,2026-03-31,North
                P-1,2026-04-01,,South
                """).data("transactions.csv", """
                source,id,line,date,participant,amount,currency,customer
                CRM,D-1,1,2026-02-10,P-1,70,EUR,Acme
                CRM,D-2,1,2026-07-10,P-1,8000,EUR,Acme
                """).workbook(Sketch.of()
                .sheet("Records", row("set", "source", "belongs to", "by", "window", "order by"), row("Teams", "teams", "Company", null, null, "id"),
                        row("Customers", "transactions.customer", "Participants", null, "year to date"),
                        row("Customers", "transactions.customer", "Teams", "assignments.team", null))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Team", "Participants", "assignments.team", "text"),
                        row("Customer", "Customers", "transactions.customer", "text"))
                .line("Customers of the team", "collect", "per", "Teams", "option", "count", "over", "Customers")
                .line("Of the last", "collect", "per", "Company", "option", "last", "of", "Customers of the team", "over", "Teams")
                .line("Seen", "take", "of", "Of the last").workbook()).evaluate();
        assertThat(number(evaluation, "P-1", "Seen")).as("of the South").isEqualTo(Exact.of(1));
    }

    @Test
    void readsTheDealOfSomebodyElseInWhateverBatch() {
        Evaluation evaluation = splits(false);
        assertThat(number(evaluation, "P-01", "Credit")).isEqualTo(Exact.of(600));
        assertThat(number(evaluation, "P-52", "Credit")).isEqualTo(Exact.of(400));
    }

    @Test
    void keepsRecordsWithoutASecondOwnerInWhatTheCompanyComesTo() {
        Evaluation evaluation = parts(Sketch.of(row("Rate", 2, "number"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Units", "Parts of deals", "parts.units", "count"))
                .line("Weighted", "multiply", "per", "Parts of deals", "of", "Units", "with", "Rate")
                .line("All", "collect", "per", "Company", "option", "sum", "of", "Units", "over", "Parts of deals")
                .line("Seen", "take", "of", "All")
                .line("All weighted", "collect", "per", "Deals", "option", "sum", "of", "Weighted", "over", "Parts of deals")
                .line("Seen weighted", "collect", "option", "sum", "of", "All weighted", "over", "Deals"));
        assertThat(number(evaluation, "P-01", "Seen")).isEqualTo(Exact.of(7));
        assertThat(number(evaluation, "P-01", "Seen weighted")).isEqualTo(Exact.of(14));
    }

    @Test
    void readsNothingOfAParticipantWhoIsNotThere() {
        Evaluation evaluation = parts(Sketch.of()
                .sheet("Inputs", row("name", "set", "source", "type"), row("Name", "Parts of deals", "participants.name", "text"))
                .line("Number", "collect", "per", "Deals", "option", "count", "of", "Name", "over", "Parts of deals")
                .line("Numbers", "collect", "option", "sum", "of", "Number", "over", "Deals"));
        assertThat(number(evaluation, "P-01", "Numbers")).isEqualTo(Exact.of(2));
    }

    @Test
    void takesNothingOverFromRecordsThatHaveNoOwnerEither() {
        Evaluation evaluation = Trial.in(folder).data("participants.csv", people(2)).data("credits.csv", """
                id,deal,participant,units
                C-1,D-9,P-01,3
                C-2,D-8,P-02,4
                """).data("deals.csv", "id,amount\nD-1,5\n").workbook(Sketch.of()
                .sheet("Records", row("set", "source", "belongs to", "by", "order by"), row("Deals", "deals", "Company", null, null),
                        row("Credits", "credits", "Participants", "participant", "id"), row("Credits", "credits", "Deals", "deal", null))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Units", "Credits", "credits.units", "count"))
                .line("Before", "carry", "per", "Credits", "over", "Deals", "option", "sum", "of", "Units", "with", "zero", "window", "earlier records")
                .line("All before", "collect", "option", "sum", "of", "Before", "over", "Credits").workbook()).evaluate();
        assertThat(result(evaluation, "P-02", "All before")).isInstanceOfSatisfying(Result.Missing.class,
                missing -> assertThat(missing.reason().key()).isEqualTo("missing.no-owner"));
    }

    private Evaluation splits(boolean dealFirst) {
        Object[] toDeal = row("Splits", "splits", "Deals", "deal", null);
        Object[] toPerson = row("Splits", "splits", "Participants", "participant", null);
        return Trial.in(folder).data("participants.csv", people(52)).data("transactions.csv", """
                source,id,line,date,participant,amount,currency
                CRM,D-1,1,2026-07-10,P-01,1000,EUR
                """).data("splits.csv", """
                id,deal,participant,share
                S-1,CRM/D-1/1,P-01,60%
                S-2,CRM/D-1/1,P-52,40%
                """).workbook(Sketch.of()
                .sheet("Records", row("set", "source", "belongs to", "by", "dated by"), row("Deals", "transactions", "Participants", null, null),
                        dealFirst ? toDeal : toPerson, dealFirst ? toPerson : toDeal)
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"),
                        row("Share", "Splits", "splits.share", "percent"))
                .line("Credited", "multiply", "per", "Splits", "of", "Amount", "with", "Share")
                .line("Credit", "collect", "option", "sum", "of", "Credited", "over", "Splits").workbook()).evaluate();
    }

    private Evaluation parts(Sketch sketch) {
        return Trial.in(folder).data("participants.csv", people(2)).data("transactions.csv", """
                source,id,line,date,participant,amount,currency
                CRM,D-1,1,2026-07-10,P-01,1000,EUR
                """).data("parts.csv", """
                id,deal,specialist,units
                L-1,CRM/D-1/1,P-02,3
                L-2,CRM/D-1/1,,4
                """).workbook(sketch
                .sheet("Records", row("set", "source", "belongs to", "by"), row("Deals", "transactions", "Participants", null),
                        row("Parts of deals", "parts", "Deals", "deal"), row("Parts of deals", "parts", "Participants", "specialist"))
                .workbook()).evaluate();
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
