package org.meritrail.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.meritrail.reference.Sketch.Word;
import org.meritrail.reference.Sketch.World;

/** The sets of a plan that is being drawn, and the words that its lines can read so far. */
final class SketchingWords {

    static final String TERMS = "Terms";

    private final World world;
    private final Dice dice;
    private final List<RefPlan.Owned> sets = new ArrayList<>();
    private final List<Word> inputs = new ArrayList<>();
    private final List<Word> values = new ArrayList<>();
    private final List<Word> results = new ArrayList<>();

    SketchingWords(World world, Dice dice) {
        this.world = world;
        this.dice = dice;
        drawSets();
        Kind.GENERAL.forEach(this::drawWords);
        inputs.add(new Word("D share", RefPlan.DEALS, Kind.SHARE));
        values.add(new Word("Other money", RefPlan.COMPANY, Kind.MONEY));
        values.add(new Word("Other percent", RefPlan.COMPANY, Kind.PERCENT));
    }

    private void drawSets() {
        boolean terms = world == World.ALONE && dice.chance(40);
        if (terms) {
            sets.add(new RefPlan.Owned(TERMS, RefPlan.PARTICIPANTS, RefPlan.THIS_PERIOD));
        }
        // A line can look back as far as its set does and no farther: most sets do so all the way.
        String window = world == World.ALONE ? RefPlan.THIS_PERIOD : dice.chance(75) ? RefPlan.TO_DATE : dice.pick(List.of(RefPlan.YEAR_TO_DATE, RefPlan.THIS_PERIOD));
        sets.add(new RefPlan.Owned(RefPlan.DEALS, terms ? TERMS : RefPlan.PARTICIPANTS, window));
        if (world == World.TOGETHER) {
            sets.add(new RefPlan.Owned(RefPlan.TEAMS, RefPlan.COMPANY, RefPlan.THIS_PERIOD));
        }
    }

    private void drawWords(Kind kind) {
        values.add(new Word("Stated " + kind.type, RefPlan.COMPANY, kind));
        // assignments have no currency
        belowTheCompany().filter(set -> kind != Kind.MONEY || set.equals(RefPlan.PARTICIPANTS) || set.equals(RefPlan.DEALS))
                .forEach(set -> inputs.add(new Word(prefix(set) + kind.type.replace('/', ' '), set, kind)));
    }

    private static String prefix(String set) {
        return set.equals(RefPlan.TEAMS) ? "Team " : set.charAt(0) + " ";
    }

    World world() {
        return world;
    }

    /** Besides the participants. */
    List<RefPlan.Owned> sets() {
        return sets;
    }

    List<Word> inputs() {
        return inputs;
    }

    List<Word> values() {
        return values;
    }

    List<Word> results() {
        return results;
    }

    Stream<String> belowTheCompany() {
        return Stream.concat(Stream.of(RefPlan.PARTICIPANTS), sets.stream().map(RefPlan.Owned::name));
    }

    /** A word that a set can read, rather the result of another line than an input or value. */
    String word(String reader, Kind kind) {
        Predicate<Word> readable = word -> word.kind() == kind && ups(reader).contains(word.set());
        List<String> worked = results.stream().filter(readable).map(Word::name).toList();
        List<String> given = Stream.concat(inputs.stream(), values.stream()).filter(readable).map(Word::name).toList();
        return !worked.isEmpty() && dice.chance(55) ? dice.pick(worked) : dice.pick(given);
    }

    /** A word of the very set, since that is what is collected from those who report to someone. */
    String own(String set, Kind kind) {
        Predicate<Word> own = word -> word.kind() == kind && word.set().equals(set);
        return dice.pick(Stream.concat(results.stream(), inputs.stream()).filter(own).map(Word::name).toList());
    }

    /** A set and those above it, what it belongs to first before all else. */
    List<String> ups(String set) {
        if (set.equals(RefPlan.COMPANY)) {
            return List.of(RefPlan.COMPANY);
        }
        if (set.equals(RefPlan.PARTICIPANTS)) {
            return world == World.TOGETHER ? List.of(RefPlan.PARTICIPANTS, RefPlan.COMPANY, RefPlan.TEAMS) : List.of(RefPlan.PARTICIPANTS, RefPlan.COMPANY);
        }
        List<String> ups = new ArrayList<>(List.of(set));
        sets.stream().filter(one -> one.name().equals(set)).forEach(one -> ups.addAll(ups(one.owner())));
        return ups;
    }

    boolean hasNoneAbove(String set) {
        return set.equals(RefPlan.COMPANY) || set.equals(RefPlan.PARTICIPANTS) && world != World.TOGETHER;
    }

    static boolean isInOrder(String set) {
        return set.equals(RefPlan.DEALS) || set.equals(TERMS);
    }
}
