package org.meritrail.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.numbers.fraction.BigFraction;
import org.meritrail.reference.Production.Place;
import org.meritrail.reference.Production.Said;
import org.meritrail.reference.RefResult.Num;
import org.meritrail.reference.Sketch.Word;
import org.meritrail.reference.Sketch.World;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of pay that several people share: splits, a pool of each team, and an override on the deals of everyone below. */
class SharedPayTest {

    private static final List<Word> STATED = List.of(new Word("Stated number", RefPlan.COMPANY, Kind.NUMBER), new Word("Stated count", RefPlan.COMPANY, Kind.COUNT));
    private static final Sketch SKETCH = new Sketch(World.TOGETHER, List.of(new RefPlan.Owned(RefPlan.DEALS, RefPlan.PARTICIPANTS, RefPlan.THIS_PERIOD),
            new RefPlan.Owned(RefPlan.TEAMS, RefPlan.COMPANY, RefPlan.THIS_PERIOD)), List.of(new Word("D count", RefPlan.DEALS, Kind.COUNT),
            new Word("P count", RefPlan.PARTICIPANTS, Kind.COUNT)), STATED, STATED, List.of(
            line("Sold", RefPlan.PARTICIPANTS, "collect", "option", "sum", "of", "D count", "over", RefPlan.DEALS, "if missing", RefLine.LEFT_OUT),
            line("Team sold", RefPlan.TEAMS, "collect", "option", "sum", "of", "Sold", "over", RefPlan.PARTICIPANTS),
            line("Pool", RefPlan.TEAMS, "multiply", "of", "Team sold", "with", "Stated number"),
            line("Weight", RefPlan.PARTICIPANTS, "take", "of", "P count", "if missing", "Stated count"),
            line("Part", RefPlan.PARTICIPANTS, "allocate", "option", "in proportion to", "of", "Pool", "with", "Weight", "over", RefPlan.TEAMS, "round", "0.01"),
            line("Override", RefPlan.PARTICIPANTS, "collect", "option", "sum", "of", "D count", "over", "everyone below", "if missing", RefLine.LEFT_OUT)),
            List.of(), List.of("zero"));
    private static Production production;

    @BeforeContainer
    static void begin() throws IOException {
        production = Production.in(Files.createTempDirectory("shared"));
    }

    private static RefLine line(String name, String per, String operation, String... cells) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int at = 0; at < cells.length; at += 2) {
            words.put(cells[at], cells[at + 1]);
        }
        return new RefLine(name, per, operation, words, List.of());
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void partsOfAPoolAddUpToItRoundedAsAWhole(@ForAll("plans") RefPlan plan, @ForAll("data") RefData data) {
        Map<Place, Said> said = production.evaluate(plan, data);
        data.of(RefPlan.TEAMS).forEach(team -> {
            List<RefResult> parts = data.below(team, RefPlan.PARTICIPANTS).stream().map(one -> said.get(new Place("Part", one.id())).result()).toList();
            if (!parts.isEmpty() && parts.stream().allMatch(Num.class::isInstance)) {
                BigFraction sum = parts.stream().map(part -> ((Num) part).number()).reduce(BigFraction.ZERO, BigFraction::add);
                BigFraction pool = ((Num) said.get(new Place("Pool", team.id())).result()).number();
                assertThat(sum).isEqualTo(pool.signum() < 0 ? rounded(plan, pool.negate()).negate() : rounded(plan, pool));
            }
        });
    }

    private static BigFraction rounded(RefPlan plan, BigFraction pool) {
        return RefRounding.of(plan.lines().stream().filter(line -> line.name().equals("Part")).findFirst().orElseThrow(), pool);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void whatOneSellsChangesOnlyTheirTeamAndThoseTheyReportTo(@ForAll("plans") RefPlan plan, @ForAll("data") RefData data) {
        RefRecord first = data.of(RefPlan.PARTICIPANTS).findFirst().orElseThrow();
        List<RefRecord> without = data.records().stream().filter(record -> !record.set().equals(RefPlan.DEALS) || !record.participant().equals(first)).toList();
        Map<Place, Said> before = production.evaluate(plan, data);
        Map<Place, Said> after = production.evaluate(plan, new RefData(without, data.rates(), data.spells()));
        Set<String> above = Stream.of("2026-07-01", "2026-07-20", "2026-09-01").map(LocalDate::parse)
                .flatMap(day -> data.above(first.id(), day).stream()).collect(Collectors.toSet());
        data.of(RefPlan.PARTICIPANTS).filter(one -> !one.equals(first)).forEach(one -> {
            assertThat(after.get(new Place("Sold", one.id()))).isEqualTo(before.get(new Place("Sold", one.id())));
            if (!above.contains(one.id())) {
                assertThat(after.get(new Place("Override", one.id()))).isEqualTo(before.get(new Place("Override", one.id())));
            }
            if (one.further() == null || !Objects.equals(one.further(), first.further())) {
                assertThat(after.get(new Place("Part", one.id()))).isEqualTo(before.get(new Place("Part", one.id())));
            }
        });
    }

    @Provide
    Arbitrary<RefPlan> plans() {
        return Filling.plans(SKETCH);
    }

    @Provide
    Arbitrary<RefData> data() {
        return Filling.data(SKETCH);
    }
}
