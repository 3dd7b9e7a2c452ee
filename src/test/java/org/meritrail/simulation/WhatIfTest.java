package org.meritrail.simulation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.NearATier;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.kernel.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** The smallest change that makes a difference in kind, and what it gives. */
class WhatIfTest {

    @TempDir
    Path folder;

    private Trial trial;

    @BeforeEach
    void writeAPolicy() {
        trial = NearATier.in(folder);
    }

    @Test
    void tellsHowMuchMoreReachesTheNextRowAndWhatItGives() {
        Change more = change("transactions.csv", "amount", true);
        assertThat(more.input().row()).isIn(2, 3);
        assertThat(said(more)).containsExactly("60000 → 62400 by 2400", "6600 EUR", "1220");
        assertThat(more.turned().get(0).in(Texts.ENGLISH)).isEqualTo("Rate: 6 % instead of 5 % – row A-3 of Rates instead of A-2 (Attainment 109.99999 % → 110 %)");
        assertThat(more.turned().get(0).cells().cells()).contains("B8");
    }

    @Test
    void tellsHowMuchLessFallsToTheRowBefore() {
        assertThat(said(change("transactions.csv", "amount", false))).containsExactly("60000 → 52399.99 by -7600.01", "4000 EUR", "-1380");
        assertThat(change("transactions.csv", "amount", false).turned().get(0).in(Texts.SPANISH))
                .isEqualTo("Rate: 4 % en lugar de 5 % – fila A-1 de Rates en lugar de A-2 (Attainment 100 % → 99,99999 %)");
    }

    @Test
    void findsEdgesOfADivisorToTheCent() {
        assertThat(said(change("quotas.csv", "amount", false))).containsExactly("100000 → 97818.18 by -2181.82", "6456 EUR", "1076");
        assertThat(said(change("quotas.csv", "amount", true))).containsExactly("100000 → 107600.01 by 7600.01", "4304 EUR", "-1076");
    }

    @Test
    void turnsScoresByTheDecimalsOfTheirColumnAndToTheirBest() {
        assertThat(said(change("scores.csv", "goodwill", false))).containsExactly("3 → 2.9 by -0.1", "4842 EUR", "-538");
        assertThat(asked().changes()).noneMatch(change -> change.input().column().equals("goodwill") && change.by().value().startsWith("0"));
    }

    @Test
    void triesTheOtherWordsOfTheColumnAndOfTheTable() {
        Change other = asked().changes().stream().filter(change -> change.input().column().equals("region")).findFirst().orElseThrow();
        assertThat(List.of(other.to().value(), other.result().value(), other.difference().value())).containsExactly("EMEA", "7532", "2152");
        assertThat(other.by()).isNull();
    }

    @Test
    void putsTheSmallestFirstInProportionAndWordsLast() {
        assertThat(asked().changes().stream().map(change -> change.input().file().replace(".csv", "") + " " + change.input().column() + " " + (change.by() == null ? change.to().value() : change.by().value())))
                .containsExactly("quotas amount -2181.82", "scores goodwill -0.1", "transactions amount 2400", "transactions amount 2400",
                        "quotas amount 7600.01", "transactions amount -7600.01", "transactions amount -7600.01", "assignments region EMEA");
    }

    @Test
    void seesAGateOpenAndALimitTakeHold() {
        NearATier.data(trial, "30000.00", "19000.00", "100000.00", "3.0");
        assertThat(said(change("transactions.csv", "amount", true))).containsExactly("30000 → 31000 by 1000", "2000 EUR", "2000");
        NearATier.data(trial, "90000.00", "59000.00", "100000.00", "3.0");
        Change capped = change("transactions.csv", "amount", true);
        assertThat(capped.to().value()).isEqualTo("91000.09");
        assertThat(capped.turned().get(0).in(Texts.ENGLISH)).isEqualTo("Capped: the limit takes hold");
    }

    @Test
    void tellsWhatAGivenValueComesTo() {
        WhatIf answer = WhatIf.of(situation(), "", Place.parse(NearATier.DEAL), "40000");
        assertThat(answer.changes()).hasSize(1);
        assertThat(said(answer.changes().get(0))).containsExactly("47600 → 40000 by -7600", "5000 EUR", "-380");
        assertThat(answer.changes().get(0).turned()).isEmpty();
    }

    @Test
    void asksAboutALine() {
        WhatIf answer = WhatIf.of(situation(), "Rate", Place.parse(NearATier.DEAL));
        assertThat(answer.of()).isEqualTo("Rate");
        assertThat(answer.changes().stream().map(change -> change.to().value() + " " + change.result().value())).containsExactlyInAnyOrder("50000 0.06", "39999.99 0.04");
    }

    @Test
    void turnsDaysThatAPolicyReads() {
        Trial days = Trial.in(folder.resolve("days")).workbook(Sketch.of(row("Deadline", LocalDate.of(2026, 3, 1), "date"), row("Reward", 100, "EUR"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Trained", "Participants", "participants.trained", "date"))
                .line("In time", "check", "option", "at most", "of", "Trained", "with", "Deadline").line("Bonus", "take", "of", "Reward", "only when", "In time")
                .workbook().put("Payments", "A2", "Bonus").put("Payments", "B2", "Bonus"))
                .data("participants.csv", "participant,name,currency,hired,left,trained\nP-1,Ana Ruiz,EUR,2020-01-01,,2026-03-11\n");
        WhatIf answer = WhatIf.of(days.situation("P-1", "2026-Q3"), "", WhatIf.ENOUGH);
        assertThat(answer.changes().stream().map(change -> change.to().value() + " " + change.by().value() + " " + change.difference().value())).containsExactly("2026-03-01 -10 100");
    }

    @Test
    void countsARecordThatWasPassedOverAndPassesOverOneThatCounted() {
        Trial some = Trial.in(folder.resolve("some")).workbook(Sketch.of(row("New", "new", "text")).sheet("Records", row("set", "source"), row("Deals", "transactions"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"), row("Kind", "Deals", "transactions.kind", "text"))
                .line("Is new", "check", "option", "equal to", "of", "Kind", "with", "New", "per", "Deals")
                .line("Sales", "collect", "option", "sum", "of", "Amount", "over", "Deals", "which", "Is new")
                .workbook().put("Payments", "A2", "Sales").put("Payments", "B2", "Sales"))
                .data("transactions.csv", "source,id,line,date,participant,amount,currency,kind\nCRM,D-1,1,2026-07-10,P-1,300.00,EUR,new\nCRM,D-2,1,2026-07-11,P-1,50.00,EUR,old\n");
        WhatIf answer = WhatIf.of(some.situation("P-1", "2026-Q3"), "", WhatIf.ENOUGH);
        assertThat(answer.changes().stream().filter(change -> change.by() == null).map(change -> change.input().id() + " " + change.to().value() + " " + change.difference().value()))
                .containsExactly("CRM/D-1/1 old -300", "CRM/D-2/1 new 50");
    }

    @Test
    void evaluatesEverybodyWhereLinesReachThem() {
        Trial shared = Trial.in(folder.resolve("shared")).workbook(Sketch.of(row("Fund", 1000, "EUR"), row("Least", 300, "EUR"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Points", "Participants", "participants.points", "count"))
                .line("Part", "allocate", "option", "in proportion to", "of", "Fund", "with", "Points", "over", "Company", "round", 0.01)
                .line("Enough", "check", "option", "at least", "of", "Part", "with", "Least").line("Bonus", "take", "of", "Part", "only when", "Enough")
                .workbook().put("Payments", "A2", "Bonus").put("Payments", "B2", "Bonus"))
                .data("participants.csv", "participant,name,currency,hired,left,points\nP-1,Ana Ruiz,EUR,2020-01-01,,20\nP-2,Leo Weber,EUR,2020-01-01,,80\n");
        WhatIf answer = WhatIf.of(shared.situation("P-1", "2026-Q3"), "", WhatIf.ENOUGH);
        assertThat(answer.changes().stream().map(change -> change.to().value() + " " + change.difference().value())).containsExactly("35 304.35");
    }

    @Test
    void countsItsEvaluationsAndStopsWhenThereAreEnough() {
        WhatIf all = asked();
        assertThat(all.fields()).isEqualTo(5);
        assertThat(all.untried()).isZero();
        assertThat(all.evaluations()).isLessThan(70);
        WhatIf few = WhatIf.of(situation(), "", 1 + 8);
        assertThat(few.fields() + few.untried()).isEqualTo(5);
        assertThat(few.untried()).isPositive();
        assertThat(asked()).isEqualTo(all);
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        assertRefused(() -> WhatIf.of(trial.situation("P-9", "2026-Q3"), "", WhatIf.ENOUGH), "no participant P-9");
        assertRefused(() -> WhatIf.of(situation(), "Rates", WhatIf.ENOUGH), "no line Rates in the policy");
        assertRefused(() -> WhatIf.of(situation(), "", Place.parse("transactions.csv")), "write FILE:ROW:COLUMN");
        assertRefused(() -> WhatIf.of(situation(), "", Place.parse("transactions.csv:9:amount")), "transactions.csv, row 9, had a part", "transactions.csv:2:amount");
        assertRefused(() -> WhatIf.of(situation(), "", Place.parse("transactions.csv:2:currency")), "column currency of transactions.csv, row 2", "these had: amount");
        assertRefused(() -> WhatIf.of(situation(), "", Place.parse(NearATier.DEAL), "much"), "much cannot stand in column amount");
        assertRefused(() -> WhatIf.of(situation(), "", Place.parse(NearATier.DEAL), ""), "cannot stand in column amount");
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable question, String... sentences) {
        assertThatThrownBy(question).isInstanceOfSatisfying(UnableToSimulate.class, refused -> assertThat(refused.reason().in(Texts.ENGLISH)).contains(sentences));
    }

    private Situation situation() {
        return trial.situation("P-1", "2026-Q3");
    }

    private WhatIf asked() {
        return WhatIf.of(situation(), "", WhatIf.ENOUGH);
    }

    private Change change(String file, String column, boolean up) {
        return asked().changes().stream().filter(one -> one.input().file().equals(file) && one.input().column().equals(column) && one.by().value().startsWith("-") != up)
                .findFirst().orElseThrow();
    }

    private static List<String> said(Change change) {
        return List.of(change.input().value().value() + " → " + change.to().value() + " by " + change.by().value(),
                change.result().value() + " " + change.result().currency(), change.difference().value());
    }
}
