package org.meritrail.server;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meritrail.batch.Replaying;
import org.meritrail.content.Workspace;
import org.meritrail.fixtures.Awaiting;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.RunningService;
import org.meritrail.fixtures.SavedWorkbook;
import org.meritrail.fixtures.Shell;
import org.meritrail.fixtures.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** A quarter from the first command to payroll, by the people who work on it, with the packaged jar on either database. */
class QuarterIT {

    private static final String RATES = "decision-tables/commission/commission.xlsx";

    @TempDir
    Path folder;

    private RunningService service;
    private Map<String, String> environment = Map.of();

    @ParameterizedTest
    @EnumSource(Database.class)
    void paysAQuarterCorrectsItAndPaysTheDifference(Database database) throws Exception {
        PolicyFolder.withShippedPolicy(folder);
        try (RunningService started = start(database)) {
            service = started;
            showsTheAuditorTheWayFromTheLargestPayoutToTheCell();
            setsBadRowsOfAChangedBundleAside();
            paysANewRateOnlyAfterFourEyes();
            worksTheFirstRunOutAgain();
            if (database == Database.H2) {
                assertThat(Shell.run("replay", "--run", "1", "--home", folder.resolve("var").toString()).err()).contains("is in use by a running service");
            }
            assertThat(service.stop()).isEqualTo(143);
        }
        worksTheFirstRunOutAgainWithoutTheService();
    }

    private void worksTheFirstRunOutAgain() throws Exception {
        assertThat(as("auditor").submit("/runs/1", "/runs/1/replays", Map.of()).body()).contains("All 60 payouts").contains("come to the same bytes");
        assertThat(as("auditor").get("/journal").body()).contains("worked the run out again");
    }

    private void worksTheFirstRunOutAgainWithoutTheService() {
        StoredRuns stored = StoredRuns.of(folder.resolve("var"), environment);
        Replaying.Replayed replayed = new Replaying(stored.contents()::open, new Workspace(folder.resolve("replay")), 2)
                .replay(stored.basis(1).orElseThrow(), stored.bound(1));
        assertThat(replayed).isEqualTo(new Replaying.Replayed(1, "2026-Q3", List.of(), 60, List.of(), 0, true, List.of()));
    }

    /** As the README says; PostgreSQL by settings alone. */
    private RunningService start(Database database) throws InterruptedException {
        List<String> settings = new ArrayList<>(List.of("--spring.profiles.active=demo"));
        if (database == Database.POSTGRESQL) {
            environment = Map.of("SPRING_DATASOURCE_URL", database.newUrl(), "SPRING_DATASOURCE_USERNAME", database.user());
            settings.add("--spring.datasource.url=" + environment.get("SPRING_DATASOURCE_URL"));
            settings.add("--spring.datasource.username=" + environment.get("SPRING_DATASOURCE_USERNAME"));
        }
        return RunningService.startPacked(folder, settings.toArray(String[]::new)).serving().said("total paid: 378,224.89 EUR, 323,503.49 USD");
    }

    private void showsTheAuditorTheWayFromTheLargestPayoutToTheCell() throws Exception {
        Visitor auditor = as("auditor");
        assertThat(auditor.get("/").body()).contains("2026-Q3").contains("released");
        String payouts = auditor.get("/runs/1/payouts?sort=-total").body();
        assertThat(payouts.indexOf("Javier Molina")).isPositive().isLessThan(payouts.indexOf("Elena Rubio"));
        assertThat(auditor.get("/runs/1/payout?participant=P-009").body()).contains("24,000.00").contains("Commission rates").contains("F12")
                .contains("transactions-2026-q3.csv").contains("editor").contains("approver").contains("Spot bonus").contains("250.00");
        assertThat(auditor.get("/runs").body()).doesNotContain("name=\"payDate\"");
        assertThat(auditor.submit("/runs/1", "/runs/1/release", Map.of("note", "")).statusCode()).isEqualTo(403);
    }

    private void setsBadRowsOfAChangedBundleAside() throws Exception {
        Path changed = Files.createDirectories(folder.resolve("var/inbox/changed"));
        try (Stream<Path> files = Files.list(folder.resolve("var/sample"))) {
            for (Path file : files.toList()) {
                Files.copy(file, changed.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path deals = changed.resolve("transactions-2026-q3.csv");
        Files.writeString(deals, Files.readString(deals).stripTrailing() + "\nCRM,D-99999,1,2026-08-03,P-009,12.5.0,EUR,won\n");
        Files.writeString(changed.resolve("READY"), "");
        Visitor operations = as("operations");
        awaited(operations, "/runs/2", "to be reviewed");
        assertThat(operations.get("/runs/2/rejects").body()).contains("transactions-2026-q3.csv").contains("12.5.0");
        assertThat(operations.get("/runs/2").body()).contains("378,224.89");
        assertThat(operations.submit("/runs/2", "/runs/2/discard", Map.of("note", "a row that cannot be read")).body()).contains("discarded");
    }

    private static String submitted(Visitor editor, int version) throws Exception {
        String page = "/versions/" + version;
        return editor.submit(page, page + "/submit", Map.of("from", "2026-01-01", "to", "", "note", "top tier 10 %")).body();
    }

    /** Saved at once, as by a spreadsheet program. */
    private void sayInTheExamplesWhatTheRateGives() throws Exception {
        Path copy = Files.copy(folder.resolve(RATES), folder.resolve("commission.xlsx"));
        Map.of("E12", 6000, "E13", 16560, "E15", 18216).forEach((cell, figure) ->
                SavedWorkbook.edit(copy, "Examples", cell, value -> value.setCellValue(figure)));
        Files.move(copy, folder.resolve(RATES), StandardCopyOption.REPLACE_EXISTING);
    }

    private void paysANewRateOnlyAfterFourEyes() throws Exception {
        SavedWorkbook.edit(folder.resolve(RATES), "Commission rates", "F12", cell -> cell.setCellValue(0.10));
        Visitor editor = as("editor");
        awaited(editor, "/versions/2", "draft");
        assertThat(submitted(editor, 2)).contains("Examples!E12");
        sayInTheExamplesWhatTheRateGives();
        awaited(editor, "/versions/3", "draft");
        assertThat(submitted(editor, 3)).contains("submitted").doesNotContain("Examples!E12");
        assertThat(editor.submit("/account", "/versions/3/approve", Map.of("note", "")).statusCode()).isEqualTo(403);
        Visitor approver = as("approver");
        assertThat(approver.submit("/versions/3", "/versions/3/approve", Map.of("note", "agreed")).body()).contains("approved");

        Visitor operations = as("operations");
        HttpResponse<String> started = operations.submit("/runs", "/runs", Map.of("period", "2026-Q3", "payDate", "2026-11-30", "participants", ""));
        Matcher number = Pattern.compile("/runs/(\\d+)").matcher(started.uri().getPath());
        assertThat(number.find()).as(started.body()).isTrue();
        String run = "/runs/" + number.group(1);
        awaited(operations, run, "to be reviewed");
        operations.submit(run, run + "/review", Map.of("note", ""));
        assertThat(operations.submit(run, run + "/release", Map.of("note", "")).body()).contains("started").doesNotContain("alert-done");
        assertThat(approver.submit(run, run + "/release", Map.of("note", "")).body()).contains("to be released");
        assertThat(as("releaser").submit(run, run + "/release", Map.of("note", "")).body()).contains("released");
        Path payroll = folder.resolve("var/outbox/payroll-2026-Q3-run-" + number.group(1) + ".csv");
        Awaiting.until("the payroll file", () -> Files.exists(payroll));
        assertThat(Files.readAllLines(payroll)).anyMatch(line -> line.contains("true-up")).noneMatch(line -> line.contains(",new,"));
    }

    private static void awaited(Visitor visitor, String page, String text) throws Exception {
        Awaiting.until(text + " on " + page, () -> visitor.get(page).body().contains(text));
    }

    private Visitor as(String name) throws Exception {
        return Visitor.signedIn(service.address(), name, DemoAccount.PASSWORD);
    }
}
