package org.meritrail.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.Store;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Role;
import org.meritrail.governance.jdbc.JdbcAccountRecords;
import org.meritrail.privacy.Erasures;
import org.meritrail.privacy.InboxCopies;
import org.meritrail.privacy.Rows;
import org.meritrail.privacy.jdbc.JdbcPrivacyRecords;
import org.meritrail.sample.SampleData;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Versions.granted;

/** Somebody is erased who was paid in the sample quarter. */
class ErasedRunTest {

    private static final Actor ZOE = new Actor("zoe", Set.of(Role.ADMINISTRATOR), "");
    private static final Actor YAN = new Actor("yan", Set.of(Role.ADMINISTRATOR), "");
    private static final String CODE = "P-009";
    private static final String NAME = "Elena Rubio";

    @TempDir
    private Path folder;

    @Test
    void leavesNothingThatTellsWhoItWasAndProvesWhatWasPaid() throws IOException {
        Store store = Database.H2.open();
        try (Paying paying = new Paying(store, folder)) {
            paying.versions().approved(PolicyFolder.withShippedPolicy(folder.resolve("policy")).path());
            Path data = SampleData.unpack(folder.resolve("data"));
            paying.deliver(data);
            paying.run();
            paying.released(1);
            paying.outbox().write(1, folder.resolve("outbox"));
            assertThat(Rows.contentsNaming(store, NAME)).hasSameElementsAs(delivered(paying, NAME));
            assertThat(Rows.contentsNaming(store, CODE)).hasSameElementsAs(delivered(paying, CODE));
            assertThat(Rows.naming(store, NAME)).containsExactlyInAnyOrder("person_known_as.name", "person_text.text");

            paying.deliver(without(data, folder.resolve("without")));
            Erasures erasures = new Erasures(store.journal(), new JdbcPrivacyRecords(store.sql()), paying.records(),
                    new JdbcAccountRecords(store.sql(), store.persons()), paying.deliveries(), store.contents(), new InboxCopies(List.of(), store.contents()));
            granted(erasures.request(ZOE, CODE, "left"));
            String token = granted(erasures.approve(YAN, 1, "")).participant();

            for (String text : List.of(CODE, NAME)) {
                assertThat(Rows.naming(store, text)).as(text).isEmpty();
                assertThat(Rows.contentsNaming(store, text)).as(text).isEmpty();
            }
            assertThat(paying.ledgerCheck().damages()).isEmpty();
            assertThat(paying.runs().payout(1, token).orElseThrow().total()).isEqualByComparingTo("24000.00");
            assertThat(paying.runs().explanation(paying.runs().payout(1, token).orElseThrow()).participant()).isEqualTo(token);
            Exports.Told told = Exports.verified(Exports.ofRun(paying, 1, folder.resolve("export.zip")));
            assertThat(told.text()).doesNotContain("FAILS", "rows of the payroll file").contains("each of the 60 explanations", "name somebody who was erased")
                    .containsPattern("its [0-9]+ payroll lines add up\n");
            assertThat(told.code()).isZero();
            assertThat(granted(paying.replays().replay(Paying.OLGA, 1))).satisfies(replayed -> {
                assertThat(replayed.differing()).isEmpty();
                assertThat(replayed.sameTotals()).isTrue();
            });
            saysNoToALaterRunWithoutItsOutputs(paying);
        }
    }

    /** They name nobody who had been erased before it was released. */
    private void saysNoToALaterRunWithoutItsOutputs(Paying paying) throws IOException {
        paying.run();
        paying.released(2);
        Path later = Exports.unpacked(Exports.ofRun(paying, 2, folder.resolve("later.zip")), folder.resolve("later"));
        try (Stream<Path> outputs = Files.list(later.resolve("outputs"))) {
            for (Path output : outputs.toList()) {
                Files.delete(output);
            }
        }
        Exports.listAllAnew(later);
        assertThat(Exports.verified(later)).satisfies(told -> assertThat(told.code()).isOne()).satisfies(told ->
                assertThat(told.text()).contains("-run-2.csv: the file is missing").doesNotContain("name somebody who was erased"));
    }

    /** SHA-256 of the files as they came in that have a text. */
    private static List<String> delivered(Paying paying, String text) {
        return paying.deliveries().raw().stream().map(raw -> raw.sha256()).filter(sha256 -> new String(paying.contents().bytes(sha256), StandardCharsets.UTF_8).contains(text))
                .map(sha256 -> sha256.hex()).toList();
    }

    /** The data again without the rows that name the person. */
    private static Path without(Path data, Path into) throws IOException {
        Files.createDirectories(into);
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.toList()) {
                Files.write(into.resolve(file.getFileName()), Files.readAllLines(file).stream().filter(line -> !line.contains(CODE) && !line.contains(NAME)).toList());
            }
        }
        return into;
    }
}
