package org.meritrail.vocabulary;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Received exchange rates, by pair of currencies and date. An inverse is never made up: 1 / rate is another market price. */
public final class ExchangeRates {

    public static final String RATE = "rate";

    private final Map<List<String>, NavigableMap<LocalDate, InputRecord>> rates = new HashMap<>();

    /** @param records with the fields {@code date}, {@code from}, {@code to} and {@code rate} */
    public ExchangeRates(List<InputRecord> records) {
        for (InputRecord record : records) {
            rates.computeIfAbsent(List.of(label(record, "from"), label(record, "to")), none -> new TreeMap<>())
                    .put(((Day) record.field("date").orElseThrow()).date(), record);
        }
    }

    /** The latest rate dated on the day or before it. */
    public Optional<InputRecord> inForce(String from, String to, LocalDate day) {
        return Optional.ofNullable(rates.get(List.of(from, to)))
                .map(dated -> dated.floorEntry(day))
                .map(Map.Entry::getValue);
    }

    private static String label(InputRecord record, String column) {
        return ((Label) record.field(column).orElseThrow()).text();
    }
}
