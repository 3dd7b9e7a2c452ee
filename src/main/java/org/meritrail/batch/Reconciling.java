package org.meritrail.batch;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.meritrail.appraisal.MeritRound;
import org.meritrail.excel.PlainText;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;

/** Adds up the files as they were written and compares with the totals of the evaluation. */
final class Reconciling {

    private Reconciling() {
    }

    /** @throws DryRun.UnableToWrite if a sum or a count differs */
    static void check(Path folder, ControlTotals totals) throws IOException {
        SortedMap<String, SortedMap<String, BigDecimal>> components = new TreeMap<>();
        SortedMap<String, BigDecimal> total = new TreeMap<>();
        Set<String> participants = new HashSet<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve(DryRun.PAYOUTS_CSV))) {
            for (NamedCsvRecord row : rows) {
                participants.add(row.getField("participant"));
                if (row.getField("outcome").equals("due")) {
                    BigDecimal amount = new BigDecimal(row.getField("amount"));
                    total.merge(row.getField("currency"), amount, BigDecimal::add);
                    components.computeIfAbsent(PlainText.original(row.getField("component")), none -> new TreeMap<>()).merge(row.getField("currency"), amount, BigDecimal::add);
                }
            }
        }
        int expected = totals.participants().values().stream().mapToInt(Integer::intValue).sum();
        compare("participants", participants.size(), expected);
        compare("explanations", explained(folder.resolve(DryRun.EXPLANATIONS)), expected);
        compare("total", total, totals.total());
        compare("components", components, totals.components());
    }

    /** @throws DryRun.UnableToWrite if the rows of the merit file do not come to the sums of the budgets */
    static void check(byte[] merit, MeritRound round) {
        SortedMap<String, Exact> written = new TreeMap<>();
        int people = 0;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(new String(merit, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                people++;
                if (!row.getField("currency").isEmpty()) {
                    List.of("salary", "increase", "new-salary", "lump-sum").forEach(part -> add(part, row.getField("currency"), Exact.of(row.getField(part)), written));
                }
            }
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        SortedMap<String, Exact> expected = new TreeMap<>();
        round.budgets().stream().flatMap(budget -> budget.totals().stream()).forEach(total -> {
            add("salary", total.currency(), total.salaries(), expected);
            add("increase", total.currency(), total.increases(), expected);
            add("new-salary", total.currency(), total.newSalaries(), expected);
            add("lump-sum", total.currency(), total.lumpSums(), expected);
        });
        compare("merit", written, expected);
        compare("merit", people, round.raises().size());
    }

    private static void add(String part, String currency, Exact amount, SortedMap<String, Exact> sums) {
        sums.merge(part + " " + currency, amount, Exact::plus);
    }

    private static int explained(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return Math.toIntExact(lines.lines().count());
        }
    }

    private static void compare(String what, Object written, Object expected) {
        if (!written.equals(expected)) {
            throw new DryRun.UnableToWrite(Message.of("batch.not-reconciled", what + ": " + written + " ≠ " + expected), null);
        }
    }
}
