package org.meritrail.policy.cells;

import java.util.Collections;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MistypedTest {

    @ParameterizedTest
    @CsvSource({"Iberia,iberia,alike.capitals", "Bogota,Bogotá,alike.accents", "North East,North-East,alike.spaces", "Northeast,North East,alike.spaces",
            "Anglo–Nordic,Anglo-Nordic,alike.signs", "Iberia,Ibera,alike.letter", "North,Notrh,alike.letter", "North,Noth,alike.letter", "Partner,Partners,alike.letter",
            "Account Executive,Account Excutive,alike.letter", "Organisation,Organization,alike.letter", "IBERIA,IBERA,alike.letter", "Tier 1 Iberia,Tier 1 Ibera,alike.letter"})
    void tellsInWhatTwoSpellingsOfOneWordDiffer(String one, String other, String difference) {
        assertThat(Mistyped.difference(one, other)).hasValueSatisfying(told -> assertThat(told.key()).isEqualTo(difference));
        assertThat(Mistyped.difference(other, one)).hasValueSatisfying(told -> assertThat(told.key()).isEqualTo(difference));
        assertThat(Collections.disjoint(Mistyped.keys(one), Mistyped.keys(other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"North,South", "East,West", "Tier 1,Tier 2", "A1,A2", "EUR,EUR2", "EUR,EURO", "EMEA,EMEAX", "EMEAX,EMEAY", "Grade A,Grade B", "Team North A,Team North B",
            "Manager I,Manager II", "Senior,Junior", "Ireland,Iceland", "Marta,Maria", "Light,Night", "Regular,Irregular", "Vendedor,Vendedora", "Trainee,Trainer",
            "Plan 2026,Plan 2027", "1-2,12", "Sales,Service", "AE-EU,AE-US", "Austria,Australia", "Slovenia,Slovakia", "Inbound,Outbound", "Hunter,Hunter 2", "Iberia,Iberia"})
    void leavesWordsAloneThatMayWellBeTwo(String one, String other) {
        assertThat(Mistyped.difference(one, other)).isEmpty();
        assertThat(Mistyped.difference(other, one)).isEmpty();
    }

    @Property(tries = 2000)
    void findsEachDifferenceByAKeyThatBothHave(@ForAll("words") String one, @ForAll("words") String other) {
        assertThat(Mistyped.difference(one, other).isEmpty() || !Collections.disjoint(Mistyped.keys(one), Mistyped.keys(other))).isTrue();
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("aábA -–").ofMinLength(1).ofMaxLength(8);
    }
}
