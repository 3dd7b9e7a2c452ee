package org.meritrail.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.meritrail.delivery.Receipt.Refused;
import org.meritrail.fixtures.Database;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.DataFiles.PARTICIPANTS;
import static org.meritrail.fixtures.DataFiles.QUOTAS;
import static org.meritrail.fixtures.DataFiles.TRANSACTIONS;

@ParameterizedClass
@EnumSource(Database.class)
class RefusedDeliveriesTest {

    private final Database database;
    @TempDir
    private Path folder;
    private Sender sender;

    RefusedDeliveriesTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        sender = new Sender(database, folder);
    }

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void refusesAWholeBundleForOneBadFileAndSaysEveryReason() {
        List<Message> reasons = sender.refused(sender.zip("q3.zip", Map.of("participants.csv", PARTICIPANTS, "quotas.csv", TRANSACTIONS, "scores.csv", "")));
        assertThat(Sender.said(reasons)).hasSize(3)
                .anySatisfy(reason -> assertThat(reason).startsWith("quotas.csv: column “from”: The header lacks this column"))
                .anySatisfy(reason -> assertThat(reason).isEqualTo("quotas.csv: Its name says quotas, but its header fits transactions. "
                        + "Rename it if it holds transactions, or correct its header."))
                .anySatisfy(reason -> assertThat(reason).startsWith("scores.csv: The file is empty"));
        assertThat(sender.deliveries().latest()).isEmpty();
        RefusedDelivery kept = sender.deliveries().refused().get(0);
        assertThat(kept.name()).isEqualTo("q3.zip");
        assertThat(kept.reasons()).isEqualTo(reasons);
        assertThat(kept.entry().what()).isEqualTo("delivery.refused");
    }

    @Test
    void saysMistakesOfAnOrderAllAtOnce() {
        assertThat(sender.whyRefused(sender.zip("q3.zip", Map.of("participants.csv", PARTICIPANTS, "run.yaml", "period: 2026-Q5\npaydate: 2026-10-30\n"))))
                .hasSize(3)
                .anySatisfy(reason -> assertThat(reason).contains("“paydate” is not known"))
                .anySatisfy(reason -> assertThat(reason).contains("“pay-date” is missing"))
                .anySatisfy(reason -> assertThat(reason).contains("“2026-Q5” is no period"));
    }

    @Test
    void saysMistakesOfAnOrderTogetherWithThoseOfTheData() {
        assertThat(sender.whyRefused(sender.zip("q3.zip", Map.of("quotas.csv", "a,b\n1,2\n", "run.yaml", "period: 2026-Q5\npay-date: 2026-10-30\n"))))
                .anySatisfy(reason -> assertThat(reason).contains("“2026-Q5” is no period"))
                .anySatisfy(reason -> assertThat(reason).contains("quotas.csv").contains("The header lacks this column"));
    }

    @Test
    void refusesATableThatTheMappingInForceWouldNotRead() {
        sender.taken(sender.zip("crm.zip", Map.of("mapping.yaml", "- file: leads.csv\n  as: transactions\n", "leads.csv", "a;b\n")));
        assertThat(sender.whyRefused(sender.file("quotas.csv", QUOTAS))).singleElement().asString()
                .contains("quotas.csv", "mapping.yaml is in force", "leads.csv");
        sender.taken(sender.file("mapping.yaml", "[]\n"));
        assertThat(sender.deliveries().filesAfter(2)).containsOnlyKeys("leads.csv");
        assertThat(sender.taken(sender.file("quotas.csv", QUOTAS)).delivery().number()).isEqualTo(3);
    }

    @Test
    void refusesAMappingOfFilesThatAreNotThere() {
        assertThat(sender.whyRefused(sender.file("mapping.yaml", "- file: leads.csv\n  as: transactions\n"))).singleElement().asString()
                .contains("names “leads.csv”");
    }

    @Test
    void refusesWhatWouldLeaveItsFolderOrHideInOne() {
        assertThat(sender.whyRefused(sender.zip("slip.zip", Map.of("../../participants.csv", PARTICIPANTS)))).singleElement().asString()
                .contains("participants.csv");
        assertThat(sender.whyRefused(sender.zip("deep.zip", Map.of("a/participants.csv", PARTICIPANTS, "b/quotas.csv", QUOTAS)))).hasSize(2);
        assertThat(folder.getParent().resolve("participants.csv")).doesNotExist();
    }

    @Test
    void refusesLinks() throws IOException {
        Path secret = sender.file("participants.csv", PARTICIPANTS);
        Path bundle = Files.createDirectory(folder.resolve("bundle"));
        Files.createSymbolicLink(bundle.resolve("participants.csv"), secret);
        assertThat(sender.whyRefused(bundle)).singleElement().asString().contains("participants.csv: this is a link");
        assertThat(sender.whyRefused(bundle.resolve("participants.csv"))).singleElement().asString().contains("link");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refusesAPipeInsteadOfWaitingAtIt() throws Exception {
        Path pipe = folder.resolve("participants.csv");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        assertThat(sender.whyRefused(pipe)).singleElement().asString().contains("participants.csv: this is a link or no plain file");
    }

    @Test
    void refusesABrokenZipAndAnEmptyOne() {
        assertThat(sender.whyRefused(sender.file("broken.zip", "PK\u0003\u0004 and nothing more"))).hasSize(1);
        assertThat(sender.whyRefused(sender.zip("empty.zip", Map.of(".DS_Store", "x", "only.tmp", "x")))).singleElement().asString()
                .contains("no data in it");
    }

    @Test
    void refusesAPolicyWorkbookWithWhatToDo() {
        Receipt receipt = sender.deliveries().take(Actor.INBOX, Path.of("decision-tables/commission/commission.xlsx"), "transactions.xlsx");
        assertThat(Sender.said(((Refused) receipt).reasons())).singleElement().asString().contains("policy folder", "new version");
    }

    @Test
    void quotesOfAHostileFileOnlyWhatCanBeShown() {
        String hostile = "a\u0000b\u001b[31m," + "x".repeat(5000) + "," + "c,".repeat(5000) + "\n";
        List<String> reasons = sender.whyRefused(sender.file("..\\..\\trans\u0007actions.csv", hostile));
        assertThat(reasons).isNotEmpty().allSatisfy(reason -> assertThat(reason).hasSizeLessThan(2500).doesNotContain("\u0000", "\u001b", "\u0007"));
        assertThat(sender.deliveries().refused().get(0).reasons()).hasSameSizeAs(reasons);
    }
}
