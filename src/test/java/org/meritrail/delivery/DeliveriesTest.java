package org.meritrail.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.meritrail.content.Workspace;
import org.meritrail.delivery.Receipt.Refused;
import org.meritrail.delivery.Receipt.RunWish;
import org.meritrail.delivery.Receipt.Taken;
import org.meritrail.delivery.Receipt.TakenBefore;
import org.meritrail.delivery.jdbc.JdbcDeliveryRecords;
import org.meritrail.fixtures.DataFiles;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Store;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.DataModel;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.DataSet.Column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.tuple;
import static org.meritrail.fixtures.DataFiles.PARTICIPANTS;
import static org.meritrail.fixtures.DataFiles.QUOTAS;
import static org.meritrail.fixtures.DataFiles.RUN;
import static org.meritrail.fixtures.DataFiles.TRANSACTIONS;

@ParameterizedClass
@EnumSource(Database.class)
class DeliveriesTest {

    private final Store store;
    private Deliveries deliveries;
    @TempDir
    private Path folder;

    DeliveriesTest(Database database) {
        this.store = database.open();
    }

    @BeforeEach
    void open() {
        deliveries = new Deliveries(new JdbcDeliveryRecords(store.sql()), store.contents(), store.journal(), new Workspace(folder.resolve("work")),
                () -> List.of(new DataModel(List.of(DataSet.declared("credits", List.of(Column.named("deal", ColumnType.LABEL)))), List.of())));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void takesASingleFileAndSaysWhoHandedItIn() {
        Delivery delivery = taken(file("participants.csv", PARTICIPANTS)).delivery();
        assertThat(delivery).isEqualTo(new Delivery(1, "participants.csv", Fingerprint.of(PARTICIPANTS),
                List.of(new Delivery.File("participants.csv", "participants", Fingerprint.of(PARTICIPANTS))),
                new Entry(1, store.clock().instant(), "(inbox)", "delivery.taken", "delivery 1", "participants.csv")));
        assertThat(deliveries.delivery(1)).contains(delivery);
        assertThat(deliveries.latest()).contains(delivery);
    }

    @Test
    void namesATableThatOnlyItsHeaderTells() {
        Delivery delivery = taken(file("Export July (2).txt", TRANSACTIONS)).delivery();
        assertThat(delivery.files()).extracting(Delivery.File::name).containsExactly("transactions-Export July -2-.csv");
    }

    @Test
    void takesDataOfThePolicysOwnByTheNameOfItsFile() {
        Delivery delivery = taken(zip("own.zip", Map.of("Credits-2026-07.csv", "id,deal\nC-1,D-1\n", "bonuses.csv", "id,worth\nB-1,5\n"))).delivery();

        assertThat(delivery.files()).extracting(Delivery.File::name, Delivery.File::holds)
                .containsExactlyInAnyOrder(tuple("Credits-2026-07.csv", Delivery.File.OWN), tuple("bonuses.csv", Delivery.File.OWN));
        assertThat(take(file("credits.csv", "deal\nD-1\n"))).isInstanceOf(Refused.class);
    }

    @Test
    void takesTheSameContentNeverTwiceWhateverItIsCalled() {
        Delivery first = taken(file("participants.csv", PARTICIPANTS)).delivery();
        assertThat(take(file("participants-again.csv", PARTICIPANTS))).isEqualTo(new TakenBefore(first, null, List.of()));
        assertThat(take(zip("participants.zip", Map.of("participants.csv", PARTICIPANTS)))).isEqualTo(new TakenBefore(first, null, List.of()));
        assertThat(store.journal().entries(Long.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    void takesABundleOnceWhetherItIsPackedOrNot() {
        Map<String, String> files = Map.of("participants.csv", PARTICIPANTS, "transactions.csv", TRANSACTIONS, "run.yaml", RUN);
        Delivery delivery = taken(zip("q3.zip", files)).delivery();
        Map<String, String> within = Map.of("q3/participants.csv", PARTICIPANTS, "q3/transactions.csv", TRANSACTIONS, "q3/run.yaml", RUN);
        RunWish wish = new RunWish(Period.parse("2026-Q3"), LocalDate.parse("2026-10-30"));
        assertThat(take(zip("again.zip", within))).isEqualTo(new TakenBefore(delivery, wish, List.of()));
        DataFiles.file(DataFiles.folder(folder.resolve("q3"), files), "READY", "");
        assertThat(take(folder.resolve("q3"))).isEqualTo(new TakenBefore(delivery, wish, List.of()));
    }

    @Test
    void takesNoFileAloneThatABundleBrought() {
        Delivery delivery = taken(zip("q3.zip", Map.of("participants.csv", PARTICIPANTS, "transactions.csv", TRANSACTIONS))).delivery();
        assertThat(take(file("sales.csv", TRANSACTIONS))).isEqualTo(new TakenBefore(delivery, null, List.of()));
    }

    @Test
    void saysOfContentThatWasReplacedThatItDoesNotCountAnyMore() {
        Delivery first = taken(file("participants.csv", PARTICIPANTS)).delivery();
        taken(DataFiles.file(folder.resolve("other"), "participants.csv", PARTICIPANTS + "P-2,Ben Ode,EUR,2025-01-01\n"));
        TakenBefore again = (TakenBefore) take(file("participants.csv", PARTICIPANTS));
        assertThat(again).isEqualTo(new TakenBefore(first, null, List.of("participants.csv")));
        assertThat(again.warning().orElseThrow().in(Texts.ENGLISH)).contains("Delivery 1 brought it", "the place of participants.csv since");
    }

    @Test
    void warnsOfAnEarlierFileThatItReplaces() {
        taken(file("credits.csv", "id,deal\nC-1,D-1\n"));
        Delivery second = taken(file("Credits.csv", "id,deal\nC-1,D-2\n")).delivery();

        assertThat(deliveries.warnings(second)).containsExactly(Message.of("delivery.replaces", List.of("Credits.csv"), "1"));
        assertThat(deliveries.warnings(deliveries.delivery(1).orElseThrow())).isEmpty();
    }

    @Test
    void warnsOfAHeadingThatNoPolicyReads() {
        Delivery delivery = taken(file("credits.csv", "id,dael\nC-1,D-1\n")).delivery();

        assertThat(deliveries.warnings(delivery)).singleElement().satisfies(warning ->
                assertThat(warning.in(Texts.ENGLISH)).contains("credits.csv", "column deal", "dael", "none of the file’s rows is used"));
    }

    @Test
    void startsAQuarterWithAnOrderAlone() {
        taken(file("participants.csv", PARTICIPANTS));
        assertThat(taken(file("start.yaml", RUN)).wish().period().name()).isEqualTo("2026-Q3");
        assertThat(deliveries.filesAfter(2)).containsOnlyKeys("participants.csv");
    }

    @Test
    void keepsWhatTheLatestDeliveryOfEachNameBrought() {
        taken(zip("q3.zip", Map.of("participants.csv", PARTICIPANTS, "Transactions.csv", TRANSACTIONS, "run.yaml", RUN, "read me.pdf", "%PDF")));
        taken(file("transactions.CSV", TRANSACTIONS + "CRM,D-2,1,2026-07-15,P-1,50,EUR\n"));
        assertThat(deliveries.filesAfter(1)).containsOnlyKeys("participants.csv", "Transactions.csv", "read me.pdf")
                .containsEntry("Transactions.csv", Fingerprint.of(TRANSACTIONS));
        assertThat(deliveries.filesAfter(2)).containsOnlyKeys("participants.csv", "transactions.CSV", "read me.pdf");
    }

    @Test
    void unpacksTheFilesInForce() throws IOException {
        taken(file("participants.csv", PARTICIPANTS));
        taken(file("transactions.csv", TRANSACTIONS));
        Path empty = Files.createDirectory(folder.resolve("data"));
        deliveries.unpack(2, empty);
        assertThat(empty.resolve("participants.csv")).hasContent(PARTICIPANTS);
        assertThat(empty.resolve("transactions.csv")).hasContent(TRANSACTIONS);
    }

    @Test
    void tellsWhatWasKnownOnATime() {
        Instant start = store.clock().instant();
        taken(file("participants.csv", PARTICIPANTS));
        store.clock().advance(Duration.ofDays(1));
        taken(file("transactions.csv", TRANSACTIONS));
        assertThat(deliveries.asKnownOn(start)).extracting(Delivery::number).containsExactly(1);
        assertThat(deliveries.asKnownOn(store.clock().instant())).extracting(Delivery::number).containsExactly(2, 1);
        assertThat(deliveries.asKnownOn(Instant.MAX)).hasSize(2);
        assertThat(deliveries.asKnownOn(Instant.MIN)).isEmpty();
    }

    @Test
    void refusesAWholeBundleForOneBadFileAndSaysEveryReason() {
        List<Message> reasons = refused(zip("q3.zip", Map.of("participants.csv", PARTICIPANTS, "quotas.csv", TRANSACTIONS, "scores.csv", "")));
        assertThat(said(reasons)).hasSize(3)
                .anySatisfy(reason -> assertThat(reason).startsWith("quotas.csv: column “from”: The header lacks this column"))
                .anySatisfy(reason -> assertThat(reason).isEqualTo("quotas.csv: Its name says quotas, but its header fits transactions. "
                        + "Rename it if it holds transactions, or correct its header."))
                .anySatisfy(reason -> assertThat(reason).startsWith("scores.csv: The file is empty"));
        assertThat(deliveries.latest()).isEmpty();
        RefusedDelivery kept = deliveries.refused().get(0);
        assertThat(kept.name()).isEqualTo("q3.zip");
        assertThat(kept.reasons()).isEqualTo(reasons);
        assertThat(kept.entry().what()).isEqualTo("delivery.refused");
    }

    @Test
    void saysMistakesOfAnOrderAllAtOnce() {
        assertThat(said(refused(zip("q3.zip", Map.of("participants.csv", PARTICIPANTS, "run.yaml", "period: 2026-Q5\npaydate: 2026-10-30\n")))))
                .hasSize(3)
                .anySatisfy(reason -> assertThat(reason).contains("“paydate” is not known"))
                .anySatisfy(reason -> assertThat(reason).contains("“pay-date” is missing"))
                .anySatisfy(reason -> assertThat(reason).contains("“2026-Q5” is no period"));
    }

    @Test
    void saysMistakesOfAnOrderTogetherWithThoseOfTheData() {
        assertThat(said(refused(zip("q3.zip", Map.of("quotas.csv", "a,b\n1,2\n", "run.yaml", "period: 2026-Q5\npay-date: 2026-10-30\n")))))
                .anySatisfy(reason -> assertThat(reason).contains("“2026-Q5” is no period"))
                .anySatisfy(reason -> assertThat(reason).contains("quotas.csv").contains("The header lacks this column"));
    }

    @Test
    void keepsTheNamesThatAMappingGives() {
        String mapping = "- file: Leads.csv\n  as: transactions\n";
        Delivery delivery = taken(zip("crm.zip", Map.of("mapping.yaml", mapping, "LEADS.csv", "a;b\n1;2\n"))).delivery();
        assertThat(delivery.files()).extracting(Delivery.File::name, Delivery.File::holds)
                .containsExactly(tuple("Leads.csv", "mapped"), tuple("mapping.yaml", "mapping"));
        taken(file("leads.csv", "a;b\n3;4\n"));
        assertThat(deliveries.filesAfter(2)).containsOnlyKeys("Leads.csv", "mapping.yaml").containsEntry("Leads.csv", Fingerprint.of("a;b\n3;4\n"));
    }

    @Test
    void refusesATableThatTheMappingInForceWouldNotRead() {
        taken(zip("crm.zip", Map.of("mapping.yaml", "- file: leads.csv\n  as: transactions\n", "leads.csv", "a;b\n")));
        assertThat(said(refused(file("quotas.csv", QUOTAS)))).singleElement().asString()
                .contains("quotas.csv", "mapping.yaml is in force", "leads.csv");
        taken(file("mapping.yaml", "[]\n"));
        assertThat(deliveries.filesAfter(2)).containsOnlyKeys("leads.csv");
        assertThat(taken(file("quotas.csv", QUOTAS)).delivery().number()).isEqualTo(3);
    }

    @Test
    void refusesAMappingOfFilesThatAreNotThere() {
        assertThat(said(refused(file("mapping.yaml", "- file: leads.csv\n  as: transactions\n")))).singleElement().asString()
                .contains("names “leads.csv”");
    }

    @Test
    void refusesWhatWouldLeaveItsFolderOrHideInOne() {
        assertThat(said(refused(zip("slip.zip", Map.of("../../participants.csv", PARTICIPANTS))))).singleElement().asString()
                .contains("participants.csv");
        assertThat(said(refused(zip("deep.zip", Map.of("a/participants.csv", PARTICIPANTS, "b/quotas.csv", QUOTAS))))).hasSize(2);
        assertThat(folder.getParent().resolve("participants.csv")).doesNotExist();
    }

    @Test
    void refusesLinks() throws IOException {
        Path secret = file("participants.csv", PARTICIPANTS);
        Path bundle = Files.createDirectory(folder.resolve("bundle"));
        Files.createSymbolicLink(bundle.resolve("participants.csv"), secret);
        assertThat(said(refused(bundle))).singleElement().asString().contains("participants.csv: this is a link");
        assertThat(said(refused(bundle.resolve("participants.csv")))).singleElement().asString().contains("link");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refusesAPipeInsteadOfWaitingAtIt() throws Exception {
        Path pipe = folder.resolve("participants.csv");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        assertThat(said(refused(pipe))).singleElement().asString().contains("participants.csv: this is a link or no plain file");
    }

    @Test
    void refusesABrokenZipAndAnEmptyOne() {
        assertThat(said(refused(file("broken.zip", "PK\u0003\u0004 and nothing more")))).hasSize(1);
        assertThat(said(refused(zip("empty.zip", Map.of(".DS_Store", "x", "only.tmp", "x"))))).singleElement().asString()
                .contains("no data in it");
    }

    @Test
    void refusesAPolicyWorkbookWithWhatToDo() {
        Receipt receipt = deliveries.take(Actor.INBOX, Path.of("decision-tables/commission/commission.xlsx"), "transactions.xlsx");
        assertThat(said(((Refused) receipt).reasons())).singleElement().asString().contains("policy folder", "new version");
    }

    @Test
    void quotesOfAHostileFileOnlyWhatCanBeShown() {
        String hostile = "a\u0000b\u001b[31m," + "x".repeat(5000) + "," + "c,".repeat(5000) + "\n";
        List<String> reasons = said(refused(file("..\\..\\trans\u0007actions.csv", hostile)));
        assertThat(reasons).isNotEmpty().allSatisfy(reason -> assertThat(reason).hasSizeLessThan(2500).doesNotContain("\u0000", "\u001b", "\u0007"));
        assertThat(deliveries.refused().get(0).reasons()).hasSameSizeAs(reasons);
    }

    @Test
    void takesNothingThatIsGone() {
        assertThatThrownBy(() -> deliveries.take(Actor.INBOX, folder.resolve("gone.csv"), "gone.csv")).hasMessageContaining("gone.csv");
        assertThat(store.journal().entries(Long.MAX_VALUE, 10)).isEmpty();
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    private Path file(String name, String text) {
        return DataFiles.file(folder, name, text);
    }

    private Path zip(String name, Map<String, String> files) {
        return DataFiles.zip(folder.resolve(name), files);
    }

    private Receipt take(Path path) {
        return deliveries.take(Actor.INBOX, path, path.getFileName().toString());
    }

    private Taken taken(Path path) {
        return take(path).fold(taken -> taken, before -> fail(before.toString()), refused -> fail(said(refused.reasons()).toString()));
    }

    private List<Message> refused(Path path) {
        return ((Refused) take(path)).reasons();
    }

    private static List<String> said(List<Message> reasons) {
        return reasons.stream().map(reason -> reason.in(Texts.ENGLISH)).toList();
    }
}
