package org.meritrail.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CanonicalTest {

    /** RFC 8785, section 3.2.2. */
    @Test
    void writesTheStringOfTheRfcAsTheRfcDoes() {
        String text = "\u20ac$\u000F\nA'B\"\\\\\"/";

        assertThat(text(Map.of("string", text))).isEqualTo("{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /** RFC 8785, section 3.2.3: by UTF-16 code units, so that an emoji comes before a Hebrew presentation form. */
    @Test
    void ordersTheMembersOfTheRfcAsTheRfcDoes() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("\u20ac", "Euro Sign");
        members.put("\r", "Carriage Return");
        members.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        members.put("1", "One");
        members.put("\ud83d\ude00", "Emoji: Grinning Face");
        members.put("\u0080", "Control");
        members.put("\u00f6", "Latin Small Letter O With Diaeresis");

        assertThat(text(members)).isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void writesListsNumbersAndTruthValues() {
        assertThat(text(Map.of("b", List.of(1, 999_999_999_999_999L, true, List.of(), Map.of()), "a", -1L)))
                .isEqualTo("{\"a\":-1,\"b\":[1,999999999999999,true,[],{}]}");
    }

    @Test
    void refusesWhatHasNoOneForm() {
        assertThatThrownBy(() -> Canonical.bytes(Map.of("a", 1.5))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Canonical.bytes(Map.of("a", Long.MAX_VALUE))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Canonical.bytes(Map.of("a", "\ud800"))).isInstanceOf(IllegalArgumentException.class);
    }

    /** The library reads what was written, and would write it in the same way. */
    @Property(tries = 300)
    void agreesWithALibrary(@ForAll Map<String, String> members) throws IOException {
        boolean whole = members.entrySet().stream().allMatch(member -> isWhole(member.getKey()) && isWhole(member.getValue()));
        if (whole) {
            assertThat(new JsonCanonicalizer(Canonical.bytes(members)).getEncodedUTF8()).isEqualTo(Canonical.bytes(members));
        }
    }

    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(code -> code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE);
    }

    private static String text(Map<String, ?> members) {
        return new String(Canonical.bytes(members), StandardCharsets.UTF_8);
    }
}
