package org.meritrail.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.kernel.Texts;
import org.meritrail.ledger.LedgerKey;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LedgerKeyFileTest {

    private static final List<String> NONE = List.of();

    @TempDir
    private Path home;

    @Test
    void makesAKeyThatNobodyElseMayReadAndKeepsIt() throws IOException {
        LedgerKey made = new LedgerKeyFile(home).key("", NONE);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("ledger.key")))).isEqualTo("rw-------");
        assertThat(new LedgerKeyFile(home).key("", List.of(made.vkey())).vkey()).isEqualTo(made.vkey());
    }

    @Test
    void refusesAKeyThatOthersMayRead() throws IOException {
        new LedgerKeyFile(home).key("", NONE);
        Files.setPosixFilePermissions(home.resolve("ledger.key"), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> new LedgerKeyFile(home).key("", NONE)).isInstanceOfSatisfying(UnableToStart.class, why ->
                assertThat(why.reason().in(Texts.ENGLISH)).contains("can be read by others (rw-r-----)"));
    }

    @Test
    void takesTheKeyOfTheEnvironmentAndMakesNoFile() {
        LedgerKey given = LedgerKey.generate("example.com/ledger");

        assertThat(new LedgerKeyFile(home).key(given.written().replace('\n', ' '), NONE).vkey()).isEqualTo(given.vkey());
        assertThat(home.resolve("ledger.key")).doesNotExist();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void makesANewKeyOfTheSameNameWhereTheOldOneWasTakenAway(CapturedOutput log) throws IOException {
        LedgerKey old = new LedgerKeyFile(home).key("", NONE);
        assertThat(log.getAll()).doesNotContain("is not there");
        Files.move(home.resolve("ledger.key"), home.resolve("ledger.key.old"));

        LedgerKey next = new LedgerKeyFile(home).key("", List.of(old.vkey()));

        assertThat(next.name()).isEqualTo(old.name());
        assertThat(next.vkey()).isNotEqualTo(old.vkey());
        assertThat(log.getAll()).contains("WARN", home.resolve("ledger.key") + " is not there, and another key signed the ledger so far", "Give " + next.vkey() + " to those who verify",
                "If the file was lost by mistake, stop the service, put it back").doesNotContain(Files.readString(home.resolve("ledger.key")).lines().findFirst().orElseThrow());
    }

    @Test
    void refusesTheKeyOfAnotherLedgerAndWhatIsNoKey() throws IOException {
        LedgerKey other = LedgerKey.generate("example.com/other");
        String vkey = LedgerKey.generate("example.com/ledger").vkey();

        assertThatThrownBy(() -> new LedgerKeyFile(home).key(other.written(), List.of(vkey))).isInstanceOfSatisfying(UnableToStart.class, why ->
                assertThat(why.reason().in(Texts.ENGLISH)).contains("the key of the ledger example.com/other, and this is the ledger example.com/ledger"));
        Files.writeString(home.resolve("ledger.key"), "secret");
        Files.setPosixFilePermissions(home.resolve("ledger.key"), PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> new LedgerKeyFile(home).key("", NONE)).isInstanceOfSatisfying(UnableToStart.class, why ->
                assertThat(why.remedy().in(Texts.SPANISH)).contains("docs/ledger.md").doesNotContain("secret"));
    }
}
