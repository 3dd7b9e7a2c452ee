package org.meritrail.verifier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import static org.meritrail.verifier.Members.list;
import static org.meritrail.verifier.Members.map;

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
     * @param found  what comes out, or why nothing does; empty if it cannot be worked out at all
     * @param why    key of the text that says it
     */
    public record Fault(String path, String stated, String found, String why) {

        private static Fault of(String path, Object stated, String found) {
            return new Fault(path, String.valueOf(stated), found, found.isEmpty() ? "not-recomputed" : "recomputed");
        }

        private static Fault ungrounded(String path, Object stated, String figure) {
            return new Fault(path, String.valueOf(stated), figure, "ungrounded");
        }

        private static Fault unworked(String path, Object stated) {
            return new Fault(path, String.valueOf(stated), "", "unworked");
        }

        private static Fault elsewhere(String path, Object stated) {
            return new Fault(path, String.valueOf(stated), "", "elsewhere");
        }
    }

    /**
     * A step that was worked out again, or an input that was read, below the steps it was needed for.
     *
     * @param depth  how many steps it is needed for, one within the other
     * @param work   how, with the values that it was worked out from; empty of an input
     * @param places the cells and rows of data that it comes from
     * @param told   whether the explanation only states it, or a figure that goes into it
     */
    public record Step(String name, int depth, String value, String work, List<String> places, boolean told) {
    }

    /**
     * What was found.
     *
     * @param steps each after what it was worked out from
     * @param given paths of the steps whose result the explanation only states, since a rule of its own or another place decided it
     * @param own   of those into which a figure goes that stands nowhere else, such as what was carried here
     * @param others of those that are somebody else's, in whose explanation they are worked out
     */
    public record Report(List<Step> steps, List<String> given, List<String> own, List<String> others, List<Fault> faults) {

        /** How many steps were worked out again. */
        public int worked() {
            return (int) steps.stream().filter(step -> !step.work().isEmpty() && !step.told()).count();
        }

        /** How many results nobody can work out again who has the explanation alone, besides those of others. */
        public int told() {
            return given.size() + own.size();
        }
    }

    /** What has no amount and is not missing. */
    private enum Nothing { DUE }

    /** Twelve digits are told. */
    private static final Fraction CUT = Fraction.parse("0.000000000001");

    private final List<String> given = new ArrayList<>();
    private final List<String> own = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    /** The steps so far, to which later ones refer. */
    private final Set<List<Object>> seen = new HashSet<>();
    private final List<Object> lines;
    private final Object participant;
    private final Days days;
    private final List<Step> steps = new ArrayList<>();

    private Recomputing(Map<String, Object> explanation, Days days) {
        this.lines = list(explanation, "lines");
        this.participant = explanation.get("participant");
        this.days = days;
    }

    public static Report of(Map<String, Object> explanation) {
        return of(explanation, Days.UNKNOWN);
    }

    /** @param days of the run */
    static Report of(Map<String, Object> explanation, Days days) {
        Recomputing recomputing = new Recomputing(explanation, days);
        Fraction total = Fraction.ZERO;
        for (Object component : list(explanation, "components")) {
            Object value = recomputing.component(map(component));
            total = value instanceof Fraction amount ? total.plus(amount) : total;
        }
        if (explanation.get("total") != null && !fact(explanation.get("total")).equals(total)) {
            recomputing.faults.add(Fault.of("total", fact(explanation.get("total")), total.toString()));
        }
        list(explanation, "alerts").forEach(alert -> recomputing.value(map(alert), "", 0));
        list(explanation, "statement").forEach(item -> list(map(item), "values").forEach(value -> recomputing.value(map(value), "", 0)));
        return new Report(List.copyOf(recomputing.steps), List.copyOf(recomputing.given), List.copyOf(recomputing.own), List.copyOf(recomputing.others), List.copyOf(recomputing.faults));
    }

    /** What is paid to somebody is their own. */
    private Object component(Map<String, Object> node) {
        Object value = value(node, "", 0);
        if (node.get("elsewhere") != null || node.get("former") != null) {
            faults.add(Fault.elsewhere("/" + map(lines.get(((Number) node.get("is")).intValue())).get("name"), value));
        }
        return value;
    }

    /** What a step states; that it follows is checked. */
    private Object value(Map<String, Object> node, String above, int depth) {
        Map<String, Object> line = map(lines.get(((Number) node.get("is")).intValue()));
        String name = line.get("name") + (node.get("record") == null ? "" : "[" + node.get("record") + "]");
        String path = above + "/" + name;
        Object stated = fact(node.get("result"));
        List<Object> below = list(node, "steps").stream().map(step -> value(map(step), path, depth + 1)).toList();
        if (node.get("work") != null) {
            int known = given.size() + own.size();
            check(new StatedResult(line, node), path, stated, new Terms(below, list(node, "grounds"), null)).ifPresent(work -> {
                checkOwn(line, node, path, stated);
                steps.add(new Step(name, depth, shown(node, stated), work, Places.of(line, node), given.size() + own.size() > known));
            });
        } else if (line.get("rule") == null) {
            checkRead(line, node, path, stated, below);
            steps.add(new Step(name, depth, shown(node, stated), "", Places.of(line, node), others.contains(path)));
        } else if (stated != null && stated != Nothing.DUE && node.get("elsewhere") != null) {
            others.add(path);
            steps.add(new Step(name, depth, shown(node, stated), "", Places.of(line, node), true));
        } else if (stated != null && stated != Nothing.DUE) {
            checkAbove(new StatedResult(line, node), path, stated, depth);
        }
        if (node.get("elsewhere") == null) {
            seen.add(identity(node, stated));
        } else if (!(node.get("elsewhere") instanceof String other) || other.isEmpty() || other.equals(participant)) {
            faults.add(Fault.elsewhere(path, stated));
        }
        return stated;
    }

    private static String shown(Map<String, Object> node, Object stated) {
        Object currency = map(node.get("result")).get("currency");
        return stated == null ? "-" : currency == null ? stated.toString() : stated + " " + currency;
    }

    /** Whether what the calculations state by themselves may stand there. */
    private void checkOwn(Map<String, Object> line, Map<String, Object> node, String path, Object stated) {
        try {
            if (new OwnFigures(line, node, days).areToldOnly()) {
                own.add(path);
            }
        } catch (OwnFigures.Ungrounded ungrounded) {
            faults.add(Fault.ungrounded(path, stated, ungrounded.getMessage()));
        }
    }

    /** An input is what its record holds, a value what its cell does; what stands for it where it is missing is a step below. */
    private void checkRead(Map<String, Object> line, Map<String, Object> node, String path, Object stated, List<Object> below) {
        List<Object> read = list(node, "grounds").stream().filter(ground -> "read".equals(map(ground).get("kind")))
                .map(ground -> fact(map(map(ground).get("record")).get("value"))).toList();
        read.stream().filter(value -> !value.equals(stated)).forEach(value -> faults.add(Fault.of(path, stated, String.valueOf(value))));
        boolean grounded = stated == null || stated == Nothing.DUE || !read.isEmpty() || below.contains(stated) || seen.contains(identity(node, stated))
                || list(node, "grounds").stream().anyMatch(ground -> "stated".equals(map(ground).get("kind")) && map(ground).get("cells") != null)
                || Days.isOfCalendar(node.get("record"), stated) || new OwnFigures(line, node, days).isNamed(stated);
        if (!grounded && node.get("elsewhere") != null) {
            others.add(path);
        } else if (!grounded) {
            faults.add(Fault.ungrounded(path, stated, String.valueOf(stated)));
        }
    }

    /** What stands a second time stands for the same; all else was worked out, unless it lies too deep to be told. */
    private void checkAbove(StatedResult result, String path, Object stated, int depth) {
        if (seen.contains(identity(result.node(), stated))) {
            return;
        }
        if (result.isTooDeep(depth)) {
            given.add(path);
        } else {
            faults.add(Boolean.TRUE.equals(result.node().get("seeAbove")) ? Fault.of(path, stated, "no such step above") : Fault.unworked(path, stated));
        }
    }

    private static List<Object> identity(Map<String, Object> node, Object stated) {
        List<Object> identity = new ArrayList<>();
        Stream.of("is", "record", "former").forEach(member -> identity.add(node.get(member)));
        identity.add(stated);
        return identity;
    }

    /** @return how it was worked out, unless it could not be */
    private Optional<String> check(StatedResult result, String path, Object stated, Terms terms) {
        try {
            Object before = null;
            List<String> told = new ArrayList<>();
            for (Object each : list(result.node(), "work")) {
                Map<String, Object> calculation = map(each);
                Terms known = terms.after(before);
                if ("given".equals(calculation.get("does"))) {
                    before = given(result, path, stated, told.isEmpty());
                } else {
                    before = known.calculated(calculation);
                }
                told.add(known.told(calculation));
            }
            if (!Objects.equals(before, stated)) {
                faults.add(Fault.of(path, stated, String.valueOf(before)));
            }
            return Optional.of(String.join(", ", told));
        } catch (UnableToRecompute unable) {
            faults.add(Fault.of(path, stated, unable.getMessage()));
            return Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ClassCastException | NullPointerException malformed) {
            faults.add(Fault.of(path, stated, ""));
            return Optional.empty();
        }
    }

    /** @param first whether nothing was worked out before it */
    private Object given(StatedResult result, String path, Object stated, boolean first) {
        if (first && result.isGiven()) {
            given.add(path);
        } else {
            faults.add(Fault.unworked(path, stated));
        }
        return stated;
    }

    /** Null for what is missing. */
    static Object fact(Object written) {
        Map<String, Object> fact = map(written);
        return switch ((String) fact.get("kind")) {
            case "missing" -> null;
            case "nothing-due" -> Nothing.DUE;
            case "label", "yes-no" -> fact.get("value");
            case "date" -> LocalDate.parse((String) fact.get("value"));
            default -> number((String) fact.get("value"), (String) fact.get("exact"));
        };
    }

    /** Digits that never end stand there as a fraction too, which is the same number as the digits that were cut. */
    private static Fraction number(String value, String exact) {
        Fraction cut = Fraction.parse(value);
        if (exact == null) {
            return cut;
        }
        Fraction whole = Fraction.parse(exact);
        Fraction off = whole.minus(cut);
        if (off.compareTo(CUT) > 0 || off.compareTo(Fraction.ZERO.minus(CUT)) < 0) {
            throw new IllegalArgumentException(value + ", " + exact);
        }
        return whole;
    }
}
