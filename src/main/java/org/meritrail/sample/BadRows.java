package org.meritrail.sample;

import java.util.List;
import java.util.Map;

/** Rows as they arrive in every company sooner or later, one of each kind, to be set aside with a reason. */
final class BadRows {

    private BadRows() {
    }

    static List<List<String>> of(Quarter quarter) {
        return Map.of(
                Quarter.Q1, List.of(row("D-19001", "2026-02-30", "P-008", "8420.00", "EUR", "Gauges")),
                Quarter.Q2, List.of(row("D-29001", "2026-05-12", "P-031", "6150.00", "USD", "Scales"),
                        row("D-29001", "2026-05-12", "P-031", "6150.00", "USD", "Scales")),
                Quarter.Q3, List.of(row("D-39001", "2026-07-09", "P-099", "12400.00", "EUR", "Sensors"),
                        row("D-39002", "2026-08-04", "P-018", "twelve thousand", "EUR", "Gauges"),
                        row("D-39003", "2026-09-15", "P-047", "9300.00", "USD", "Flow meters"),
                        row("D-39003", "2026-09-15", "P-047", "9800.00", "USD", "Flow meters"),
                        row("D-39004", "2026-09-22", "P-011", "7710.00", "EURO", "Thermometers")),
                Quarter.Q4, List.<List<String>>of()).get(quarter);
    }

    private static List<String> row(String id, String date, String participant, String amount, String currency, String product) {
        return List.of("CRM", id, "1", date, participant, amount, currency, product);
    }
}
