package org.meritrail.web.pages;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PagesTest {

    private final ReleasedQuarter quarter = ReleasedQuarter.running();

    @ParameterizedTest
    @ValueSource(strings = {"/runs", "/runs/1", "/runs/1/rejects", "/runs/1/payouts", "/runs/1/payouts/P-009", "/runs/1/payouts/P-033", "/versions",
            "/versions/1", "/versions/1/sheets/commission/commission.xlsx?sheet=Commission%20rates&cell=F12",
            "/versions/1/text/rules/commission/windfall-review.drl", "/deliveries", "/deliveries/1",
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
}
