package org.meritrail.ledger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LedgerKeyTest {

    /** Published with Go's sumdb/note. */
    private static final String PETER = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz\n"
            + "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";

    @Test
    void signsThePublishedNoteAsItWasPublished() {
        assertThat(LedgerKey.parse(PETER).signed(TEXT)).isEqualTo(TEXT
                + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n");
    }

    @Test
    void readsWhatItWrote() {
        LedgerKey key = LedgerKey.generate("example.com/ledger");

        LedgerKey again = LedgerKey.parse(key.written());

        assertThat(again.vkey()).isEqualTo(key.vkey()).startsWith("example.com/ledger+");
        assertThat(again.signed("a\n")).isEqualTo(key.signed("a\n"));
        assertThat(key).hasToString(key.vkey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "PRIVATE+KEY+a+00000000+AAAA a+00000000+AAAA"})
    void refusesWhatIsNoKey(String text) {
        assertThatThrownBy(() -> LedgerKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesKeysThatAreNoPair() {
        String one = LedgerKey.generate("a").written().split("\n")[0];
        String other = LedgerKey.generate("a").vkey();

        assertThatThrownBy(() -> LedgerKey.parse(one + "\n" + other)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LedgerKey.parse(PETER.replace("AYEK", "AYEL"))).isInstanceOf(IllegalArgumentException.class);
    }
}
