package org.meritrail.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** Who else a record names, and is not known, is told at the record; who is only not there now is not. */
class FurtherOwnersTest {

    private static final String TEAMS = "id,quota,currency\nT-1,100,EUR\n";

    @TempDir
    Path folder;

    @Test
    void tellsOfTheTeamOfAParticipantAndOfADeal() {
        Evaluation evaluation = people(3).data("assignments.csv", """
                participant,from,to,team
                P-01,2020-01-01,,T-1
                P-02,2020-01-01,,T-9
                P-03,2020-01-01,2026-07-31,T-8
                P-03,2026-08-01,,T-1
                """).data("teams.csv", TEAMS).data("transactions.csv", deals("P-01,07", "P-02,07", "P-03,07", "P-03,08")).workbook(Sketch.of()
                .sheet("Records", row("set", "source", "belongs to", "by"), row("Teams", "teams", "Company", null), row("Participants", null, "Teams", "assignments.team"),
                        row("Deals", "transactions", "Participants", null), row("Deals", "transactions", "Teams", "assignments.team"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Team", "Participants", "assignments.team", "text"), row("Amount", "Deals", "transactions.amount", "money"))
                .line("Team sales", "collect", "per", "Teams", "option", "sum", "of", "Amount", "over", "Deals").line("Sales", "take", "of", "Team sales").workbook()).evaluate();
        assertThat(Trial.line(evaluation, "P-01", "Sales").result()).isEqualTo(Amount.money("20", "EUR"));
        assertThat(told(evaluation)).containsExactly("CRM/D-2/1 batch.unknown-owner T-9", "CRM/D-3/1 batch.unknown-owner T-8", "P-02 batch.unknown-owner T-9");
    }

    @Test
    void tellsOfASpecialistWhoIsUnknownAndNotWhereNoneIsNamed() {
        Evaluation evaluation = people(60).data("parts.csv", """
                id,seller,specialist,units
                L-1,P-01,P-60,3
                L-2,P-01,P-99,3
                L-3,P-02,,3
                L-4,P-02,P-00,3
                """).workbook(parts(row("Parts", "parts", "Participants", "seller"), row("Parts", "parts", "Specialists", "specialist"))
                .sheet("Records", row("Specialists", "specialists", "Company", null)).workbook()).data("specialists.csv", "id\nP-60\nP-00\n").evaluate();
        assertThat(told(evaluation)).containsExactly("L-2 batch.unknown-owner P-99");
        assertThat(Trial.line(evaluation, "P-01", "Units").result()).isEqualTo(new Amount(Exact.of(6), Unit.COUNT));
    }

    @Test
    void doesNotTellOfAParticipantWhoIsKnownButNotInThePlan() {
        Evaluation evaluation = people(2).data("assignments.csv", """
                participant,from,to,plan
                P-01,2020-01-01,,Sales
                P-02,2020-01-01,,Support
                """).data("deals.csv", "id\nD-1\n").data("parts.csv", """
                id,deal,specialist,units
                L-1,D-1,P-02,3
                L-2,D-1,P-03,3
                """).workbook(parts(row("Parts", "parts", "Deals", "deal"), row("Parts", "parts", "Participants", "specialist"))
                .sheet("About", row("about", "value"), row("who is in (plan)", "Sales")).sheet("Records", row("Deals", "deals", "Company", null)).workbook()).evaluate();
        assertThat(told(evaluation)).containsExactly("L-2 batch.unknown-owner P-03");
    }

    @Test
    void paysNobodyTheShareOfADealOfADayOnWhichTheyWereNotEmployed() {
        Evaluation evaluation = Trial.in(folder).data("participants.csv", """
                participant,name,currency,hired,left
                P-01,X Y,EUR,2020-01-01,
                P-02,X Y,EUR,2020-01-01,2026-07-31
                P-03,X Y,EUR,2020-01-01,2026-05-31
                """).data("transactions.csv", deals("P-01,07", "P-01,08")).data("splits.csv", """
                id,deal,who,units
                S-1,CRM/D-1/1,P-02,1
                S-2,CRM/D-2/1,P-02,10
                S-3,CRM/D-2/1,P-03,100
                S-4,CRM/D-2/1,P-01,1000
                """).workbook(Sketch.of().sheet("Records", row("set", "source", "belongs to", "by"), row("Deals", "transactions", "Participants", null),
                        row("Splits", "splits", "Deals", "deal"), row("Splits", "splits", "Participants", "who"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Units", "Splits", "splits.units", "count"))
                .line("Credit", "collect", "option", "sum", "of", "Units", "over", "Splits").workbook()).evaluate();
        assertThat(told(evaluation)).containsExactly("S-2 batch.outside-employment", "S-3 batch.outside-employment");
        assertThat(Trial.line(evaluation, "P-02", "Credit").result()).isEqualTo(new Amount(Exact.ONE, Unit.COUNT));
        assertThat(Trial.line(evaluation, "P-01", "Credit").result()).isEqualTo(new Amount(Exact.of(1000), Unit.COUNT));
    }

    @Test
    void creditsNoManagerWithADealOfADayOnWhichItsSellerWasNotEmployed() {
        Evaluation evaluation = Trial.in(folder).data("participants.csv", """
                participant,name,currency,hired,left
                P-01,X Y,EUR,2020-01-01,
                P-02,X Y,EUR,2026-07-10,2026-08-20
                """).data("assignments.csv", "participant,from,to,manager\nP-02,2026-07-01,,P-01\n").data("transactions.csv", """
                source,id,line,date,participant,amount,currency
                CRM,D-1,1,2026-08-20,P-02,1000,EUR
                CRM,D-2,1,2026-08-21,P-02,2000,EUR
                CRM,D-3,1,2026-07-09,P-02,4000,EUR
                """).workbook(Sketch.of().sheet("Records", row("set", "source", "belongs to", "by"), row("Deals", "transactions", "Participants", null),
                        row("Team deals", "transactions", "Participants", "assignments.manager"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Team deals", "transactions.amount", "money"), row("Own", "Deals", "transactions.amount", "money"))
                .line("Team", "collect", "option", "sum", "of", "Amount", "over", "Team deals").workbook()).evaluate();
        assertThat(Trial.line(evaluation, "P-01", "Team").result()).isEqualTo(Amount.money("1000", "EUR"));
        assertThat(told(evaluation)).containsExactly("CRM/D-2/1 batch.outside-employment", "CRM/D-3/1 batch.outside-employment");
    }

    @Test
    void tellsOfADealThatNoSpecialistClaimsThoughItsSellerHasIt() {
        Evaluation evaluation = people(3).data("assignments.csv", """
                participant,from,to,specialty
                P-02,2020-01-01,,Net
                P-03,2020-01-01,,Data
                """).data("deals.csv", """
                id,date,participant,product,units
                D-1,2026-07-10,P-01,Net,1
                D-2,2026-07-10,P-01,Cloud,2
                D-3,2026-07-10,P-01,,4
                """).workbook(Sketch.of().sheet("Records", row("set", "source", "belongs to", "by", "dated by"), row("Deals", "deals", "Participants", "participant", "date"),
                        row("Overlays", "deals", "Participants", "product = assignments.specialty", "date"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Units", "Deals", "deals.units", "count"), row("Own", "Participants", "assignments.specialty", "text"))
                .line("Units sold", "collect", "option", "sum", "of", "Units", "over", "Deals")
                .line("Overlaid", "collect", "option", "count", "over", "Overlays").workbook()).evaluate();
        assertThat(told(evaluation)).containsExactly("D-2 batch.unclaimed Cloud");
        assertThat(Trial.line(evaluation, "P-01", "Units sold").result()).isEqualTo(new Amount(Exact.of(7), Unit.COUNT));
    }

    @Test
    void tellsOfATerritoryThatNobodyOrSeveralClaim() {
        Evaluation evaluation = people(3).data("assignments.csv", """
                participant,from,to,territory
                P-01,2020-01-01,,North
                P-02,2020-01-01,,South
                P-03,2020-01-01,,South
                """).data("deals.csv", """
                id,date,territory,units
                D-1,2026-07-10,North,3
                D-2,2026-07-10,South,3
                D-3,2026-07-10,East,3
                D-4,2026-07-10,,3
                """).workbook(Sketch.of().sheet("Records", row("set", "source", "belongs to", "by", "dated by"), row("Deals", "deals", "Company", null, "date"),
                        row("Deals", "deals", "Participants", "territory = assignments.territory", null))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Units", "Deals", "deals.units", "count"), row("Own", "Participants", "assignments.territory", "text"))
                .line("Units sold", "collect", "option", "sum", "of", "Units", "over", "Deals").workbook()).evaluate();
        assertThat(told(evaluation)).containsExactly("D-2 batch.claimed-by-several", "D-3 batch.unclaimed East");
    }

    @Test
    void tellsOnceOfARowOfATable() {
        Evaluation evaluation = people(60).workbook(Sketch.of().sheet("Records", row("set", "source", "belongs to", "by"), row("Guarantees", "Promised", "Company", null),
                        row("Guarantees", "Promised", "Participants", "who"))
                .sheet("Promised", row("id", "who", "amount"), row("compares", "result", "result"), row("unit", "text", "EUR"), row("G-1", "P-01", 10), row("G-2", "P-77", 20))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Promise", "Guarantees", "Promised.amount", "money"))
                .line("Promises", "collect", "option", "sum", "of", "Promise", "over", "Guarantees").workbook()).evaluate();
        assertThat(told(evaluation)).containsExactly("G-2 batch.unknown-owner P-77");
    }

    private static List<String> told(Evaluation evaluation) {
        return evaluation.unlinked().stream().map(one -> one.record().id() + " " + one.reason().key()
                + (one.reason().arguments().size() > 1 ? " " + one.reason().arguments().get(1) : "")).toList();
    }

    private static Sketch parts(Object[]... sets) {
        return Sketch.of().sheet("Records", row("set", "source", "belongs to", "by")).sheet("Records", sets)
                .sheet("Inputs", row("name", "set", "source", "type"), row("Piece", "Parts", "parts.units", "count"))
                .line("Units", "collect", "option", "sum", "of", "Piece", "over", "Parts");
    }

    private static String deals(String... deals) {
        return IntStream.range(0, deals.length).mapToObj(at -> "CRM,D-" + (at + 1) + ",1,2026-" + deals[at].split(",")[1] + "-10," + deals[at].split(",")[0] + ",10,EUR")
                .collect(Collectors.joining("\n", "source,id,line,date,participant,amount,currency\n", "\n"));
    }

    private Trial people(int count) {
        return Trial.in(folder).data("participants.csv", IntStream.rangeClosed(1, count).mapToObj(at -> String.format(Locale.ROOT, "P-%02d,X Y,EUR,2020-01-01,", at))
                .collect(Collectors.joining("\n", "participant,name,currency,hired,left\n", "\n")));
    }
}
