package org.meritrail.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of what is sliced lies in each tier, by nothing but what the cells of the tiers and of the line say.
 *
 * @param line  asks for it
 * @param tiers that something lies in, in the order of the explanation
 * @param parts of each what the explanation says lies there
 * @param facts what each word that the line reads came to
 */
record TierParts(LineCells line, List<RowOfTable> tiers, List<Fraction> parts, List<Fraction> rates, Map<String, Map<String, Object>> facts) {

    private static final Set<String> PERCENT_OF = Set.of("edges in percent of", "limites en porcentaje de");
    private static final Set<String> EDGES_IN = Set.of("edges in", "limites en");
    private static final Map<String, Fraction> BUILT_IN = Map.of("zero", Fraction.ZERO, "cero", Fraction.ZERO, "one", Fraction.of(1), "uno", Fraction.of(1));

    /** A word that decides where tiers end is none of the steps. */
    static final class Unknown extends RuntimeException {

        Unknown(String word) {
            super(word);
        }
    }

    /** @param name of the step @param grounds that may tell what lies in no tier; none if all is said to lie in one */
    void check(String place, String name, List<Object> grounds) throws Flaw {
        try {
            checkTable();
            List<Fraction> due = due();
            for (int at = 0; at < due.size(); at++) {
                if (!parts.get(at).equals(due.get(at))) {
                    throw new Flaw(place, "tier-part", name, parts.get(at), tiers.get(at).sheet(), tiers.get(at).row(), due.get(at));
                }
            }
            Fraction sum = parts.stream().reduce(outside(grounds), Fraction::plus);
            if (!sum.equals(quantity())) {
                throw new Flaw(place, "tier-sum", name, sum, quantity());
            }
        } catch (Unknown unknown) {
            throw new Flaw(place, "tier-word", name, unknown.getMessage());
        }
    }

    private void checkTable() {
        String table = line.under("table", "tabla");
        if (tiers.stream().anyMatch(tier -> !tier.sheet().equals(table))) {
            throw new Unknown(table);
        }
    }

    private static Fraction outside(List<Object> grounds) {
        return grounds.stream().map(ground -> Members.map(ground).get("note")).filter(note -> note != null && "note.no-tier".equals(Members.map(note).get("key")))
                .map(note -> (Fraction) Recomputing.fact(Members.map(Members.list(Members.map(note), "arguments").get(1)).get("fact"))).findFirst().orElse(Fraction.ZERO);
    }

    private Fraction quantity() {
        return number(line.under("of", "de"), Fraction.ZERO);
    }

    private Fraction after() {
        return number(line.under("with", "con"), Fraction.ZERO);
    }

    private Fraction number(String word, Fraction otherwise) {
        if (word.isEmpty() || BUILT_IN.containsKey(word)) {
            return BUILT_IN.getOrDefault(word, otherwise);
        }
        if (facts.get(word) != null && Recomputing.fact(facts.get(word)) instanceof Fraction number) {
            return number;
        }
        throw new Unknown(word);
    }

    /** What lies in each; nothing where its edges say that it is not the one that is reached. */
    private List<Fraction> due() {
        if (!tiers.get(0).setting(EDGES_IN).isEmpty()) {
            return new PaidTiers(edges(Fraction.of(1)), rates).due(quantity(), after());
        }
        List<Edges> edges = edges(number(tiers.get(0).setting(PERCENT_OF).strip(), Fraction.of(1)));
        return switch (Workbook.word(line.under("option", "opcion"))) {
            case "each slice", "cada tramo" -> edges.stream().map(tier -> tier.within(after(), quantity())).toList();
            case "whole amount", "importe total" -> edges.stream().map(tier -> tier.hold(decisive()) ? quantity() : Fraction.ZERO).toList();
            case "all above the first slice", "todo lo que supera el primer tramo" -> aboveTheFirst(edges);
            default -> throw new Unknown(line.under("option", "opcion"));
        };
    }

    private List<Edges> edges(Fraction basis) {
        return tiers.stream().map(tier -> tier.edges().times(basis)).toList();
    }

    /** How far it reaches; what takes back is decided by where it started. */
    private Fraction decisive() {
        boolean takesBack = quantity().times(after()).compareTo(Fraction.ZERO) < 0;
        Fraction reach = takesBack ? after() : after().plus(quantity());
        return reach.compareTo(Fraction.ZERO) < 0 ? reach.times(Fraction.of(-1)) : reach;
    }

    /** One alone is the first, or the one that is reached with nothing left in the first. */
    private List<Fraction> aboveTheFirst(List<Edges> edges) {
        Fraction within = edges.get(0).within(after(), quantity());
        if (edges.size() == 1) {
            return List.of(edges.get(0).hold(decisive()) && !within.equals(parts.get(0)) ? quantity() : within);
        }
        List<Fraction> due = new ArrayList<>(List.of(within));
        due.add(edges.get(1).hold(decisive()) ? edges.get(0).above(after(), quantity()) : Fraction.ZERO);
        return due;
    }
}
