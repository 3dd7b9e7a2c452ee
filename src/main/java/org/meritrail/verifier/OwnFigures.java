package org.meritrail.verifier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static org.meritrail.verifier.Members.list;
import static org.meritrail.verifier.Members.map;
import static org.meritrail.verifier.Recomputing.fact;

/**
 * What the calculations of a step state by themselves, instead of taking it from steps, cells or data. A built-in word that the line's
 * cells name, a number of terms and the step to which a line rounds can be looked at; what was carried here, what very many others came to and how
 * often something counts can only be told; anything else nobody may state.
 *
 * @param line what the step is a result of
 * @param days of the run
 */
record OwnFigures(Map<String, Object> line, Map<String, Object> node, Days days) {

    private static final Map<String, Object> BUILT_IN = Map.of("zero", Fraction.ZERO, "cero", Fraction.ZERO, "one", Fraction.of(1), "uno", Fraction.of(1),
            "yes", "yes", "sí", "yes", "no", "no");
    private static final Set<String> CARRIED = Set.of("note.carried", "note.carried-again");
    private static final String WORD = "=";
    /** How often a term counts, which only a whole number says. */
    private static final String TIMES = "[1-9][0-9]*[*].*";

    /** Somebody put it there. */
    static final class Ungrounded extends RuntimeException {

        Ungrounded(String figure) {
            super(figure);
        }
    }

    /** @return whether there is one that can only be told @throws Ungrounded if there is one that nobody may state */
    boolean areToldOnly() {
        boolean told = false;
        Map<String, Object> before = Map.of();
        for (Object each : list(node, "work")) {
            Map<String, Object> calculation = map(each);
            checkStep(calculation);
            checkWhole(calculation);
            for (String term : terms(calculation)) {
                checkGround(term, String.valueOf(calculation.get("does")));
                told |= isToldOnly(term, calculation, before);
            }
            before = calculation;
        }
        return told;
    }

    private static List<String> terms(Map<String, Object> calculation) {
        return Stream.of("of", "with").flatMap(member -> list(calculation, member).stream()).map(String.class::cast).toList();
    }

    /** What a line rounds to stands in its cells; what is paid is rounded to the coin. */
    private void checkStep(Map<String, Object> calculation) {
        if (calculation.get("step") instanceof String step && !isCoin(step) && texts().stream().noneMatch(text -> isSame(text, step))) {
            throw new Ungrounded(step);
        }
    }

    private boolean isCoin(String step) {
        return "pay".equals(rule()) && map(node.get("result")).get("currency") instanceof String currency
                && Fraction.parse(step).equals(Fraction.parse(BigDecimal.ONE.movePointLeft(Currency.getInstance(currency).getDefaultFractionDigits()).toPlainString()));
    }

    private static boolean isSame(String text, String step) {
        boolean percent = text.endsWith("%");
        String digits = percent ? text.substring(0, text.length() - 1) : text;
        return ShownCell.isNumber(digits) && new BigDecimal(digits).movePointLeft(percent ? 2 : 0).compareTo(new BigDecimal(step)) == 0;
    }

    /** What a ground gives comes from cells or a row of data. */
    private void checkGround(String term, String does) {
        if (term.matches("-?@.*")) {
            Map<String, Object> ground = ground(term.substring(term.indexOf('@')));
            boolean known = switch (String.valueOf(ground.get("kind"))) {
                case "slice" -> does.equals("slices") && ground.get("cells") != null;
                case "counted" -> does.equals("count");
                case "row" -> ground.get("cells") != null;
                case "read" -> ground.get("record") != null && ground.get("gives") == null;
                default -> false;
            };
            if (!known) {
                throw new Ungrounded(term);
            }
        }
    }

    /** Slices that are not all of a quantity leave what lies in no tier, which is told beside them. */
    private void checkWhole(Map<String, Object> calculation) {
        if ("slices".equals(calculation.get("does")) && calculation.get("with") == null) {
            Fraction parts = list(calculation, "of").stream().map(term -> (Fraction) fact(ground((String) term).get("part"))).reduce(Fraction.ZERO, Fraction::plus);
            boolean whole = said(Set.of("note.no-tier"), 1).stream().anyMatch(outside -> outside instanceof Fraction left
                    && list(node, "steps").stream().anyMatch(step -> parts.plus(left).equals(fact(map(step).get("result")))));
            if (!whole) {
                throw new Ungrounded(parts.toString());
            }
        }
    }

    private Map<String, Object> ground(String term) {
        return map(list(node, "grounds").get(Integer.parseInt(term.substring(1))));
    }

    private boolean isToldOnly(String term, Map<String, Object> calculation, Map<String, Object> before) {
        boolean counted = !term.startsWith(WORD) && term.contains("*");
        if (counted && !term.matches(TIMES)) {
            throw new Ungrounded(term);
        }
        String once = counted ? term.substring(term.indexOf('*') + 1) : term;
        boolean grounded = once.matches("-?[#@<].*") || once.matches("-?0")
                || !(once.equals(follows(calculation)) ? isToldAfter(before.get("does") + " " + calculation.get("does"), before, once) : isToldByItself(once, calculation));
        return counted || !grounded;
    }

    /** The figure by which a calculation goes on from the one before, or nothing. */
    private static String follows(Map<String, Object> calculation) {
        List<String> terms = terms(calculation);
        boolean goesOn = terms.size() == 2 && terms.get(0).equals("<") && Set.of("sum", "quotient").contains(String.valueOf(calculation.get("does")));
        return goesOn ? terms.get(1) : "";
    }

    /** @param both what the calculation before does, and what this one does */
    private boolean isToldAfter(String both, Map<String, Object> before, String term) {
        Fraction figure = Fraction.parse(term);
        boolean known = switch (both) {
            case "sum quotient" -> figure.equals(Fraction.of(list(before, "of").stream().mapToLong(each -> times((String) each)).sum()));
            case "count sum" -> said(Set.of("note.more-records"), 0).contains(figure);
            case "round sum" -> "allocate".equals(rule()) && figure.times(figure).equals(squared(Fraction.parse((String) before.get("step"))));
            default -> false;
        };
        boolean counts = both.equals("count sum") && term.matches("[1-9][0-9]*");
        if (!known && !counts && !tellsOfOthers()) {
            throw new Ungrounded(term);
        }
        return !known;
    }

    private static Fraction squared(Fraction step) {
        return step.times(step);
    }

    private static long times(String term) {
        return term.matches(TIMES) ? Long.parseLong(term.substring(0, term.indexOf('*'))) : 1;
    }

    private boolean isToldByItself(String term, Map<String, Object> calculation) {
        if (isNamed(Terms.literal(term.replaceFirst("^-", ""))) || isOfEqualWeights(term, calculation) || isOfStep(term)) {
            return false;
        }
        boolean one = term.matches("-?1");
        if (!one && !tellsOfOthers() && !said(CARRIED, 2).contains(Terms.literal(term))) {
            throw new Ungrounded(term);
        }
        return true;
    }

    /** Whether a cell of the line has the built-in word for it. */
    boolean isNamed(Object figure) {
        return texts().stream().anyMatch(text -> figure instanceof LocalDate day ? days.isNamed(text, day) : figure.equals(BUILT_IN.get(text)));
    }

    /** Parts that nobody weighs weigh one each. */
    private static boolean isOfEqualWeights(String term, Map<String, Object> calculation) {
        return "mean".equals(calculation.get("does")) && list(calculation, "with").stream().allMatch(term::equals) && term.equals("1");
    }

    /** What the start of something carried came to is repeated where nothing was carried. */
    private boolean isOfStep(String term) {
        return list(node, "steps").stream().map(step -> fact(map(step).get("result"))).anyMatch(Terms.literal(term)::equals);
    }

    /** Whether very many others' results are stated without a step each. */
    private boolean tellsOfOthers() {
        return !said(Set.of("note.more-of-others"), 0).isEmpty();
    }

    private Object rule() {
        return line.get("rule") == null ? null : map(line.get("rule")).get("name");
    }

    private List<String> texts() {
        return line.get("line") == null ? List.of() : list(map(line.get("line")), "texts").stream().map(text -> ((String) text).strip()).toList();
    }

    /** What notes beside the step say in one of their gaps. */
    private List<Object> said(Set<String> keys, int gap) {
        List<Object> said = new ArrayList<>();
        for (Object each : list(node, "grounds")) {
            if (map(each).get("note") instanceof Map<?, ?> note && keys.contains(String.valueOf(note.get("key")))) {
                Map<String, Object> argument = map(((List<?>) note.get("arguments")).get(gap));
                said.add(argument.get("fact") != null ? fact(argument.get("fact")) : argument.get("number") != null ? Fraction.parse((String) argument.get("number")) : null);
            }
        }
        return said;
    }
}
