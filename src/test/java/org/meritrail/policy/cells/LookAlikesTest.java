package org.meritrail.policy.cells;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** Letters that are not what they look like are found in any word, and no word of one script is. */
class LookAlikesTest {

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZáéíóúüñç";
    private static final String DISGUISED = "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0425\u03BF\u03BD\u0391\u0395";

    @ParameterizedTest
    @ValueSource(strings = {"Sales", "Año Ñandú", "Söhne & Co.", "L’Aquila", "Санкт-Петербург", "Team Сочи", "東京サポート", "α-Team", "Αθήνα", "5 µm", "1ª línea", "Nº 5",
            "50 m²", "½ day", "한국 지사", "القاهرة", "תל אביב", "Łódź", "Œuvre", "№ 5", "™", "Straße"})
    void findsNothingInNamesOfAnyLanguage(String name) {
        assertThat(LookAlikes.slip(name)).isEmpty();
    }

    @Test
    void namesTheLetterItsPlaceAndItsScript() {
        assertThat(said("S\u0430les")).isEqualTo("the letter “\u0430”, number 2, is Cyrillic and looks like another");
        assertThat(said("East \u0395ast")).isEqualTo("the letter “\u0395”, number 6, is Greek and looks like another");
        assertThat(said("\uFF25ast")).isEqualTo("the letter “\uFF25”, number 1, is a special form and not the letter of the keyboard");
        assertThat(said("Leo\u0301n")).isEqualTo("the accent of “ó”, letter 3, is a character of its own");
        assertThat(said("o\uFB03ce")).contains("special form");
        assertThat(said("Tier \u0412")).contains("Cyrillic");
        assertThat(said("\u041C\u043E\u0441\u043A\u0432a")).contains("“a”, number 6, is Latin");
    }

    @Test
    void saysWhatWasMeant() {
        assertThat(LookAlikes.slip("S\u0430les \u0410").orElseThrow().arguments().get(1)).isEqualTo("Sales A");
        assertThat(LookAlikes.slip("Leo\u0301n").orElseThrow().arguments().get(1)).isEqualTo("León");
    }

    @Property(tries = 500)
    void findsOneDisguisedLetterWhereverItStandsInAWord(@ForAll("words") String word, @ForAll("disguises") String letter, @ForAll int at) {
        int place = Math.floorMod(at, word.length() + 1);
        String typed = word.substring(0, place) + letter + word.substring(place);

        assertThat(LookAlikes.slip(word)).isEmpty();
        assertThat(LookAlikes.slip(typed)).isPresent();
        assertThat(Alike.find(typed, List.of(LookAlikes.meant(typed)))).isPresent();
    }

    @Property(tries = 500)
    void neverFailsOnAnyText(@ForAll String text) {
        LookAlikes.slip(text).ifPresent(slip -> assertThat(slip.arguments()).hasSize(2));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars(LATIN.toCharArray()).ofMinLength(1).ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> disguises() {
        return Arbitraries.of(DISGUISED.chars().mapToObj(Character::toString).toList());
    }

    private static String said(String text) {
        return ((Message) LookAlikes.slip(text).orElseThrow().arguments().get(0)).in(Texts.ENGLISH);
    }
}
