package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.meritrail.kernel.Message;
import org.meritrail.policy.sheets.Link;
import org.meritrail.policy.sheets.RecordSet;
import org.meritrail.vocabulary.Days;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Population;
import org.meritrail.vocabulary.Scope.Member;
import org.meritrail.vocabulary.Scope.Owner;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Window;

/** Puts records under those they belong to, or says why they belong to none. */
final class Placement {

    private final PeriodData data;
    private final Ownership ownership;
    private final PlanDays planDays;

    Placement(PeriodData data, Ownership ownership, PlanDays planDays) {
        this.data = data;
        this.ownership = ownership;
        this.planDays = planDays;
    }

    /** The records of a set that have found their owners so far. */
    static final class Placed {

        private final RecordSet set;
        private final List<Link> links;
        private final List<Scope> owners;
        private final List<Member> members = new ArrayList<>();
        private final List<int[]> positions = new ArrayList<>();
        private final List<InputRecord> ofOtherTimes = new ArrayList<>();
        private final Map<List<Object>, Integer> values = new HashMap<>();

        Placed(RecordSet set, Population population) {
            this.set = set;
            this.links = set.links();
            this.owners = links.stream().map(link -> population.scope(link.owner())).toList();
        }

        /** False if it lies outside of the set's window. */
        private boolean add(Member member, int[] positions) {
            Member fitted = fitted(member, positions);
            boolean within = fitted.within().compareTo(set.window()) <= 0;
            if (within) {
                members.add(fitted);
                this.positions.add(positions);
            } else {
                ofOtherTimes.add(member.record());
            }
            return within;
        }

        /** Those that have an owner, and count when that one does, which is not now. */
        List<InputRecord> ofOtherTimes() {
            return ofOtherTimes;
        }

        /** Of several records that hold the same values the one in the smallest window says when these are. */
        private void addOnce(Member member, int[] positions) {
            List<Object> key = List.of(positions[0], member.record().fields());
            Integer known = values.get(key);
            if (known != null && fitted(member, positions).within().compareTo(members.get(known).within()) < 0) {
                members.set(known, fitted(member, positions));
                this.positions.set(known, positions);
            } else if (known == null && add(member, positions)) {
                values.put(key, members.size() - 1);
            }
        }

        /** What has no date is there when its owner is, and what belongs to somebody who is not there any more is not there either. */
        private Member fitted(Member member, int[] positions) {
            Window owner = owners.get(0).within(positions[0]);
            boolean isTimely = !member.isUndated() && !owners.get(0).isOfFormer(positions[0]);
            return isTimely || member.within().compareTo(owner) >= 0 ? member
                    : new Member(member.record(), member.day(), member.from(), member.to(), owner);
        }

        private Object owner() {
            String first = owners.get(0).set();
            return Scope.shown(first);
        }

        private boolean isAlways() {
            return set.datedBy().isEmpty();
        }

        /** @param order null to keep them as they came */
        Scope scope(Comparator<Member> order) {
            List<Integer> sorted = new ArrayList<>(IntStream.range(0, members.size()).boxed().toList());
            if (order != null) {
                sorted.sort(Comparator.comparing(members::get, order));
            }
            List<Owner> above = IntStream.range(0, owners.size()).mapToObj(
                    at -> new Owner(owners.get(at), sorted.stream().mapToInt(from -> positions.get(from)[at]).toArray())).toList();
            List<Member> records = sorted.stream().map(members::get).toList();
            return Scope.below(set.name(), records, above, set.treeParent().isEmpty() ? null : Tree.parents(set.treeParent(), records, above.get(0)));
        }
    }

    /** Empty if it has found its place; otherwise why not. */
    Optional<Message> place(InputRecord record, Days own, Window window, LocalDate day, Placed placed) {
        String known = PeriodData.participant(record).orElse("");
        int first = ownership.position(placed.links.get(0), placed.owners.get(0), record, day == null ? data.period().to() : day, known);
        if (first == Ownership.SEVERAL) {
            return Optional.of(Message.of("batch.claimed-by-several", placed.owner()));
        }
        if (own.isOne() && Ownership.isReadFor(placed.links.get(0)) && data.isOutsideEmployment(known, own.from())) {
            return Optional.of(Message.of("batch.outside-employment", known));
        }
        if (first == Scope.NOBODY || own.equals(Days.ALL) && !placed.isAlways()) {
            return Optional.of(first == Scope.NOBODY ? Message.of("batch.unlinked", placed.owner()) : Message.of("batch.undated"));
        }
        Days days = days(placed, first, own);
        if (isOfOtherTimes(placed, first, days)) {
            return Optional.empty();
        }
        Optional<Message> outside = outsideDays(placed, first, days);
        if (outside.isEmpty()) {
            placed.add(new Member(record, day, own.from(), own.to(), window), positions(record, days, day, first, placed));
        }
        return outside;
    }

    void placeBelow(int owner, Member member, Placed placed) {
        Days days = days(placed, owner, new Days(member.from(), member.to()));
        if (!isOfOtherTimes(placed, owner, days)) {
            placed.add(member, positions(member.record(), days, member.day(), owner, placed));
        }
    }

    /** Once for each owner, however many records hold the values. */
    void placeOnce(InputRecord one, InputRecord record, Days own, Window window, LocalDate day, Placed placed) {
        String known = PeriodData.participant(record).orElse("");
        int first = ownership.position(placed.links.get(0), placed.owners.get(0), record, day == null ? data.period().to() : day, known);
        Days days = first < 0 ? Days.ALL : days(placed, first, own);
        if (first >= 0 && !isOfOtherTimes(placed, first, days) && outsideDays(placed, first, days).isEmpty()) {
            placed.addOnce(new Member(one, null, null, null, window), positions(record, days, day, first, placed));
        }
    }

    /** When a record is: without a date, when the one above it is. */
    private static Days days(Placed placed, int first, Days own) {
        return own.equals(Days.ALL) ? placed.owners.get(0).days(first) : own;
    }

    /**
     * What happened on an earlier day in another plan, or after the last day in any, is told of in the period when it happened; what is
     * in force over days of which none is in the workbook's plan is of whatever plan these are in.
     */
    private boolean isOfOtherTimes(Placed placed, int position, Days days) {
        Scope participants = placed.owners.get(0).above(Scope.PARTICIPANTS);
        int who = participants == null ? Scope.NOBODY : placed.owners.get(0).positionIn(participants, position);
        return who != Scope.NOBODY && isOfOtherTimes(placed, participants, who, days)
                || who != Scope.NOBODY && !days.isOne() && !days.endBefore(data.period().from())
                && !planDays.isIn(placed.set.range().workbook(), participants.record(who), days);
    }

    private boolean isOfOtherTimes(Placed placed, Scope participants, int who, Days days) {
        return isAfterLastDay(participants, who, days) || days.endBefore(data.period().from())
                && planDays.areInAnother(placed.set.range().workbook(), participants.record(who), days);
    }

    /** Of somebody who is not there any more. */
    private static boolean isAfterLastDay(Scope participants, int who, Days days) {
        return participants.isOfFormer(who) && days.from() != null && days.from().isAfter(participants.day(who));
    }

    /** What happens on a day must lie between hiring and leaving, and in the workbook's plan; what is in force over days need not. */
    private Optional<Message> outsideDays(Placed placed, int position, Days days) {
        Scope owners = placed.owners.get(0);
        Scope participants = owners.above(Scope.PARTICIPANTS);
        int who = participants == null || !days.isOne() ? Scope.NOBODY : owners.positionIn(participants, position);
        return who == Scope.NOBODY ? Optional.empty() : outsideDays(placed, participants.record(who), days);
    }

    private Optional<Message> outsideDays(Placed placed, InputRecord participant, Days days) {
        if (!PeriodData.isEmployed(participant, days.from())) {
            return Optional.of(Message.of("batch.outside-employment", participant.id()));
        }
        String workbook = placed.set.range().workbook();
        boolean inPlan = days.endBefore(data.period().from()) || planDays.isIn(workbook, participant, days);
        return inPlan ? Optional.empty() : Optional.of(Message.of("batch.outside-plan", participant.id(), planDays.plan(workbook)));
    }

    private int[] positions(InputRecord record, Days days, LocalDate day, int first, Placed placed) {
        Scope owner = placed.owners.get(0);
        String participant = PeriodData.participant(record).orElseGet(() -> owner.participant(first));
        LocalDate on = day == null ? owner.day(first) : day;
        int[] positions = new int[placed.links.size()];
        positions[0] = first;
        for (int at = 1; at < positions.length; at++) {
            Link link = placed.links.get(at);
            int found = Math.max(Scope.NOBODY, ownership.position(link, placed.owners.get(at), record, on, participant));
            boolean isReadInVain = days.isOne() && Ownership.isReadFor(link) && data.isOutsideEmployment(participant, days.from());
            positions[at] = isReadInVain || isGone(placed.owners.get(at), found, days) ? Scope.NOBODY : found;
        }
        return positions;
    }

    /** Whether a further owner is a participant who was not employed, or not there any more, on the day of the record, be it its own or that of the one above. */
    private static boolean isGone(Scope owners, int position, Days days) {
        return days.isOne() && position != Scope.NOBODY && owners.set().equals(Scope.PARTICIPANTS)
                && (!PeriodData.isEmployed(owners.record(position), days.from()) || isAfterLastDay(owners, position, days));
    }
}
