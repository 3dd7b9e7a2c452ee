package org.meritrail.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.meritrail.vocabulary.DataSet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.vocabulary.DataSet.QUOTAS;
import static org.meritrail.vocabulary.DataSet.TRANSACTIONS;

class IntakePropertiesTest {

    private static final String QUOTAS_HEADER = "participant,from,to,amount,currency\n";

    @Property(tries = 150)
    void anyOrderOfRowsAndFilesGivesTheSame(@ForAll("transactions") List<String> transactions, @ForAll("transactions") List<String> corrections,
                                           @ForAll("quotas") List<String> quotas, @ForAll Random random) {
        Object inOrder = inTemporaryFolder(folder -> outcome(filled(folder, transactions, corrections, quotas, new Random(1))));

        Object inOtherOrder = inTemporaryFolder(folder -> outcome(filled(folder, shuffled(transactions, random),
                shuffled(corrections, random), shuffled(quotas, random), random)));

        assertThat(inOtherOrder).isEqualTo(inOrder);
    }

    @Property(tries = 150)
    void everyRowOfAnyGarbageIsAccountedFor(@ForAll("garbage") List<String> lines, @ForAll("garbage") List<String> others) {
        Received received = inTemporaryFolder(folder -> folder
                .withTransactions("transactions.csv", String.join("\n", lines)).with("quotas.csv", QUOTAS_HEADER + String.join("\r", others))
                .with("scores.csv", String.join("\n", others)).read());

        assertThat(received.counts()).hasSize(4).allSatisfy(count -> {
            int told = count.accepted() + count.rejected() + count.duplicates() + count.filtered().values().stream().mapToInt(each -> each).sum();
            assertThat(count.read()).isEqualTo(told);
        });
    }

    @Property(tries = 150)
    void anyBytesAreReadWithoutAFault(@ForAll byte[] bytes) {
        Received received = inTemporaryFolder(folder -> folder.with("transactions.csv", bytes).with("quotas.xlsx", bytes).read());

        assertThat(received.counts()).hasSize(3);
        assertThat(received.records(TRANSACTIONS)).isEmpty();
    }

    @Property(tries = 150)
    void noRowIsLostOnTheWayToACount(@ForAll("transactions") List<String> rows) {
        Received received = inTemporaryFolder(folder -> folder.withTransactions("transactions.csv", String.join("\n", rows)).read());

        assertThat(Folder.count(received, "transactions.csv").read()).isEqualTo(rows.size());
    }

    @Provide
    Arbitrary<List<String>> transactions() {
        return Combinators.combine(Arbitraries.of("1", "2", "3"), Arbitraries.of("P-1", "P-2", "P-9"), Arbitraries.of("10", "10.00", "20", "x"))
                .as((id, participant, amount) -> "CRM," + id + ",1,2026-07-14," + participant + "," + amount + ",EUR").list().ofMaxSize(7);
    }

    @Provide
    Arbitrary<List<String>> quotas() {
        Arbitrary<String> days = Arbitraries.of("2026-01-01", "2026-02-01", "2026-03-01");
        return Combinators.combine(Arbitraries.of("P-1", "P-2", "P-9"), days, Arbitraries.of("", "2026-01-31", "2026-02-15", "2026-12-31"))
                .as((participant, from, to) -> participant + "," + from + "," + to + ",100,EUR").list().ofMaxSize(7);
    }

    @Provide
    Arbitrary<List<String>> garbage() {
        Arbitrary<String> anything = Arbitraries.strings().withChars("a1,;\"'\n\r\t\u0000\u00A0 .-%PéCRM").ofMaxLength(30);
        return Arbitraries.oneOf(anything, Arbitraries.strings().ofMaxLength(15), Arbitraries.of("CRM,1,1,2026-07-14,P-1,10,EUR",
                "\"CRM\",1,1,2026-07-14,P-1,\"1", "P-1,2026-01-01,,5,EUR")).list().ofMaxSize(12);
    }

    /** The rows dealt over two files. */
    private static Folder filled(Folder folder, List<String> transactions, List<String> corrections, List<String> quotas, Random random) {
        int cut = transactions.isEmpty() ? 0 : random.nextInt(transactions.size());
        return folder.withTransactions("transactions-a.csv", transactions.subList(0, cut).toArray(String[]::new))
                .withTransactions("transactions-b.csv", transactions.subList(cut, transactions.size()).toArray(String[]::new))
                .withTransactions("transactions-correction.csv", corrections.toArray(String[]::new))
                .with("quotas.csv", QUOTAS_HEADER + String.join("\n", quotas));
    }

    /** All but the places: what counts, how often each reason is given and the totals by data set. */
    private static List<Object> outcome(Folder folder) {
        Received received = folder.read();
        List<Object> outcome = new ArrayList<>();
        for (DataSet set : DataSet.builtIn()) {
            received.records(set).forEach(record -> outcome.add(record.id() + record.fields()));
        }
        received.corrections().forEach(each -> outcome.add(each.original().fields() + " > " + each.replacement().fields()));
        Map<String, Integer> reasons = new TreeMap<>();
        received.rejects().forEach(reject -> reasons.merge(reject.column() + reject.value() + reject.reason().key(), 1, Integer::sum));
        outcome.add(reasons);
        for (DataSet set : List.of(TRANSACTIONS, QUOTAS)) {
            outcome.add(received.counts().stream().filter(count -> count.set() == set).mapToInt(FileCount::accepted).sum());
            outcome.add(received.counts().stream().filter(count -> count.set() == set).mapToInt(FileCount::duplicates).sum());
        }
        return outcome;
    }

    private static List<String> shuffled(List<String> rows, Random random) {
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static <T> T inTemporaryFolder(Function<Folder, T> use) {
        try {
            Path path = Files.createTempDirectory("intake");
            try {
                return use.apply(Folder.at(path));
            } finally {
                try (Stream<Path> files = Files.list(path)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(path);
            }
        } catch (IOException cannotUse) {
            throw new UncheckedIOException(cannotUse);
        }
    }
}
