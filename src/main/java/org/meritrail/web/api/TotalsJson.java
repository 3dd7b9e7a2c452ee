package org.meritrail.web.api;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.meritrail.batch.ControlTotals;
import org.meritrail.batch.TakenOver;

/**
 * @param status  run, or trial for what can never be paid
 * @param earlier the runs of earlier periods that something was taken over from; null if the plan takes nothing over as it was paid
 */
record TotalsJson(String status, ControlTotals.Engine engine, String policy, String period, SortedMap<String, Integer> participants,
                  SortedMap<String, SortedMap<String, String>> components, SortedMap<String, String> total, SortedMap<String, String> held,
                  int rejectedRows, long filesSetAside, int unlinkedRecords, List<String> filesNotRead, List<ControlTotals.Corrected> corrections,
                  List<ControlTotals.FileTotals> files, List<TakenOver.Source> earlier, SortedMap<String, String> sha256) {

    static TotalsJson of(ControlTotals totals) {
        SortedMap<String, SortedMap<String, String>> components = new TreeMap<>();
        totals.components().forEach((component, amounts) -> components.put(component, Money.of(amounts)));
        return new TotalsJson(totals.status(), totals.engine(), totals.policy(), totals.period(), totals.participants(), components,
                Money.of(totals.total()), Money.of(totals.held()), totals.rejectedRows(), totals.filesSetAside(), totals.unlinkedRecords(),
                totals.filesNotRead(), totals.corrections(), totals.files(), totals.earlier(), totals.sha256());
    }
}
