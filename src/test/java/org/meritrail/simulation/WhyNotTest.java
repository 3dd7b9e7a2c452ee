package org.meritrail.simulation;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.NearATier;
import org.meritrail.fixtures.Trial;
import org.meritrail.kernel.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** The nearest rows that lost, and the condition that failed, at its cell. */
class WhyNotTest {

    @TempDir
    Path folder;

    @Test
    void tellsTheNearestRowsAndWhatEachLacked() {
        WhyNot.Table rates = WhyNot.of(NearATier.in(folder).situation("P-1", "2026-Q3"), "").tables().get(0);
        assertThat(rates.held()).containsExactly("A-2");
        assertThat(rates.lost().stream().map(row -> row.row() + ": " + row.unmet().get(0).says().in(Texts.ENGLISH) + " " + row.unmet().get(0).cell()))
                .containsExactly("A-3: Attainment: 107.6 % is not at least 110 % C8", "A-1: Attainment: 107.6 % is not below 100 % D6",
                        "E-2: Region: EMEA needed, was APAC B5");
    }

    @Test
    void tellsItInBothLanguages() {
        WhyNot answer = WhyNot.of(NearATier.in(folder).situation("P-1", "2026-Q3"), "Rate");
        assertThat(WhyNotText.of(answer, Texts.ENGLISH)).containsExactly("Ana Ruiz (P-1), 2026-Q3 – Rate: 5 %",
                "Rate = 5 %: table Rates, row A-2 (Region APAC, Attainment 107.6 %)",
                "    not A-3 (6 %): Attainment: 107.6 % is not at least 110 % (C8) — trial/trial.xlsx, Rates, row 8",
                "    not A-1 (4 %): Attainment: 107.6 % is not below 100 % (D6) — trial/trial.xlsx, Rates, row 6",
                "    not E-2 (7 %): Region: EMEA needed, was APAC (B5) — trial/trial.xlsx, Rates, row 5");
        assertThat(WhyNotText.of(answer, Texts.SPANISH)).contains("    no A-3 (6 %): Attainment: 107,6 % no llega a 110 % (C8) — trial/trial.xlsx, Rates, fila 8",
                "    no E-2 (7 %): Region: hacía falta EMEA y era APAC (B5) — trial/trial.xlsx, Rates, fila 5");
    }

    @Test
    void tellsAGateThatIsClosed() {
        Trial trial = NearATier.in(folder);
        NearATier.data(trial, "30000.00", "19000.00", "100000.00", "3.0");
        WhyNot answer = WhyNot.of(trial.situation("P-1", "2026-Q3"), "");
        assertThat(answer.standing()).isEqualTo("nothing-due");
        assertThat(answer.tables()).isEmpty();
        assertThat(WhyNotText.of(answer, Texts.ENGLISH)).containsExactly("Ana Ruiz (P-1), 2026-Q3: nothing due",
                "Commission is closed by Enough: Attainment: 49 % is not at least 50 % — trial/trial.xlsx, Lines, row 4");
    }
}
