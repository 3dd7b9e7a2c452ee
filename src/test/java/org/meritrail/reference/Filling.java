package org.meritrail.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.meritrail.reference.Sketch.Word;

/** Plans of one sketch: what it states, the rows of its tables, and which of its readings each line chooses. */
final class Filling {

    private static final Arbitrary<String> STEPS = Arbitraries.of("0.01", "0.05", "1", "10", "0.5");

    private static final Arbitrary<String> MODES = Arbitraries.of("half up", "half even", "up", "down");

    private Filling() {
    }

    static Arbitrary<RefPlan> plans(Sketch sketch) {
        Arbitrary<Map<String, RefResult>> values = named(sketch.values(), word -> Amounts.of(word.kind()));
        Arbitrary<Map<String, RefPlan.Later>> later = named(sketch.changing(), word -> Combinators.combine(Arbitraries.of(Amounts.DAYS), Amounts.of(word.kind())).as(RefPlan.Later::new));
        Arbitrary<List<RefTable>> tables = Combinators.combine(sketch.tables().stream().map(FillingTables::of).toList()).as(Function.identity());
        Arbitrary<List<RefLine>> lines = Combinators.combine(sketch.lines().stream().map(Filling::line).toList()).as(Function.identity());
        List<RefPlan.Input> inputs = sketch.inputs().stream().map(word -> new RefPlan.Input(word.name(), word.set(), word.kind().type)).toList();
        return Combinators.combine(values, later, lines, tables).as((stated, laterStated, filled, rows) ->
                new RefPlan(sketch.sets(), inputs, stated, laterStated, filled, rows, sketch.paid(), sketch.world() == Sketch.World.MONTHS));
    }

    private static <T> Arbitrary<Map<String, T>> named(List<Word> words, Function<Word, Arbitrary<T>> drawing) {
        return Combinators.combine(words.stream().map(drawing).toList()).as(drawn -> {
            Map<String, T> named = new LinkedHashMap<>();
            IntStream.range(0, words.size()).forEach(at -> named.put(words.get(at).name(), drawn.get(at)));
            return named;
        });
    }

    private static Arbitrary<RefLine> line(RefLine line) {
        List<String> readings = Sketch.readings(line);
        Arbitrary<RefLine> chosen = readings.isEmpty() ? Arbitraries.just(line) : Arbitraries.of(readings).map(reading -> line.with("option", reading));
        List<String> absences = Sketch.absences(line);
        if (!absences.isEmpty()) {
            chosen = Combinators.combine(chosen, Arbitraries.of(absences).injectNull(0.4)).as((one, absence) -> absence == null ? one : one.with("if missing", absence));
        }
        return line.has("round") ? Combinators.combine(chosen, STEPS, MODES.injectNull(0.4), Arbitraries.integers().between(0, 5)).as(Filling::rounded) : chosen;
    }

    private static RefLine rounded(RefLine line, String step, String mode, int shown) {
        RefLine rounded = mode == null ? line.with("round", step) : line.with("round", step).with("rounding", mode);
        boolean mayBeShown = !line.has("place") && !line.operation().equals("allocate");
        return mayBeShown && shown == 0 ? rounded.with("place", "shown only") : rounded;
    }

    /** Data of a few participants, each with their own. */
    static Arbitrary<RefData> data(Sketch sketch) {
        return new FillingData(sketch).data();
    }
}
