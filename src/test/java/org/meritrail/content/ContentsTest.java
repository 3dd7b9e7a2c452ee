package org.meritrail.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Store;
import org.meritrail.kernel.Fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ParameterizedClass
@EnumSource(Database.class)
class ContentsTest {

    private final Store store;

    ContentsTest(Database database) {
        this.store = database.open();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void givesBackWhatWasPut() {
        byte[] random = new byte[1_700_000];
        new Random(7).nextBytes(random);
        assertThat(store.contents().put(random)).isEqualTo(Fingerprint.of(random));
        assertThat(store.contents().bytes(Fingerprint.of(random))).isEqualTo(random);
        assertThat(store.contents().bytes(store.contents().put(new byte[0]))).isEmpty();
    }

    @Test
    void keepsTheSameBytesOnce(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "the same");
        assertThat(store.contents().put(file)).isEqualTo(store.contents().put("the same".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(store.sql().sql("select count(*) from content").query(Integer.class).single()).isEqualTo(1);
        assertThat(store.sql().sql("select count(*) from content_piece").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void tellsDamageAndAbsence() {
        Fingerprint one = store.contents().put(new byte[] {1, 2, 3});
        Fingerprint other = store.contents().put(new byte[] {4, 5, 6});
        store.sql().sql("update content_piece set bytes = (select bytes from content_piece where sha256 = ?) where sha256 = ?")
                .params(one.hex(), other.hex()).update();
        assertThatThrownBy(() -> store.contents().bytes(other)).isInstanceOf(Contents.DamagedContent.class);
        store.sql().sql("delete from content_piece where sha256 = ?").params(one.hex()).update();
        assertThatThrownBy(() -> store.contents().bytes(one)).isInstanceOf(Contents.DamagedContent.class);
        assertThatThrownBy(() -> store.contents().bytes(Fingerprint.of("never"))).isInstanceOf(Contents.NoSuchContent.class);
    }
}
