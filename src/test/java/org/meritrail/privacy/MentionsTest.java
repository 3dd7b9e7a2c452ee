package org.meritrail.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.meritrail.ledger.Identity;

import static org.assertj.core.api.Assertions.assertThat;

class MentionsTest {

    private final Mentions mentions = new Mentions(new Identity("P-1", "Ana María"));

    @Test
    void findsCodesAndNamesAsWholeWords() {
        assertThat(mentions.in("CRM,D-1,2026-08-10,P-1,1000")).isTrue();
        assertThat(mentions.in("p-1,2020-01-01")).isTrue();
        assertThat(mentions.in("agreed with ANA MARÍA.")).isTrue();
        assertThat(mentions.in("P-11,XP-1,Ana Marías")).isFalse();
    }

    @Test
    void tellsACodeOfDigitsFromAnAmount() {
        Mentions digits = new Mentions(new Identity("285", ""));

        assertThat(digits.in("x;285;y")).isTrue();
        assertThat(digits.in("285,2020-01-01")).isTrue();
        assertThat(digits.in("285.00;1.285;2850")).isFalse();
    }

    @Test
    void looksIntoWorkbooksAndOtherCharacters() throws IOException {
        assertThat(mentions.in("x;Ana María;y".getBytes(StandardCharsets.ISO_8859_1))).isTrue();
        assertThat(mentions.in(zip("<t>Ana María</t>"))).isTrue();
        assertThat(mentions.in(zip("<t>somebody else</t>"))).isFalse();
        assertThat(new Mentions(new Identity("R&D-1", "")).in(zip("<t>R&amp;D-1</t>"))).isTrue();
    }

    private static byte[] zip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
