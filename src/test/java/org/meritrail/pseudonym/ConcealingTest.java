package org.meritrail.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.meritrail.ledger.Identity;
import org.meritrail.pseudonym.Concealing.Named;
import org.meritrail.vocabulary.InputRecord;

class ConcealingTest {

    private static final String ANA = "0123456789abcdef0123456789abcdef";
    private static final String LUIS = "fedcba9876543210fedcba9876543210";
    private static final String EVA = "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbb";
    private static final List<Named> PEOPLE = List.of(new Named(ANA, "P-017", "Ana Ruiz"), new Named(LUIS, "P-0170", "Luis"), new Named(EVA, "a/b@c.org", "Eva Gil"));
    private static final Concealing CONCEALING = new Concealing(PEOPLE, Set.of("Iberia", "P-0170 Sales"));
    private static final Revealing REVEALING = new Revealing(Map.of(ANA, new Identity("P-017", "Ana Ruiz"), LUIS, new Identity("P-0170", "Luis"), EVA, new Identity("a/b@c.org", "Eva Gil")));

    @Test
    void putsTokensInThePlaceOfCodesAndNames() {
        assertThat(CONCEALING.apply("P-017")).isEqualTo("person:" + ANA);
        assertThat(CONCEALING.apply("Ana Ruiz")).isEqualTo("person:" + ANA + ":name");
        assertThat(CONCEALING.apply("Luis")).isEqualTo("person:" + LUIS + ":name");
    }

    @Test
    void findsThemInIdsAndSentences() {
        assertThat(CONCEALING.apply("P-0170@2026-07-01")).isEqualTo("person:" + LUIS + "@2026-07-01");
        assertThat(CONCEALING.apply("2026-Q3 P-017 01")).isEqualTo("2026-Q3 person:" + ANA + " 01");
        assertThat(CONCEALING.apply("Deal of Ana Ruiz, with P-017")).isEqualTo("Deal of person:" + ANA + ":name, with person:" + ANA);
        assertThat(CONCEALING.apply("a\\/b\\@c.org@2026-07-01")).isEqualTo("person:" + EVA + ":part@2026-07-01");
    }

    @Test
    void leavesOtherWordsAndWhatThePolicyHolds() {
        assertThat(List.of("XP-017", "P-01", "P-0171", "Ana Ruizz", "Iberia", "P-0170 Sales", "Luisa", "for Luis", "")).allSatisfy(text ->
                assertThat(CONCEALING.apply(text)).isEqualTo(text));
    }

    @Test
    void leavesCodesThatMayBeAnyNumberOrWord() {
        Concealing concealing = new Concealing(List.of(new Named(ANA, "17", "Ana Ruiz"), new Named(LUIS, "EU", "")), Set.of());

        assertThat(concealing.leaves("17")).isTrue();
        assertThat(List.of("17", "EU", "17@2026-07-01")).allSatisfy(text -> assertThat(concealing.apply(text)).isEqualTo(text));
    }

    @Test
    void keepsTheTokensOfWhomNobodyKnows() {
        String text = "person:" + ANA + "@2026-07-01 person:" + EVA + ":name";

        assertThat(new Revealing(Map.of(EVA, new Identity("a/b@c.org", "Eva Gil"))).apply(text)).isEqualTo("person:" + ANA + "@2026-07-01 Eva Gil");
    }

    @Property
    void isUndoneByRevealing(@ForAll("texts") String text) {
        assertThat(REVEALING.apply(CONCEALING.apply(text))).isEqualTo(text);
    }

    @Property
    void leavesNobodysCodeInATextOfWords(@ForAll("texts") String text) {
        assertThat(CONCEALING.apply(text).split("[ ,;]")).doesNotContain("P-017", "a/b@c.org");
    }

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.of("P-017", "P-0170", "Ana Ruiz", "Luis", "Eva Gil", "a/b@c.org", InputRecord.part("a/b@c.org"), "Iberia", "12", "x", "P-01").list().ofMinSize(1)
                .ofMaxSize(6).flatMap(words -> Arbitraries.of(" ", ", ", ";").map(between -> String.join(between, words)));
    }
}
