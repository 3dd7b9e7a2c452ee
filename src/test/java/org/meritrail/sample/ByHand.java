package org.meritrail.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The third quarter worked out a second time, in plain arithmetic from the committed files and with the plan's figures typed anew,
 * so that nothing is shared with what it checks.
 */
final class ByHand {

    private static final Path DATA = Path.of("src/main/resources/sample");
    private static final BigDecimal LOW = new BigDecimal("0.80");

    private final String person;
    private final Map<String, String> participant;
    private final Map<String, String> assignment;
    private final BigDecimal quota;
    private final List<Map<String, String>> deals;

    private ByHand(String person) {
        this.person = person;
        this.participant = own("participants.csv").get(0);
        List<Map<String, String>> assignments = own("assignments.csv");
        this.assignment = assignments.get(assignments.size() - 1);
        this.quota = own("quotas.csv").stream().filter(row -> row.get("from").equals("2026-07-01")).map(row -> new BigDecimal(row.get("amount")))
                .findFirst().orElseThrow();
        this.deals = own("transactions-2026-q3.csv").stream().filter(row -> !row.get("id").startsWith("D-39")).toList();
    }

    private ByHand(String role, String currency, BigDecimal quota, List<BigDecimal> deals) {
        this.person = "";
        this.participant = Map.of("currency", currency);
        this.assignment = Map.of("role", role);
        this.quota = quota;
        this.deals = deals.stream().map(deal -> Map.of("amount", deal.toPlainString(), "currency", currency)).toList();
    }

    static ByHand of(String person) {
        return new ByHand(person);
    }

    /** Someone who is in no file. */
    static ByHand of(String role, String currency, BigDecimal quota, List<BigDecimal> deals) {
        return new ByHand(role, currency, quota, deals);
    }

    static List<String> everyone() {
        return rows("participants.csv").stream().map(row -> row.get("participant")).toList();
    }

    boolean is(String role, String region) {
        return assignment.get("role").equals(role) && assignment.get("region").startsWith(region);
    }

    /** The rows of the quarter that count: those that were to be set aside have numbers of their own. */
    List<Map<String, String>> deals() {
        return deals;
    }

    BigDecimal bookings() {
        return deals().stream().map(this::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal value(Map<String, String> deal) {
        BigDecimal amount = new BigDecimal(deal.get("amount"));
        String currency = participant.get("currency");
        if (deal.get("currency").equals(currency)) {
            return amount;
        }
        TreeMap<String, BigDecimal> rates = new TreeMap<>();
        rows("rates.csv").stream().filter(row -> row.get("to").equals(currency))
                .forEach(row -> rates.put(row.get("date"), new BigDecimal(row.get("rate"))));
        return cents(amount.multiply(rates.floorEntry(deal.get("date")).getValue()));
    }

    /** Whether the bookings reach a percentage of the quota. */
    boolean reaches(int percent) {
        return bookings().compareTo(quota.multiply(BigDecimal.valueOf(percent, 2))) >= 0;
    }

    /** By slices, before the accelerator. */
    BigDecimal earned(String... percentages) {
        BigDecimal bookings = bookings();
        BigDecimal eighty = quota.multiply(LOW);
        BigDecimal low = bookings.min(eighty);
        BigDecimal middle = bookings.min(quota).subtract(eighty).max(BigDecimal.ZERO);
        BigDecimal high = bookings.subtract(quota).max(BigDecimal.ZERO);
        return percent(low, percentages[0]).add(percent(middle, percentages[1])).add(percent(high, percentages[2]));
    }

    BigDecimal accelerated() {
        BigDecimal earned = earned(rates());
        if (assignment.get("role").equals("Sales Manager")) {
            return percent(earned, reaches(120) ? "110" : "100");
        }
        return percent(earned, reaches(130) ? "125" : reaches(110) ? "110" : "100");
    }

    private String[] rates() {
        boolean euro = participant.get("currency").equals("EUR");
        return switch (assignment.get("role")) {
            case "Sales Manager" -> new String[] {"2", "3", "4"};
            case "Senior Account Executive" -> euro ? new String[] {"3.5", "5.5", "8"} : new String[] {"4", "6", "8.5"};
            default -> euro ? new String[] {"4", "6", "9"} : new String[] {"4.5", "6.5", "9.5"};
        };
    }

    BigDecimal cap() {
        boolean euro = participant.get("currency").equals("EUR");
        return new BigDecimal(switch (assignment.get("role")) {
            case "Sales Manager" -> euro ? "14000" : "15500";
            case "Senior Account Executive" -> euro ? "32000" : "36000";
            default -> euro ? "24000" : "27000";
        });
    }

    /** The least that whoever was hired within the quarter gets. */
    BigDecimal guarantee() {
        boolean euro = participant.get("currency").equals("EUR");
        return new BigDecimal(switch (assignment.get("role")) {
            case "Sales Manager" -> euro ? "5000" : "5500";
            case "Senior Account Executive" -> euro ? "4000" : "4400";
            default -> euro ? "3000" : "3300";
        });
    }

    /** For those who are past the gate and were not hired within the quarter. */
    BigDecimal commission() {
        return accelerated().min(cap());
    }

    /** What the appraisal makes of an amount. */
    BigDecimal appraised(BigDecimal commission) {
        return percent(commission, multiplier());
    }

    private String multiplier() {
        List<Map<String, String>> scores = own("scores.csv").stream().filter(row -> row.get("from").equals("2026-07-01")).toList();
        if (scores.isEmpty() || scores.get(0).containsValue("")) {
            return "100";
        }
        BigDecimal mean = score(scores, "customer_satisfaction", "50").add(score(scores, "forecast_accuracy", "30"))
                .add(score(scores, "pipeline_hygiene", "20"));
        return mean.compareTo(new BigDecimal("60")) < 0 ? "85" : mean.compareTo(new BigDecimal("70")) < 0 ? "95"
                : mean.compareTo(new BigDecimal("85")) < 0 ? "100" : "110";
    }

    private static BigDecimal score(List<Map<String, String>> scores, String column, String weight) {
        return new BigDecimal(scores.get(0).get(column)).multiply(new BigDecimal(weight)).movePointLeft(2);
    }

    private static BigDecimal percent(BigDecimal amount, String percent) {
        return cents(amount.multiply(new BigDecimal(percent)).movePointLeft(2));
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private List<Map<String, String>> own(String file) {
        return rows(file).stream().filter(row -> row.get("participant").equals(person)).toList();
    }

    static List<Map<String, String>> rows(String file) {
        try {
            List<String> lines = Files.readAllLines(DATA.resolve(file));
            String[] header = lines.get(0).split(",");
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = Arrays.copyOf(line.split(",", -1), header.length);
                Map<String, String> row = new LinkedHashMap<>();
                for (int at = 0; at < header.length; at++) {
                    row.put(header[at], cells[at]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
