package org.meritrail.web.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.Tangle;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.plan.Effective;
import org.meritrail.plan.PlanVersions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Versions.granted;

/** What pages say about workbooks, and the marked copies that can be had there. */
class WorkbookPagesTest {

    private static final String TANGLE = "WB-422 " + SoundPolicy.FILE + "!More";

    private final ReleasedQuarter quarter = ReleasedQuarter.running();

    @TempDir
    private Path folder;

    @Test
    void onlyChecksWhatIsHandedIn() throws IOException {
        Visitor ana = quarter.signedIn("ana");
        int before = versions().all().size();
        int base = drafted("looked at only", SoundPolicy.workbook());

        HttpResponse<String> checked = upload(ana, "/versions/check", base, SoundPolicy.workbook().put("NB", "D6", "7%"));
        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(checked.body()).contains("What is found in commission.xlsx", "Nothing was stored", "WB-215", "D6");
        assertThat(upload(ana, "/versions/check", base, SoundPolicy.workbook()).body()).contains("It has no mistakes; look at the warnings.", "WB-504");
        assertThat(upload(ana, "/versions/check", base, SoundPolicy.exemplified()).body()).contains("Nothing was found in it.");
        assertThat(versions().all()).hasSize(before + 1);
    }

    @Test
    void givesAWorkbookBackMarkedOrSaysThatThereIsNothingToMark() throws IOException {
        Visitor ana = quarter.signedIn("ana");
        int base = drafted("to be marked", SoundPolicy.workbook());

        byte[] marked = bytes(ana.download("/versions/check/annotated", "commission.xlsx", written(SoundPolicy.workbook().put("NB", "D6", "7%")), Map.of("base", "" + base)));
        assertThat(sheets(marked)).contains("Meritrail findings");
        assertThat(upload(ana, "/versions/check/annotated", base, SoundPolicy.exemplified()).body()).contains("Not done.", "There is nothing to mark");
    }

    @Test
    void marksTheFindingsOfAVersionInTheReadersLanguage() {
        Visitor aurora = quarter.signedIn("aurora");
        int number = drafted("with warnings", SoundPolicy.workbook());
        String address = "/versions/" + number + "/annotated/" + SoundPolicy.FILE;

        assertThat(aurora.body("/versions/" + number)).contains("commission.xlsx with findings marked", "href=\"" + address);
        assertThat(sheets(bytes(aurora.download(address)))).contains("Meritrail findings");
        assertThat(sheets(bytes(aurora.download(address + "?lang=es")))).contains("Hallazgos de Meritrail");
        assertThat(aurora.body("/versions/" + number + "/annotated/decision-tables/other.xlsx?lang=en")).contains("Not done.", "There is no marked copy of");
    }

    @Test
    void showsWhatAVersionChangesBeforeItIsApproved() {
        int first = drafted("before the change", SoundPolicy.workbook());
        int second = drafted("before the change", SoundPolicy.workbook().put("NB", "D6", WorkbookBuilder.percent("8")));
        Visitor ben = quarter.signedIn("ben");
        String page = "/versions/" + second + "/difference?with=" + first;

        assertThat(ben.body("/versions/" + second)).contains("What differs from version ");
        assertThat(ben.body(page)).contains("Differences from version " + first + " to version " + second + ": 1", "row NB-2 of NB changed", "7 % → 8 %",
                "/versions/" + second + "/sheets/" + SoundPolicy.WORKBOOK + "?sheet=NB");
        assertThat(sheets(bytes(ben.download("/versions/" + second + "/difference/" + SoundPolicy.FILE + "?with=" + first)))).contains("Meritrail differences");
        assertThat(ben.body("/versions/" + second + "/difference?with=" + second)).contains("No difference in meaning.");
        assertThat(ben.body("/versions/1/difference")).contains("Version 1 is the first");
    }

    @Test
    void showsWhatExamplesDoNotReachAndProposesSome() {
        Visitor aurora = quarter.signedIn("aurora");
        int number = drafted("to be exemplified", SoundPolicy.workbook());

        assertThat(aurora.body("/versions/" + number + "/coverage")).contains("Examples: 1.", "Factors!F-1", "Workbook with proposed examples");
        assertThat(sheets(bytes(aurora.download("/versions/" + number + "/proposals/" + SoundPolicy.FILE)))).contains("Examples");
        assertThat(aurora.body("/versions/1/coverage")).contains("Nothing is left to reach.");
        assertThat(aurora.body("/versions/1/proposals/decision-tables/commission/commission.xlsx")).contains("Not done.", "There are no proposals");
    }

    @Test
    void offersTemplatesInTheReadersLanguage() {
        Visitor ana = quarter.signedIn("ana");
        assertThat(ana.body("/templates")).contains("commission", "merit", "<option value=\"CHF\"");
        assertThat(sheets(bytes(ana.download("/templates/bonus?currency=CHF")))).contains("Lines");
        assertThat(sheets(bytes(ana.download("/templates/bonus?currency=CHF&lang=es")))).contains("Líneas");
        assertThat(ana.body("/templates/pension?lang=en")).contains("There is no template “pension”");
        assertThat(ana.body("/templates/bonus?currency=XAU")).contains("“XAU” is no currency");
    }

    @Test
    void letsNoneSeePolicyWhoMayNot() {
        Visitor elena = quarter.signedIn("elena");
        assertThat(List.of("/templates", "/versions/1/difference", "/versions/1/coverage", "/versions/1/annotated/a"))
                .allSatisfy(page -> assertThat(elena.page(page).statusCode()).isEqualTo(403));
    }

    @Test
    void takesASignatureForWhatCouldNotBeCheckedBeforeApproval() {
        int number = drafted("tangled", Tangle.addTo(SoundPolicy.workbook()));
        granted(versions().submit(quarter.actor("ana"), number, new Effective(LocalDate.of(2035, 1, 1), LocalDate.of(2035, 12, 31)), ""));
        String page = "/versions/" + number;
        Visitor ben = quarter.signedIn("ben");

        assertThat(quarter.signedIn("aurora").body(page)).contains("WB-422", "to be signed").doesNotContain("name=\"findings\"");
        assertThat(ben.body(page)).contains("name=\"findings\"", "What could not be checked waits");
        assertThat(ben.send(page, page + "/approve", Map.of()).body()).contains("Not done.", "findings wait for a signature");
        assertThat(ben.send(page, page + "/signatures", Map.of("findings", TANGLE, "note", " ")).body()).contains("Not done.", "Say in a note");
        assertThat(ben.send(page, page + "/signatures", Map.of("findings", TANGLE, "note", "Compared one by one")).body())
                .contains("Signed.", "ben", "Compared one by one").doesNotContain("name=\"findings\"");
        assertThat(ben.send(page, page + "/approve", Map.of()).body()).contains("Approved.");
        assertThat(ben.send(page, page + "/retire", Map.of("note", "Only tried")).body()).contains("Taken out of use.");
    }

    private int drafted(String name, WorkbookBuilder workbook) {
        Path policy = SoundPolicy.in(folder.resolve("drafted"), workbook.put("About", "B2", name)).path();
        return versions().draft(quarter.actor("ana"), policy).fold(made -> made.draft().number(), same -> same.version().number(), mistaken -> {
            throw new AssertionError(mistaken.findings().toString());
        });
    }

    private PlanVersions versions() {
        return quarter.of(PlanVersions.class);
    }

    private HttpResponse<String> upload(Visitor who, String action, int base, WorkbookBuilder workbook) throws IOException {
        return who.upload("/versions", action, "commission.xlsx", written(workbook), Map.of("base", String.valueOf(base)));
    }

    private byte[] written(WorkbookBuilder workbook) throws IOException {
        return Files.readAllBytes(SoundPolicy.in(folder.resolve("sent"), workbook).path().resolve(SoundPolicy.FILE));
    }

    private static byte[] bytes(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment; filename");
        return answer.body();
    }

    private static List<String> sheets(byte[] workbook) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return StreamSupport.stream(book.spliterator(), false).map(Sheet::getSheetName).toList();
        } catch (IOException none) {
            throw new AssertionError(none);
        }
    }
}
