package org.meritrail.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meritrail.reference.Sketch.World;

/** Lines that look at several records: those below one, beside one, or before one, and what it came to in periods before. */
final class SketchingGroups {

    private final SketchingWords known;
    private final Dice dice;

    SketchingGroups(SketchingWords known, Dice dice) {
        this.known = known;
        this.dice = dice;
    }

    Optional<Kind> collect(String per, Map<String, String> words) {
        if (known.world() == World.TOGETHER && per.equals(RefPlan.PARTICIPANTS) && dice.chance(50)) {
            words.put("over", dice.pick(List.of("direct reports", "everyone below")));
            return collected(dice.pick(List.of(RefPlan.PARTICIPANTS, RefPlan.DEALS)), words);
        }
        List<String> lower = known.belowTheCompany()
                .filter(set -> !set.equals(per) && known.ups(set).contains(per)).toList();
        boolean upToThis = SketchingWords.isInOrder(per) && (lower.isEmpty() || dice.chance(30));
        if (lower.isEmpty() && !upToThis) {
            return Optional.empty();
        }
        words.put("over", upToThis ? per : dice.pick(lower));
        if (upToThis) {
            words.put("window", "up to this record");
        }
        return collected(words.get("over"), words);
    }

    private Optional<Kind> collected(String set, Map<String, String> words) {
        if (set.equals(RefPlan.DEALS) && !words.containsKey("window") && known.world() != World.ALONE && dice.chance(90)) {
            words.put("window", dice.pick(windowsWithin(set)));
        }
        if (dice.chance(50)) {
            words.put("which", known.word(set, Kind.ANSWER));
        }
        if (dice.chance(15)) {
            words.put("option", "count");
            if (!set.equals(words.get("over"))) {
                words.put("of", known.own(set, dice.pick(Kind.NUMBERS)));
            }
            return Optional.of(Kind.COUNT);
        }
        Kind kind = dice.chance(85) || !SketchingWords.isInOrder(words.get("over")) ? dice.pick(Kind.NUMBERS) : dice.pick(Kind.GENERAL);
        words.put("option", kind.isNumber() ? "sum" : "first");
        words.put("of", set.equals(RefPlan.PARTICIPANTS) || set.equals(RefPlan.DEALS) ? known.own(set, kind) : known.word(set, kind));
        return Optional.of(kind);
    }

    /** A wider one than the set's is a mistake. */
    private List<String> windowsWithin(String set) {
        List<String> all = List.of(RefPlan.TO_DATE, RefPlan.YEAR_TO_DATE, RefPlan.THIS_PERIOD);
        String own = known.sets().stream().filter(one -> one.name().equals(set)).findFirst().orElseThrow().window();
        return all.subList(all.indexOf(own), all.size());
    }

    Optional<Kind> rollUp(String per, Map<String, String> words) {
        Kind kind = dice.pick(List.of(Kind.PERCENT, Kind.NUMBER, Kind.COUNT, Kind.SCORE));
        words.put("option", "sum");
        words.put("of", known.word(per, kind));
        if (dice.chance(35)) {
            words.put("option", "weighted mean");
            words.put("with", known.word(per, dice.pick(List.of(Kind.PERCENT, Kind.NUMBER, Kind.COUNT))));
        } else if (dice.chance(50)) {
            words.put("with", known.word(per, kind == Kind.PERCENT ? kind : dice.pick(List.of(Kind.PERCENT, Kind.NUMBER))));
        }
        return Optional.of(kind);
    }

    Optional<Kind> allocate(String per, Map<String, String> words) {
        if (known.hasNoneAbove(per)) {
            return Optional.empty();
        }
        String owner = owner(per, words);
        Kind kind = dice.pick(Kind.NUMBERS);
        boolean byShare = per.equals(RefPlan.DEALS) && dice.chance(50);
        words.put("option", byShare ? "by the share" : "in proportion to");
        words.put("of", known.word(owner, kind));
        words.put("with", byShare && dice.chance(80) ? "D share" : known.word(per, byShare ? Kind.PERCENT : dice.pick(List.of(Kind.COUNT, Kind.SCORE, Kind.NUMBER))));
        return Optional.of(kind);
    }

    Optional<Kind> rank(String per, Map<String, String> words) {
        if (known.hasNoneAbove(per)) {
            return Optional.empty();
        }
        owner(per, words);
        words.put("option", "largest first");
        words.put("of", known.word(per, dice.chance(80) ? dice.pick(Kind.NUMBERS) : Kind.DATE));
        return Optional.of(Kind.COUNT);
    }

    Optional<Kind> carry(String per, Map<String, String> words) {
        if (!comesBefore(per, words)) {
            return Optional.empty();
        }
        boolean last = dice.chance(50);
        if (!last && dice.chance(40)) {
            words.put("option", "count");
            words.put("of", known.word(per, dice.pick(Kind.GENERAL)));
            words.put("with", known.word(per, Kind.COUNT));
            return Optional.of(Kind.COUNT);
        }
        Kind kind = last ? dice.pick(Kind.GENERAL) : dice.pick(Kind.NUMBERS);
        words.put("option", last ? "last" : "sum");
        words.put("of", known.word(per, kind));
        if (last || dice.chance(50)) {
            words.put("with", known.word(per, kind));
        }
        return Optional.of(kind);
    }

    /** Whether records of a set come before one another, or periods before their own. */
    boolean comesBefore(String per, Map<String, String> words) {
        if (known.world() == World.MONTHS && (per.equals(RefPlan.PARTICIPANTS) || dice.chance(30))) {
            words.put("window", dice.pick(List.of("earlier periods", "earlier periods of the year")));
            words.put("earlier results", "as calculated now");
            return true;
        }
        words.put("window", "earlier records");
        if (SketchingWords.isInOrder(per)) {
            owner(per, words);
        }
        return SketchingWords.isInOrder(per);
    }

    /** The set whose records are the groups; said only where it is not the one above. */
    private String owner(String per, Map<String, String> words) {
        List<String> above = known.ups(per).stream().filter(set -> !set.equals(per) && (known.world() == World.TOGETHER || !set.equals(RefPlan.COMPANY))).toList();
        String owner = dice.pick(above);
        if (!owner.equals(above.get(0)) || dice.chance(30)) {
            words.put("over", owner);
        }
        return owner;
    }
}
