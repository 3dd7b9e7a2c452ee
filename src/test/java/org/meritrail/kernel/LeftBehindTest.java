package org.meritrail.kernel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LeftBehindTest {

    @ParameterizedTest
    @ValueSource(strings = {"~$Plan.xlsx", ".~lock.Plan.xlsx#", "Plan.xlsx.tmp", "~WRL0001.tmp", "~WRD3.TMP", "5E2A4C00", "DEADBEEF", ".Plan.xlsx.swp", "Plan.xlsx~",
            "#Plan.xlsx#", "Thumbs.db", "ehthumbs.db", "desktop.ini", ".DS_Store", "._Plan.xlsx", "Plan.xlsx.sb-5e2a4c00-Ab12Cd", "Plan.xlsx.crdownload", "lu123abc.tmp",
            "commission/~$Plan.xlsx", "__MACOSX/Plan.xlsx", ".git/Plan.xlsx", "@eaDir/Plan.xlsx", "$RECYCLE.BIN/Plan.xlsx"})
    void passesOverWhatProgramsLeave(String path) {
        assertThat(LeftBehind.is(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plan.xlsx", "Plan - Copy.xlsx", "Plan (1).xlsx", "Kopie von Plan.xlsx", "~Plan.xlsx", "20260701", "20260701/Plan.xlsx", "deadbeef", "5E2A4C0",
            "Plan~1.xlsx", "tmp.xlsx", "A1B2C3D4/Plan.xlsx", "Plan.bak.xlsx", "Plan#2.xlsx"})
    void keepsWhatPeopleMake(String path) {
        assertThat(LeftBehind.is(path)).isFalse();
    }
}
