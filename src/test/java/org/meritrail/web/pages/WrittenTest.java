package org.meritrail.web.pages;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meritrail.kernel.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenTest {

    private final Written written = new Written(Texts.ENGLISH);

    @Test
    void countsNobodyInARunWithoutParticipants() {
        assertThat(written.sum(List.of())).isEqualTo("0");
        assertThat(written.sum(List.of(1400, 50))).isEqualTo("1,450");
    }

    @Test
    void callsPeopleByTheirNames() {
        assertThat(written.who("olga")).isEqualTo("olga");
        assertThat(new Written(Texts.SPANISH).who("(inbox)")).isEqualTo("(bandeja de entrada)");
    }
}
