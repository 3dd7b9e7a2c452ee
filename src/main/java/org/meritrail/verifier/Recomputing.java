package org.meritrail.verifier;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Works an explanation out again from nothing but what stands in it: each step from its steps and grounds, each component from its step,
 * the total from its components. Explanations are given as JSON values: maps, lists, texts.
 */
public final class Recomputing {

    /**
     * A step that does not follow.
     *
     * @param path   names of the steps that lead to it
     * @param stated what stands there
     * @param found  what comes out, or why nothing does
     */
    public record Fault(String path, String stated, String found) {
    }

    /**
     * A step that was worked out again, below those it was needed for.
     *
     * @param depth how many steps it is needed for, one within the other
     * @param work  how
     */
    public record Step(String name, int depth, String value, String work) {
    }

    /**
     * What was found.
     *
     * @param steps that were worked out again, each after what it was worked out from
     * @param given paths of the steps whose result the explanation only states, since a rule of its own or another place decided it
     */
    public record Report(List<Step> steps, List<String> given, List<Fault> faults) {
    }

    /** What has no amount and is not missing. */
    private enum Nothing { DUE }

    private final List<String> given = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    /** The steps so far, to which later ones refer. */
    private final Set<List<Object>> seen = new HashSet<>();
    private final List<Object> lines;
    private final List<Step> steps = new ArrayList<>();

    private Recomputing(List<Object> lines) {
        this.lines = lines;
    }

    public static Report of(Map<String, Object> explanation) {
        Recomputing recomputing = new Recomputing(list(explanation, "lines"));
        Fraction total = Fraction.ZERO;
        for (Object component : list(explanation, "components")) {
            Object value = recomputing.value(map(component), "");
            total = value instanceof Fraction amount ? total.plus(amount) : total;
        }
        if (explanation.get("total") != null && !fact(explanation.get("total")).equals(total)) {
            recomputing.faults.add(new Fault("total", String.valueOf(fact(explanation.get("total"))), total.toString()));
        }
        list(explanation, "alerts").forEach(alert -> recomputing.value(map(alert), ""));
        list(explanation, "statement").forEach(item -> list(map(item), "values").forEach(value -> recomputing.value(map(value), "")));
        return new Report(List.copyOf(recomputing.steps), List.copyOf(recomputing.given), List.copyOf(recomputing.faults));
    }

    /** What a step states; that it follows is checked. */
    private Object value(Map<String, Object> node, String above) {
        Map<String, Object> line = map(lines.get(((Number) node.get("is")).intValue()));
        String path = above + "/" + line.get("name") + (node.get("record") == null ? "" : "[" + node.get("record") + "]");
        Object stated = fact(node.get("result"));
        List<Object> below = list(node, "steps").stream().map(step -> value(map(step), path)).toList();
        if (node.get("work") != null) {
            check(node, path, stated, below);
        } else if (line.get("rule") == null) {
            checkRead(node, path, stated);
        } else if (stated != null && stated != Nothing.DUE && node.get("elsewhere") == null) {
            checkAbove(node, path, stated);
        }
        seen.add(identity(node, stated));
        return stated;
    }

    /** An input is what its record holds. */
    private void checkRead(Map<String, Object> node, String path, Object stated) {
        list(node, "grounds").stream().map(ground -> map(ground).get("record")).filter(Objects::nonNull).map(read -> fact(map(read).get("value")))
                .filter(read -> !read.equals(stated)).forEach(read -> faults.add(new Fault(path, String.valueOf(stated), String.valueOf(read))));
    }

    /** What stands a second time stands for the same; what has no steps anywhere can only be stated. */
    private void checkAbove(Map<String, Object> node, String path, Object stated) {
        boolean above = Boolean.TRUE.equals(node.get("seeAbove"));
        if (!above) {
            given.add(path);
        } else if (!seen.contains(identity(node, stated))) {
            faults.add(new Fault(path, String.valueOf(stated), "no such step above"));
        }
    }

    private static List<Object> identity(Map<String, Object> node, Object stated) {
        List<Object> identity = new ArrayList<>();
        Stream.of("is", "record", "former").forEach(member -> identity.add(node.get(member)));
        identity.add(stated);
        return identity;
    }

    private void check(Map<String, Object> node, String path, Object stated, List<Object> below) {
        try {
            Object before = null;
            for (Object calculation : list(node, "work")) {
                Map<String, Object> one = map(calculation);
                if ("given".equals(one.get("does"))) {
                    given.add(path);
                    before = stated;
                } else {
                    before = new Terms(below, list(node, "grounds"), before).calculated(one);
                }
            }
            steps.add(new Step(path.substring(path.lastIndexOf('/') + 1), (int) path.chars().filter(letter -> letter == '/').count() - 1, String.valueOf(before), work(node)));
            if (!Objects.equals(before, stated)) {
                faults.add(new Fault(path, String.valueOf(stated), String.valueOf(before)));
            }
        } catch (UnableToRecompute | IllegalArgumentException | IndexOutOfBoundsException | ClassCastException | NullPointerException unable) {
            faults.add(new Fault(path, String.valueOf(stated), String.valueOf(unable.getMessage())));
        }
    }

    private static String work(Map<String, Object> node) {
        return list(node, "work").stream().map(one -> map(one).get("does") + " " + list(map(one), "of")).collect(Collectors.joining(", "));
    }

    /** What the terms of a calculation stand for. */
    private record Terms(List<Object> steps, List<Object> grounds, Object before) {

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
                case '=' -> term.substring(1);
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

        private static Object literal(String term) {
            return term.equals("yes") || term.equals("no") ? term : term.matches("[0-9]{4,}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(term) : Fraction.parse(term);
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

    /** Null for what is missing. */
    private static Object fact(Object written) {
        Map<String, Object> fact = map(written);
        return switch ((String) fact.get("kind")) {
            case "missing" -> null;
            case "nothing-due" -> Nothing.DUE;
            case "label", "yes-no" -> fact.get("value");
            case "date" -> LocalDate.parse((String) fact.get("value"));
            default -> Fraction.parse((String) (fact.get("exact") == null ? fact.get("value") : fact.get("exact")));
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object json) {
        return (Map<String, Object>) json;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> json, String member) {
        return json.get(member) == null ? List.of() : (List<Object>) json.get(member);
    }
}
