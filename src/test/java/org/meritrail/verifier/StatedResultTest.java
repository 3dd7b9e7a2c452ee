package org.meritrail.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatedResultTest {

    private static final Map<String, Object> ROW = Map.of("kind", "row");
    private static final Map<String, Object> NO_ROW = noted("note.no-row");

    @Test
    void isGivenByAOneOffRuleThatAnswered() {
        assertThat(isGiven("by rule", Map.of("kind", "ruled"))).isTrue();
        assertThat(isGiven("by rule", noted("note.not-answered"))).isFalse();
    }

    @Test
    void isGivenWhereATableHasNoRow() {
        assertThat(isGiven("look up", NO_ROW)).isTrue();
        assertThat(isGiven("look up")).isFalse();
        assertThat(isGiven("look up", NO_ROW, ROW)).isFalse();
        assertThat(isGiven("convert", NO_ROW)).isTrue();
        assertThat(isGiven("tiers", noted("note.no-tier"))).isTrue();
        assertThat(isGiven("tiers", noted("note.no-tier"), Map.of("kind", "slice"))).isFalse();
        assertThat(isGiven("curve", NO_ROW)).isTrue();
        assertThat(isGiven("curve", noted("note.above-the-curve"))).isTrue();
        assertThat(isGiven("curve", noted("note.above-the-curve"), ROW)).isFalse();
    }

    @Test
    void isNotGivenByAnythingElse() {
        assertThat(isGiven("pay", NO_ROW)).isFalse();
        assertThat(isGiven("add", Map.of("kind", "ruled"))).isFalse();
        assertThat(new StatedResult(Map.of("name", "Salary"), Map.of()).isGiven()).isFalse();
    }

    @Test
    void isNotToldFarBelow() {
        StatedResult deep = new StatedResult(Map.of(), Map.of("grounds", List.of(noted("note.too-deep"))));
        assertThat(deep.isTooDeep(200)).isTrue();
        assertThat(deep.isTooDeep(199)).isFalse();
        assertThat(new StatedResult(Map.of(), Map.of()).isTooDeep(200)).isFalse();
    }

    @SafeVarargs
    private static boolean isGiven(String rule, Map<String, Object>... grounds) {
        return new StatedResult(Map.of("rule", Map.of("name", rule)), Map.of("grounds", List.of((Object[]) grounds))).isGiven();
    }

    private static Map<String, Object> noted(String key) {
        return Map.of("kind", "noted", "note", Map.of("key", key, "arguments", List.of()));
    }
}
