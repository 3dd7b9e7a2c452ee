package org.meritrail.verifier;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.ledger.Checkpoint;
import org.meritrail.ledger.Hash;
import org.meritrail.ledger.LedgerKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NoteTest {

    private final LedgerKey key = LedgerKey.generate("example.com/ledger");
    private final LedgerKey witness = LedgerKey.generate("witness.example");
    private final String text = new Checkpoint("example.com/ledger", 7, new Hash(new byte[32])).text();

    @Test
    void readsACheckpointAndWhoSignedIt() throws Flaw {
        Note note = Note.read("here", key.signed(text));

        assertThat(note.size()).isEqualTo(7);
        assertThat(note.origin()).isEqualTo("example.com/ledger");
        assertThat(note.checked(keys(key))).hasSize(1);
    }

    @Test
    void passesOverAWitnessUnlessItsKeyIsGiven() throws Flaw {
        String line = witness.signed(text).substring(text.length() + 1);
        Note note = Note.read("here", key.signed(text) + line);

        assertThat(note.checked(keys(key))).hasSize(1);
        assertThat(note.checked(keys(key, witness))).hasSize(2);
        assertThatThrownBy(() -> note.checked(keys(witness))).isInstanceOf(Flaw.class).hasMessageContaining("unsigned");
        Note forged = Note.read("here", key.signed(text) + line.substring(0, line.length() - 8) + "AAAAAAA=".substring(1) + "\n");
        assertThat(forged.checked(keys(key))).hasSize(1);
        assertThatThrownBy(() -> forged.checked(keys(key, witness))).isInstanceOf(Flaw.class).hasMessageContaining("signature");
    }

    /** Keys of the same name stand beside each other while one follows the other. */
    @Test
    void takesSeveralKeysOfTheLedger() throws Flaw {
        LedgerKey next = LedgerKey.generate("example.com/ledger");

        assertThat(Note.read("here", next.signed(text)).checked(keys(key, next))).hasSize(1);
        assertThatThrownBy(() -> Note.read("here", next.signed(text)).checked(keys(key))).isInstanceOf(Flaw.class).hasMessageContaining("unsigned");
    }

    @Test
    void passesOverExtensionLines() throws Flaw {
        assertThat(Note.read("here", key.signed(text + "anything\n")).checked(keys(key))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\n7\n", "a\n07\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n", "a\n7\nAAAA\n", "a\n-1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
            "a\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=\n", "\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"})
    void refusesWhatIsNoCheckpoint(String other) {
        assertThatThrownBy(() -> Note.read("here", key.signed(other))).isInstanceOf(Flaw.class);
    }

    @Test
    void readsTheExamplesOfTheSpecifications() throws Flaw {
        Note note = Note.read("here", """
                example.com/behind-the-sofa
                20852163
                CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

                \u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
                """);

        assertThat(note.size()).isEqualTo(20_852_163);
        assertThat(note.signatures()).singleElement().satisfies(line -> assertThat(line.id()).isEqualTo("033de0ae"));
    }

    private static List<VerifierKey> keys(LedgerKey... keys) throws Flaw {
        List<VerifierKey> parsed = new ArrayList<>();
        for (LedgerKey key : keys) {
            parsed.add(VerifierKey.parse("here", key.vkey()));
        }
        return parsed;
    }
}
