package org.meritrail.verifier;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static org.meritrail.verifier.Members.list;
import static org.meritrail.verifier.Members.map;
import static org.meritrail.verifier.Recomputing.fact;

/**
 * What the terms of a step's calculations stand for.
 *
 * @param steps   what the steps came to that it was worked out from
 * @param grounds what else decided it
 * @param before  what the calculation before came to; null for the first
 */
record Terms(List<Object> steps, List<Object> grounds, Object before) {

    Terms after(Object came) {
        return new Terms(steps, grounds, came);
    }

    Object calculated(Map<String, Object> calculation) {
        String does = (String) calculation.get("does");
        Fraction step = calculation.get("step") == null ? null : Fraction.parse((String) calculation.get("step"));
        String mode = (String) calculation.get("mode");
        return switch (does) {
            case "count" -> counted(list(calculation, "of"));
            case "slices" -> sliced(calculation, step, mode);
            case "interpolate" -> interpolated(list(calculation, "of"), (Fraction) value(list(calculation, "with").get(0)));
            default -> new Calculating(does, values(calculation, "of"), values(calculation, "with"), step, mode).value();
        };
    }

    /** A calculation with values in place of its terms, such as {@code product [208000, 0.04]}. */
    String told(Map<String, Object> calculation) {
        StringBuilder told = new StringBuilder().append(calculation.get("does"));
        for (String member : List.of("of", "with")) {
            if (calculation.get(member) != null) {
                told.append(member.equals("of") ? " " : " with ").append(list(calculation, member).stream().map(this::told).toList());
            }
        }
        for (String member : List.of("mode", "step")) {
            if (calculation.get(member) != null) {
                told.append(' ').append(calculation.get(member));
            }
        }
        return told.toString();
    }

    private String told(Object term) {
        String written = (String) term;
        if (!written.startsWith("@")) {
            return String.valueOf(value(written));
        }
        Map<String, Object> ground = ground(written);
        return ground.get("rate") == null ? ground.get("records") == null ? String.valueOf(given(ground)) : String.valueOf(list(ground, "records").size())
                : fact(ground.get("part")) + " × " + fact(ground.get("rate"));
    }

    private List<Object> values(Map<String, Object> calculation, String of) {
        List<Object> values = new ArrayList<>();
        list(calculation, of).forEach(term -> values.add(value(term)));
        return values;
    }

    private Object value(Object written) {
        String term = (String) written;
        int times = term.startsWith("=") ? -1 : term.indexOf('*');
        if (times >= 0) {
            return ((Fraction) value(term.substring(times + 1))).times(Fraction.parse(term.substring(0, times)));
        }
        if (term.startsWith("-#") || term.startsWith("-@") || term.startsWith("-<")) {
            return ((Fraction) value(term.substring(1))).times(Fraction.of(-1));
        }
        return term.isEmpty() ? "" : switch (term.charAt(0)) {
            case '#' -> steps.get(position(term));
            case '@' -> given(ground(term));
            case '<' -> before;
            default -> literal(term);
        };
    }

    private static int position(String term) {
        return Integer.parseInt(term.substring(1));
    }

    private Map<String, Object> ground(Object term) {
        return map(grounds.get(position((String) term)));
    }

    private static Object given(Map<String, Object> ground) {
        return fact(ground.get("gives") != null ? ground.get("gives") : map(ground.get("record")).get("value"));
    }

    /** What stands for itself. */
    static Object literal(String term) {
        return term.startsWith("=") ? term.substring(1) : term.equals("yes") || term.equals("no") ? term : term.matches("[0-9]{4,}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(term) : Fraction.parse(term);
    }

    /** Steps count one each, grounds as many as they name records. */
    private Fraction counted(List<Object> terms) {
        return Fraction.of(terms.stream().mapToLong(term -> ((String) term).startsWith("@") ? list(ground(term), "records").size() : 1).sum());
    }

    /** Each slice is its part at its rate; together they are what was sliced. */
    private Fraction sliced(Map<String, Object> calculation, Fraction step, String mode) {
        Fraction sum = Fraction.ZERO;
        Fraction parts = Fraction.ZERO;
        for (Object term : list(calculation, "of")) {
            Map<String, Object> slice = ground(term);
            Fraction part = (Fraction) fact(slice.get("part"));
            Fraction exact = part.times((Fraction) fact(slice.get("rate")));
            Fraction gives = step == null ? exact : exact.rounded(step, RoundingMode.valueOf(mode.toUpperCase(Locale.ROOT).replace('-', '_')));
            if (!gives.equals(given(slice))) {
                throw new UnableToRecompute("slice " + term + " = " + gives);
            }
            parts = parts.plus(part);
            sum = sum.plus(gives);
        }
        if (calculation.get("with") != null && !parts.equals(value(list(calculation, "with").get(0)))) {
            throw new UnableToRecompute("slices of " + parts);
        }
        return sum;
    }

    private Fraction interpolated(List<Object> points, Fraction at) {
        Map<String, Object> from = ground(points.get(0));
        Map<String, Object> to = ground(points.get(1));
        Fraction left = (Fraction) fact(from.get("part"));
        Fraction share = at.minus(left).over(((Fraction) fact(to.get("part"))).minus(left));
        Fraction low = (Fraction) given(from);
        return low.plus(((Fraction) given(to)).minus(low).times(share));
    }
}
