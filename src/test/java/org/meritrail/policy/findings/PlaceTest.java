package org.meritrail.policy.findings;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceTest {

    @Test
    void isOneLineThatSteersNoTerminalWhateverFilesAndSheetsAreCalled() {
        Place place = new Place("decision-tables/\u001b[2J\nWB-000 all is well.xlsx", "Lines\u202e\r\n", "A1");

        assertThat(place.toString()).isEqualTo("decision-tables/�[2J WB-000 all is well.xlsx!Lines� !A1");
    }
}
