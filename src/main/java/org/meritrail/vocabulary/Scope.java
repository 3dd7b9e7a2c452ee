package org.meritrail.vocabulary;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.meritrail.kernel.Message;

/**
 * The records of one set within one calculation, in the set's order, and which records of the sets above own each. Lines are
 * worked out for a whole scope at a time, so that a rule fires once however many records there are.
 */
public final class Scope {

    /** The set every other set hangs from; it has one record. */
    public static final String COMPANY = "company";
    /** The set of those who are paid. */
    public static final String PARTICIPANTS = "participants";

    /** Whether a set is there without being declared. */
    public static boolean isBuiltIn(String set) {
        return set.equals(COMPANY) || set.equals(PARTICIPANTS);
    }

    /** A set's name as it is shown: the built-in ones have one in each language. */
    public static Object shown(String set) {
        return isBuiltIn(set) ? Message.of("set." + set) : set;
    }

    /** A record that does not belong to any of the set above. */
    public static final int NOBODY = -1;

    /**
     * One of the sets a scope belongs to.
     *
     * @param positions for each record the position of its owner, or {@link #NOBODY}
     */
    public record Owner(Scope scope, int[] positions) {
    }

    /**
     * A record with what is known of it beyond its fields.
     *
     * @param day    the day on which what is dated is read for it; null if that is the day of the record above
     * @param from   its first day; null if it has none
     * @param to     its last day; null if it has none
     * @param within the smallest window it lies in
     */
    public record Member(InputRecord record, LocalDate day, LocalDate from, LocalDate to, Window within) {

        /** One that is always there. */
        public static Member always(InputRecord record, LocalDate day) {
            return new Member(record, day, null, null, Window.THIS_PERIOD);
        }

        /** Whether it is there whenever the record above it is. */
        public boolean isUndated() {
            return from == null && to == null;
        }
    }

    private final String set;
    private final int stage;
    private final List<Member> members;
    private final List<Owner> owners;
    private final Map<Scope, int[]> above;
    private final Scope participants;
    private final String[] currencies;
    private final int[] parents;
    private final Places places = new Places(this);

    private Scope(String set, int stage, List<Member> members, List<Owner> owners, int[] parents, String currency) {
        this.set = set;
        this.stage = stage;
        this.members = members;
        this.owners = owners;
        this.parents = parents;
        this.above = above();
        this.participants = above(PARTICIPANTS);
        this.currencies = currencies(currency);
    }

    /**
     * @param day      the last of the period
     * @param currency of the company's own money; empty if it has none
     */
    public static Scope company(InputRecord company, LocalDate day, String currency) {
        return new Scope(COMPANY, 0, List.of(Member.always(company, day)), List.of(), null, currency);
    }

    /** @param owners at least one; the first is the one the records cannot do without */
    public static Scope below(String set, List<Member> members, List<Owner> owners) {
        return below(set, members, owners, null);
    }

    /** @param parents for each record the position of the one above it in the set's tree, or {@link #NOBODY}; null for a set that is no tree */
    public static Scope below(String set, List<Member> members, List<Owner> owners, int[] parents) {
        return new Scope(set, 0, List.copyOf(members), List.copyOf(owners), parents, "");
    }

    /** The records that are worked out together at one stage of a circle of lines; each belongs to itself in this scope. */
    public Scope stage(int number, int[] positions) {
        List<Member> some = IntStream.of(positions).mapToObj(members::get).toList();
        return new Scope(set, number, some, List.of(new Owner(this, positions)), null, "");
    }

    public String set() {
        return set;
    }

    /** From 1; 0 for a scope that is worked out as a whole. */
    public int stage() {
        return stage;
    }

    public int size() {
        return members.size();
    }

    public InputRecord record(int position) {
        return members.get(position).record();
    }

    /** The day on which what is dated is read for a record: its own or that of the one above. */
    public LocalDate day(int position) {
        LocalDate own = members.get(position).day();
        Owner first = owners.isEmpty() ? null : owners.get(0);
        return own != null ? own : first.scope.day(first.positions[position]);
    }

    /** The one day a record is of; null if it is there for longer. */
    public LocalDate onlyDay(int position) {
        Member member = members.get(position);
        return member.from() != null && member.from().equals(member.to()) ? member.from() : null;
    }

    /**
     * The days that say in whose plan a record is: its own, without any those of the record above, and of somebody who is not there
     * any more none after their last. A null has no end; both are null for what is there for the whole period.
     */
    public Days days(int position) {
        Member member = members.get(position);
        Owner first = owners.isEmpty() ? null : owners.get(0);
        if (set.equals(PARTICIPANTS) && stage == 0 || first == null) {
            return isOfFormer(position) ? new Days(member.day(), member.day()) : Days.ALL;
        }
        int above = first.positions[position];
        Days days = !member.isUndated() ? new Days(member.from(), member.to()) : above == NOBODY ? Days.ALL : first.scope.days(above);
        int who = isOfFormer(position) ? positionIn(participants, position) : NOBODY;
        return who == NOBODY ? days : days.until(participants.day(who));
    }

    /** Whether a record is of a participant who is not there any more in the period, and counts for what they came to before. */
    public boolean isOfFormer(int position) {
        int at = participants == null ? NOBODY : positionIn(participants, position);
        return at != NOBODY && !participants.isWithin(Window.THIS_PERIOD, at);
    }

    /** The smallest window a record lies in. */
    public Window within(int position) {
        return members.get(position).within();
    }

    public boolean isWithin(Window window, int position) {
        return within(position).compareTo(window) <= 0;
    }

    /** The sets it belongs to directly. */
    public List<Owner> owners() {
        return owners;
    }

    /** Whether its records lie above each other. */
    public boolean isTree() {
        return parents != null;
    }

    /** Position of the record above in the set's tree, or {@link #NOBODY}. */
    public int parent(int position) {
        return parents == null ? NOBODY : parents[position];
    }

    /** Whether the other scope is this one or one above it, so that its values can be read from here. */
    public boolean canRead(Scope other) {
        return above.containsKey(other);
    }

    /** The position, in this scope or one above it, of the record that a record belongs to, or {@link #NOBODY}. */
    public int positionIn(Scope owner, int position) {
        return above.get(owner)[position];
    }

    /** The scope of a set among this one and those above; null if it is not there. */
    public Scope above(String name) {
        return above.keySet().stream().filter(scope -> scope.set.equals(name) && scope.stage == 0).findFirst().orElse(null);
    }

    /** The currency of a record's money that states none: the participant's, or the company's; empty if neither is known. */
    public String currency(int position) {
        return currencies[position];
    }

    /** Id of the participant a record belongs to; empty for records above the participants. */
    public String participant(int position) {
        int at = participants == null ? NOBODY : positionIn(participants, position);
        return at == NOBODY ? "" : participants.record(at).id();
    }

    /** Whether a record is there on a day; what has no days of its own always is. */
    public boolean covers(int position, LocalDate day) {
        Member member = members.get(position);
        return (member.from() == null || !member.from().isAfter(day)) && (member.to() == null || !member.to().isBefore(day));
    }

    /** Where the record with an id stands, or {@link #NOBODY}. */
    public int positionOf(String id) {
        return places.of(id);
    }

    /** The same, where each participant may have a record of that id. */
    public int positionOf(String id, String participant) {
        return places.of(id, participant);
    }

    /** Positions of a participant's records; with an empty id, of those that are nobody's in particular. */
    public List<Integer> of(String participant) {
        return places.ofParticipant(participant);
    }

    /** Tells records apart that have one id because each participant has them all, such as months. */
    public String key(int position) {
        return key(record(position).id(), participant(position));
    }

    /** @param participant id of the one the record belongs to; empty for records above the participants. No id of a participant has a line break */
    public static String key(String record, String participant) {
        return record + "\n" + participant;
    }

    /**
     * By the shortest way: what a record says itself comes before what one of its owners says. Every way leads to the one company,
     * whoever else is not there.
     */
    private Map<Scope, int[]> above() {
        Map<Scope, int[]> reached = new LinkedHashMap<>();
        Deque<Owner> ahead = new ArrayDeque<>(List.of(new Owner(this, IntStream.range(0, members.size()).toArray())));
        while (!ahead.isEmpty()) {
            Owner next = ahead.poll();
            if (reached.putIfAbsent(next.scope, next.positions) == null) {
                next.scope.owners.forEach(owner -> ahead.add(new Owner(owner.scope, through(next.positions, owner.positions))));
            }
        }
        reached.replaceAll((scope, positions) -> scope.set.equals(COMPANY) ? new int[members.size()] : positions);
        return reached;
    }

    private static int[] through(int[] positions, int[] owners) {
        return Arrays.stream(positions).map(at -> at == NOBODY ? NOBODY : owners[at]).toArray();
    }

    private String[] currencies(String own) {
        String[] known = new String[members.size()];
        for (int at = 0; at < known.length; at++) {
            known[at] = owners.isEmpty() ? own : set.equals(PARTICIPANTS) && stage == 0 ? paidIn(record(at)) : inherited(at);
        }
        return known;
    }

    private static String paidIn(InputRecord participant) {
        return participant.field("currency").map(value -> ((Label) value).text()).orElse("");
    }

    private String inherited(int position) {
        List<Scope> lenders = new ArrayList<>();
        if (participants != null) {
            lenders.add(participants);
        }
        owners.forEach(owner -> lenders.add(owner.scope));
        return lenders.stream().filter(scope -> positionIn(scope, position) != NOBODY)
                .map(scope -> scope.currency(positionIn(scope, position))).findFirst().orElse("");
    }

    @Override
    public String toString() {
        return stage == 0 ? set : set + "#" + stage;
    }
}
