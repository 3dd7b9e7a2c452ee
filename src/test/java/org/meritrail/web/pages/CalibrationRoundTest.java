package org.meritrail.web.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Calibrated;
import org.meritrail.fixtures.SavedWorkbook;
import org.meritrail.kernel.Period;
import org.meritrail.server.Settings;

import static org.assertj.core.api.Assertions.assertThat;

/** A calibration in the service: its sheet is fetched from a run, filled in, handed in, and counts in the next run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalibrationRoundTest {

    private static final Period QUARTER = Period.parse("2026-Q3");
    private static final String SHEET = "/api/runs/1/reports/calibrations-2026-Q3-run-1.xlsx";

    @TempDir
    static Path folder;

    private StartedService service;

    @BeforeAll
    void calculateOnce() {
        service = new StartedService("P-2", policy -> Calibrated.trial(policy, 0, "P-1 North M-1 50", "P-2 North M-1 84.5", "P-3 South M-2 95"));
        service.deliver(service.of(Settings.class).policy().resolve("data"), "data");
        assertThat(service.run(QUARTER)).isEqualTo(1);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void offersOnlyWhatThePolicyNamesTheWordsFor() {
        assertThat(service.signedIn("aurora").body("/runs/1")).contains(SHEET, "Calibration sheet", "statements-2026-Q3-run-1.zip").doesNotContain("/reports/merit-", "/reports/appraisal-");
        assertThat(service.signedIn("ben").data("/api/runs/1/reports")).contains("\"kind\":\"calibrations\"", "calibrations-2026-Q3-run-1.xlsx").doesNotContain("merit-2026");
        assertThat(service.signedIn("olga").page("/api/runs/1/reports/merit-2026-Q3-run-1.csv").statusCode()).isEqualTo(404);
        assertThat(service.signedIn("elena").page(SHEET).statusCode()).isEqualTo(403);
    }

    @Test
    void givesTheSheetInTheReadersLanguage() throws IOException {
        assertThat(headings(fetched("olga", SHEET + "?lang=en"))).contains("participant", "Name", "rating");
        assertThat(headings(fetched("olga", SHEET + "?lang=es"))).contains("participant", "Nombre", "rating");
    }

    @Test
    void saysWithTheStepWhatWouldHaveMadeTheNextRating() {
        assertThat(service.signedIn("aurora").body("/runs/1/payout?participant=P-2")).containsPattern("class=\"next\">Score: 84.5; 85 reaches high, 0.5 more<")
                .containsPattern("<li class=\"next\">Score: 84.5; 85 reaches high");
    }

    @Test
    void countsWhatManagersFilledInAndNamesTheCellsThatAreNoData() throws IOException {
        handIn("calibrations-north.xlsx", sheet -> enter(sheet, 4, "high", "Won back the account", "M-1", "2026-10-02"));
        int moderated = service.run(QUARTER);
        Visitor auditor = service.signedIn("aurora");
        assertThat(auditor.body("/runs/" + moderated + "/payout?participant=P-2")).contains("Won back the account", "calibrations-north.xlsx").doesNotContain("refused");
        assertThat(auditor.body("/runs/" + moderated + "/statement?participant=P-2")).containsSubsequence("Rating", "high", "Original rating", "middle", "M-1");

        handIn("calibrations-south.xlsx", sheet -> {
            sheet.getRow(5).getCell(7).setCellFormula("\"lo\"&\"w\"");
            sheet.getRow(3).getCell(10).setCellValue("some day");
        });
        int rejecting = service.run(QUARTER);
        assertThat(auditor.body("/runs/" + rejecting + "/rejects")).containsSubsequence("calibrations-south.xlsx", ">4<", "recorded", "some day")
                .containsSubsequence("calibrations-south.xlsx", ">6<", "rating", "formula");
        assertThat(auditor.body("/runs/" + rejecting + "/statement?participant=P-2")).containsSubsequence("Rating", "high");
    }

    @Test
    void warnsOfASheetThatReplacesAnotherAndOfItsWrongHeading() throws IOException {
        handIn("calibrations-east.xlsx", sheet -> enter(sheet, 4, "high", "Won back the account", "M-1", "2026-10-02"));
        String page = handIn("calibrations-east.xlsx", sheet -> sheet.getRow(0).getCell(7).setCellValue("ratng"));
        assertThat(page).contains("replaces what delivery", "Perhaps it is “ratng”");

        int run = service.run(QUARTER);
        Visitor auditor = service.signedIn("aurora");
        assertThat(auditor.body("/runs/" + run + "/rejects")).containsSubsequence("calibrations-east.xlsx", "rating", "ratng");
        assertThat(auditor.body("/runs/" + run)).contains("ratng");
    }

    private String handIn(String name, Consumer<Sheet> manager) throws IOException {
        Path sheet = folder.resolve(name);
        Files.write(sheet, fetched("olga", SHEET));
        SavedWorkbook.changed(sheet, workbook -> manager.accept(workbook.getSheet("calibrations")));
        HttpResponse<String> page = service.signedIn("olga").upload("/deliveries", name, Files.readAllBytes(sheet), Map.of());
        assertThat(page.body()).contains("calibrations").doesNotContain("Not done.");
        return page.body();
    }

    private byte[] fetched(String who, String address) {
        return service.signedIn(who).download(address).body();
    }

    private static List<String> headings(byte[] workbook) throws IOException {
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            List<String> headings = new ArrayList<>();
            read.getSheet("calibrations").getRow(0).forEach(cell -> headings.add(cell.getStringCellValue()));
            return headings;
        }
    }

    private static void enter(Sheet sheet, int row, String... cells) {
        for (int at = 0; at < cells.length; at++) {
            sheet.getRow(row).getCell(7 + at).setCellValue(cells[at]);
        }
    }
}
