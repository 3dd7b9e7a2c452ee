package org.meritrail.web.pages;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PagesTest {

    private final ReleasedQuarter quarter = ReleasedQuarter.running();

    @ParameterizedTest
    @ValueSource(strings = {"/runs", "/runs/1", "/runs/1/rejects", "/runs/1/payouts", "/runs/1/payout?participant=P-009", "/runs/1/payout?participant=P-033", "/versions",
            "/versions/1", "/versions/1/sheets/commission/commission.xlsx?sheet=Commission%20rates&cell=F12",
            "/versions/1/text/rules/commission/windfall-review.drl", "/versions/1/coverage", "/templates", "/deliveries", "/deliveries/1",
            "/deliveries/1/rows?file=transactions-2026-q3.csv&row=864", "/periods", "/journal"})
    void showsThePageToTheAuditorInBothLanguages(String page) {
        Visitor auditor = quarter.signedIn("aurora");
        String sign = page.contains("?") ? "&" : "?";
        assertThat(auditor.body(page + sign + "lang=en")).contains("<html lang=\"en\"", "<main", "<h1");
        assertThat(auditor.body(page + sign + "lang=es")).contains("<html lang=\"es\"", "<main", "<h1");
    }

    @Test
    void takesEveryoneToTheirWork() {
        assertThat(List.of("aurora", "ana", "elena").stream().map(name -> quarter.signedIn(name).page("/").uri().getPath()))
                .containsExactly("/runs", "/versions", "/my");
    }

    @Test
    void leadsFromAPayoutToTheCellAndTheRecord() {
        Visitor auditor = quarter.signedIn("aurora");
        String why = auditor.body("/runs/1/payout?participant=P-009");
        assertThat(why).contains("24,000.00", "AE-EU-3: 137,190.17 EUR × 9 % = 12,347.12 EUR", "Where this comes from", "approved");
        assertThat(auditor.body(link(why, "sheets/commission/commission.xlsx?sheet=Commission%20rates&amp;cell=B12")))
                .containsPattern("pointed\"[^>]*>9%");
        assertThat(auditor.body(link(why, "file=transactions-2026-q3.csv&amp;row=864"))).containsPattern("pointed[^>]*>\\s*<th scope=\"row\">864<");
    }

    @Test
    void followsEveryLinkOfAnExplanation() {
        Visitor auditor = quarter.signedIn("aurora");
        List<String> links = Pattern.compile("class=\"at\" href=\"([^\"]+)\"").matcher(auditor.body("/runs/1/payout?participant=P-033")).results()
                .map(found -> found.group(1).replace("&amp;", "&")).distinct().toList();
        assertThat(links).hasSizeGreaterThan(20).allSatisfy(link -> assertThat(auditor.page(link).body()).containsAnyOf("pointed", "<table class=\"code\">"));
    }

    @Test
    void showsParticipantsTheirOwnPayAndNobodyElses() {
        Visitor elena = quarter.signedIn("elena");
        assertThat(elena.body("/my")).contains("24,000.00", "2026-Q3");
        assertThat(elena.body("/my/1")).contains("Elena Rubio", "12,347.12 EUR").doesNotContain("href=\"/versions", "href=\"/deliveries", "href=\"/runs");
        assertThat(elena.page("/runs/1/payout?participant=P-002").statusCode()).isEqualTo(403);
        assertThat(elena.page("/my/99").statusCode()).isEqualTo(404);
    }

    @Test
    void showsWhatPayrollGetsByARun() {
        assertThat(quarter.signedIn("aurora").body("/runs/1")).contains("What payroll gets", "Only what differs from what was released for 2026-Q3 before.",
                "378,224.89");
    }

    @Test
    void callsPartsOfTheServiceInTheReadersLanguage() {
        assertThat(quarter.signedIn("aurora").body("/journal?lang=es")).contains("(servicio)").doesNotContain("(service)");
    }

    @Test
    void saysThatAnAddressDoesNotGiveWhatACallAsksFor() {
        Visitor aurora = quarter.signedIn("aurora");
        assertThat(aurora.data("/api/runs/1/explanation?participant=P-009", "application/pdf")).contains("\"status\":406", "The address does not give what the call’s Accept header asks for.");
        assertThat(aurora.data("/api/runs/1/explanation?participant=P-009&lang=es", "application/pdf")).contains("La dirección no da lo que pide la cabecera Accept");
    }

    @Test
    void tellsInTheJournalWhosePayWasLookedAt() {
        Visitor aurora = quarter.signedIn("aurora");
        aurora.body("/runs/1/payout?participant=P-009");
        assertThat(aurora.body("/journal")).contains("asked why a payout is what it is</td><td>run 1<br><small>P-009</small></td>");
        assertThat(aurora.data("/api/journal?size=1")).contains("\"subject\":\"run 1\",\"participant\":\"P-009\"");
    }

    @Test
    void findsPeopleByPartOfTheirName() {
        assertThat(quarter.signedIn("aurora").body("/runs/1/payouts?search=rubi&outcome=due")).contains("Elena Rubio").doesNotContain("Javier Molina");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/runs/99", "/runs/1/payout?participant=nobody", "/versions/99", "/versions/99/difference", "/versions/99/coverage", "/versions/1/sheets/nothing.xlsx",
            "/versions/1/text/decision-tables/commission/commission.xlsx",
            "/versions/1/sheets/commission/commission.xlsx?sheet=None", "/deliveries/99", "/deliveries/1/rows?file=../pom.xml&row=1", "/nowhere"})
    void saysThatNothingIsThere(String page) {
        HttpResponse<String> answer = quarter.signedIn("aurora").page(page);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/runs/one", "/versions/1/sheets/..%252f..%252fpom.xml", "/deliveries/1/rows"})
    void saysWhatCannotBeUnderstood(String page) {
        HttpResponse<String> answer = quarter.signedIn("aurora").page(page);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This request cannot be understood");
    }

    @Test
    void remembersTheLanguageSomebodySwitchedTo() {
        Visitor visitor = quarter.visitor("de,es;q=0.5");
        assertThat(visitor.body("/sign-in")).contains("Iniciar sesión");
        assertThat(visitor.body("/sign-in?lang=en")).contains("<h1>Sign in</h1>");
        assertThat(visitor.body("/sign-in")).contains("<h1>Sign in</h1>");
    }

    @Test
    void writesNumbersAsInTheRegionThatTheBrowserAsksForOrSomebodySwitchedTo() {
        String payout = "/runs/1/payout?participant=P-009";
        Visitor mexican = quarter.visitor("es-MX,es;q=0.9,en;q=0.8").signIn("aurora", StartedService.PASSWORD);
        assertThat(mexican.body(payout)).contains("<html lang=\"es-MX\"", "24,000.00", "Por qué");
        assertThat(mexican.body(payout + "&lang=es")).contains("24,000.00");
        assertThat(mexican.body(payout + "&lang=es-ES")).contains("24.000,00");
        assertThat(mexican.body(payout)).as("remembered").contains("24.000,00");
        Visitor asksForNoneKnown = quarter.visitor("es-ZZ-u-nu-thai").signIn("aurora", StartedService.PASSWORD);
        assertThat(asksForNoneKnown.body(payout)).contains("<html lang=\"es\"", "24.000,00");
        assertThat(asksForNoneKnown.body(payout + "&lang=es-MX")).contains("24,000.00");
    }

    @Test
    void keepsScriptsAndStylesOutOfThePages() {
        Visitor auditor = quarter.signedIn("aurora");
        assertThat(List.of("/runs", "/runs/1", "/runs/1/payout?participant=P-009", "/versions/1", "/versions/1/coverage", "/templates", "/journal")).allSatisfy(page ->
                assertThat(auditor.body(page)).doesNotContain("<style", " style=", "onclick", "javascript:").doesNotContainPattern("<script(?![^>]* src=)"));
    }

    private static String link(String page, String part) {
        Matcher link = Pattern.compile("href=\"([^\"]*" + Pattern.quote(part) + "[^\"]*)\"").matcher(page);
        assertThat(link.find()).as(part).isTrue();
        return link.group(1).replace("&amp;", "&");
    }
}
