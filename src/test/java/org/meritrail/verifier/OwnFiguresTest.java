package org.meritrail.verifier;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever holds the signing key can write any explanation; a figure that an amount is made of still has to come from somewhere. */
class OwnFiguresTest {

    private static final Days QUARTER = new Days(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30));
    private static final String CARRIED = noted("note.carried", "{'text':'Owed'},{'text':'2026-Q2'},{'fact':{'kind':'money','value':'750','currency':'EUR'}}");
    private static final String OTHERS = noted("note.more-of-others", "{'number':'3'},{'text':'Sales'}");

    /** One step is 100; the line of each shows its operation and some cells of its own. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "sum      | 5100 | {'does':'sum','of':['#0','5000']}                                              | 5000",
            "same     | 5000 | {'does':'same','of':['5000']}                                                  | 5000",
            "product  | 124  | {'does':'sum','of':['1.24*#0']}                                                | 1.24*#0",
            "product  | -300 | {'does':'sum','of':['-3*#0']}                                                  | -3*#0",
            "product  | 200  | {'does':'product','of':['#0','2']}                                             | 2",
            "mean     | 50   | {'does':'sum','of':['#0']},{'does':'quotient','of':['<','2']}                  | 2",
            "sum      | 102  | {'does':'sum','of':['#0']},{'does':'sum','of':['<','2']}                       | 2",
            "round    | 1000 | {'does':'round','of':['#0'],'step':'1000','mode':'up'}                         | 1000",
            "allocate | 105  | {'does':'round','of':['#0'],'step':'0.01','mode':'down'},{'does':'sum','of':['<','5']} | 5",
            "least    | 40   | {'does':'least','of':['#0','40']}                                              | 40",
            "days     | 93   | {'does':'days','of':['2026-06-30','2026-10-01']}                               | 2026-06-30",
            "same     | yes  | {'does':'same','of':['yes']}                                                   | yes",
            "same     | gold | {'does':'same','of':['=gold']}                                                 | =gold"})
    void namesAFigureThatComesFromNowhere(String rule, String result, String work, String figure) {
        Recomputing.Report report = report(rule, "'0.01'", result, "", work);

        assertThat(report.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.why()).isEqualTo("ungrounded");
            assertThat(fault.path()).isEqualTo("/Bonus");
            assertThat(fault.found()).isEqualTo(figure);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "sum      | 'one'          | 101        | {'does':'sum','of':['#0','1']}",
            "sum      | 'uno'          | 99         | {'does':'sum','of':['#0','-1']}",
            "limit    | 'zero'         | 0          | {'does':'least','of':['#0','0']}",
            "take     | 'sí'           | yes        | {'does':'same','of':['yes']}",
            "take     | 'period end'   | 2026-09-30 | {'does':'same','of':['2026-09-30']}",
            "take     | 'in plan from' | 2026-08-15 | {'does':'same','of':['2026-08-15']}",
            "mean     | ''             | 100        | {'does':'mean','of':['#0'],'with':['1']}",
            "mean     | ''             | 100        | {'does':'sum','of':['#0']},{'does':'quotient','of':['<','1']}",
            "round    | '1%'           | 100        | {'does':'round','of':['#0'],'step':'0.01','mode':'half-up'}",
            "carry    | ''             | 100        | {'does':'same','of':['100']}",
            "pay      | ''             | 100        | {'does':'round','of':['#0'],'step':'0.01','mode':'half-up'}",
            "allocate | '0.01'         | 100.01     | {'does':'round','of':['#0'],'step':'0.01','mode':'down'},{'does':'sum','of':['<','0.01']}"})
    void takesWhatTheLineNamesAndWhatCanBeCounted(String rule, String texts, String result, String work) {
        assertThat(report(rule, texts, result, "", work)).satisfies(report -> {
            assertThat(report.faults()).isEmpty();
            assertThat(report.told()).isZero();
            assertThat(report.worked()).isOne();
        });
    }

    /** A word for a day stands for that of the run. */
    @Test
    void findsDaysThatAreNotThoseOfTheRun() {
        assertThat(report("take", "'period end'", "2026-10-30", "", "{'does':'same','of':['2026-10-30']}").faults()).isNotEmpty();
        assertThat(report("take", "'period start'", "2026-09-30", "", "{'does':'same','of':['2026-09-30']}").faults()).isNotEmpty();
        assertThat(report("take", "'in plan to'", "2026-10-01", "", "{'does':'same','of':['2026-10-01']}").faults()).isNotEmpty();
    }

    /** Nobody can tell these from what somebody made up. */
    @Test
    void tellsOfWhatWasCarriedAndOfVeryManyOthersApart() {
        assertThat(report("carry", "''", "750", CARRIED, "{'does':'same','of':['750']}")).satisfies(OwnFiguresTest::isToldOnly);
        assertThat(report("carry", "''", "850", CARRIED, "{'does':'sum','of':['#0','750']}")).satisfies(OwnFiguresTest::isToldOnly);
        assertThat(report("collect", "''", "9100", OTHERS, "{'does':'sum','of':['#0','9000']}")).satisfies(OwnFiguresTest::isToldOnly);
        assertThat(report("collect", "''", "300", "", "{'does':'sum','of':['3*#0']}")).satisfies(OwnFiguresTest::isToldOnly);
        assertThat(report("add", "''", "101", "", "{'does':'sum','of':['#0','1']}")).satisfies(OwnFiguresTest::isToldOnly);
        assertThat(report("carry", "''", "751", CARRIED, "{'does':'same','of':['751']}").faults()).isNotEmpty();
    }

    private static void isToldOnly(Recomputing.Report report) {
        assertThat(report.faults()).isEmpty();
        assertThat(report.own()).containsExactly("/Bonus");
        assertThat(report.worked()).isZero();
        assertThat(report.steps()).filteredOn(Recomputing.Step::told).hasSize(1);
    }

    @Test
    void findsSlicesThatAreNotAllOfAQuantity() {
        String slice = "{'kind':'slice','cells':{'workbook':'w','sheet':'s','cells':['B2']},'part':{'kind':'money','value':'60'},'rate':{'kind':'percent','value':'0.1'},'gives':{'kind':'money','value':'6'}}";
        String outside = noted("note.no-tier", "{'text':'Rates'},{'fact':{'kind':'money','value':'40','currency':'EUR'}}");
        String less = outside.replace("40", "30");

        assertThat(report("tiers", "''", "6", slice + "," + outside, "{'does':'slices','of':['@0']}").faults()).isEmpty();
        assertThat(report("tiers", "''", "6", slice + "," + less, "{'does':'slices','of':['@0']}").faults()).isNotEmpty();
        assertThat(report("tiers", "''", "6", slice, "{'does':'slices','of':['@0']}").faults()).isNotEmpty();
    }

    /** Any cells have to be named, and what is counted is no amount. */
    @Test
    void findsGroundsWithoutCells() {
        String gives = "'gives':{'kind':'money','value':'900','currency':'EUR'}";
        String cells = ",'cells':{'workbook':'w','sheet':'s','cells':['B2']}}";
        assertThat(report("look up", "''", "900", "{'kind':'row'," + gives + cells, "{'does':'same','of':['@0']}").faults()).isEmpty();
        for (String ground : new String[] {"{'kind':'row'," + gives + "}", "{'kind':'noted'," + gives + cells, "{'kind':'slice'," + gives + cells, "{'kind':'read'," + gives + cells}) {
            assertThat(report("look up", "''", "900", ground, "{'does':'same','of':['@0']}").faults()).as(ground).singleElement()
                    .satisfies(fault -> assertThat(fault.found()).isEqualTo("@0"));
        }
        assertThat(report("collect", "''", "2", "{'kind':'noted','records':['a','b']}", "{'does':'count','of':['@0']}").faults()).isNotEmpty();
    }

    /** An input is read, stated in a cell, a part of the calendar or what stands for it where it is missing. */
    @Test
    void findsInputsOfNothing() {
        assertThat(input("{'kind':'money','value':'100','currency':'EUR'}", "").faults()).singleElement()
                .satisfies(fault -> assertThat(fault.why()).isEqualTo("ungrounded"));
        assertThat(input("{'kind':'date','value':'2026-07-01'}", "").faults()).isNotEmpty();
        assertThat(input("{'kind':'date','value':'2026-07-01'}", ",'record':'2026-Q3'").faults()).isEmpty();
        assertThat(input("{'kind':'date','value':'2026-07-31'}", ",'record':'2026-07'").faults()).isEmpty();
        assertThat(input("{'kind':'count','value':'92'}", ",'record':'2026-Q3'").faults()).isEmpty();
        assertThat(input("{'kind':'count','value':'93'}", ",'record':'2026-Q3'").faults()).isNotEmpty();
        assertThat(input("{'kind':'label','value':'gold'}", ",'grounds':[" + noted("note.if-missing", "") + "]").faults()).isNotEmpty();
        assertThat(input("{'kind':'money','value':'100'}", ",'grounds':[{'kind':'stated'}]").faults()).isNotEmpty();
    }

    @Test
    void saysSoInBothLanguages() {
        Flaw flaw = new Flaw("content/x", "ungrounded", "/Bonus", "5100", "5000");

        assertThat(flaw.in(new Said("en"))).isEqualTo("content/x: /Bonus: 5000 goes into it, and nothing there says where that comes from");
        assertThat(flaw.in(new Said("es"))).isEqualTo("content/x: /Bonus: entra 5000, y nada de lo que consta allí dice de dónde sale");
    }

    private static String noted(String key, String arguments) {
        return "{'kind':'noted','note':{'key':'" + key + "','arguments':[" + arguments + "]}}";
    }

    private static Recomputing.Report input(String result, String more) {
        return read("{'lines':[{'name':'Deals'}],'components':[{'is':0,'result':" + result + more + "}]}");
    }

    private static Recomputing.Report report(String rule, String texts, String result, String grounds, String work) {
        String kind = result.matches("[0-9]{4}-.*") ? "date" : result.equals("yes") ? "yes-no" : result.matches("[-0-9.]+") ? "money" : "label";
        return read("{'lines':[{'name':'Sales'},{'name':'Bonus','rule':{'name':'" + rule + "','file':''},'line':{'workbook':'w','sheet':'s','cells':[],'texts':['Bonus'," + texts + "]}}],"
                + "'components':[{'is':1,'result':{'kind':'" + kind + "','value':'" + result + "','currency':'EUR'},'grounds':[" + grounds + "],'work':[" + work + "],"
                + "'steps':[{'is':0,'result':{'kind':'money','value':'100','currency':'EUR'},'grounds':[{'kind':'stated','cells':{'workbook':'w','sheet':'s','cells':['B2']}}]}]}]}");
    }

    @SuppressWarnings("unchecked")
    private static Recomputing.Report read(String json) {
        try {
            return Recomputing.of((Map<String, Object>) Json.read(json.replace('\'', '"')), QUARTER);
        } catch (Json.Malformed malformed) {
            throw new AssertionError(malformed);
        }
    }
}
