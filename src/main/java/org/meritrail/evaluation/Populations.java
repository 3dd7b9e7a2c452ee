package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.sheets.Link;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.RecordSet;
import org.meritrail.policy.sheets.RecordSource;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.Days;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Origin;
import org.meritrail.vocabulary.Population;
import org.meritrail.vocabulary.Reporting;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Scope.Member;
import org.meritrail.vocabulary.Scope.Owner;
import org.meritrail.vocabulary.Window;

/** Gathers the records of some participants, set by set, under the records that own them. */
final class Populations {

    private final Plan plan;
    private final PeriodData data;
    private final Dating dating;
    private final Sources sources;
    private final Ownership ownership;
    private final Candidates candidates;
    private final Placement placement;
    private final FurtherOwners furtherOwners;
    private final String currency;
    private final Set<InputRecord> everPlaced = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    /** @param concerned everybody the policy concerns, in whatever batch */
    Populations(Plan plan, PeriodData data, PlanDays planDays, List<InputRecord> concerned) {
        this.plan = plan;
        this.currency = currency(plan, concerned);
        this.data = data;
        this.dating = new Dating(data, plan.abouts());
        this.sources = new Sources(plan);
        this.ownership = new Ownership(data);
        this.candidates = new Candidates(data, ownership, dating);
        this.placement = new Placement(data, ownership, planDays);
        this.furtherOwners = new FurtherOwners(plan, data, sources, ownership);
    }

    /**
     * @param participants who are worked out together
     * @param formers      whom nothing pays any more, and who follow the participants for what they came to before the period
     * @param unlinked     takes the records that nothing owns, and those that name a further owner who is unknown
     */
    Population of(List<InputRecord> participants, List<Former> formers, List<Unlinked> unlinked) {
        Population population = new Population();
        InputRecord company = new InputRecord(Texts.ENGLISH.say("set.company"), new Origin("", 0), Map.of());
        population.add(Scope.company(company, data.period().to(), currency));
        List<RecordSet> sets = plan.sets();
        if (sets.stream().noneMatch(set -> set.name().equals(Scope.PARTICIPANTS))) {
            population.add(participants(participants, formers, List.of(), population));
        }
        List<Unlinked> refused = new ArrayList<>();
        for (RecordSet set : sets) {
            population.add(set.name().equals(Scope.PARTICIPANTS)
                    ? participants(participants, formers, set.links(), population) : scope(set, population, refused));
            unlinked.addAll(furtherOwners.unknown(set, population.scope(set.name())));
        }
        Set<InputRecord> placed = placed(population);
        everPlaced.addAll(placed);
        refused.stream().filter(one -> !placed.contains(one.record())).forEach(unlinked::add);
        return population;
    }

    /**
     * Records of the period that no population reached, since what they belong to is not there, or that several participants claim.
     *
     * @param told    those of which it is known already
     * @param leftOut ids of the participants whom the policy does not concern
     */
    List<Unlinked> leftOver(List<Unlinked> told, Set<String> leftOut) {
        return new LeftOver(plan, data, dating, ownership, furtherOwners, everPlaced, leftOut).besides(told);
    }

    /** Of two plans in one period, each refuses the records of the other's days; what one of them has is not lost. */
    private static Set<InputRecord> placed(Population population) {
        Set<InputRecord> placed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Scope scope : population.scopes()) {
            IntStream.range(0, scope.size()).mapToObj(scope::record).forEach(placed::add);
        }
        return placed;
    }

    /** The one that a workbook states; without it the one that everybody is paid in, if there is but one. */
    private static String currency(Plan plan, List<InputRecord> participants) {
        Optional<String> stated = plan.abouts().stream().map(about -> about.currency()).filter(code -> !code.isEmpty()).findFirst();
        List<String> paidIn = participants.stream().map(who -> PeriodData.text(who, "currency").orElse("")).distinct().toList();
        return stated.orElse(paidIn.size() == 1 ? paidIn.get(0) : "");
    }

    private Scope participants(List<InputRecord> participants, List<Former> formers, List<Link> links, Population population) {
        List<Member> members = new ArrayList<>(participants.stream().map(record -> Member.always(record, data.period().to())).toList());
        formers.forEach(former -> members.add(former.member()));
        Map<String, Owner> owners = new LinkedHashMap<>();
        for (Link link : links) {
            Scope above = population.scope(link.owner());
            owners.put(link.owner(), new Owner(above, members.stream().mapToInt(who -> above.set().equals(Scope.COMPANY) ? 0
                    : ownership.ofParticipant(link, who.record(), daysThere(who)).map(above::positionOf).orElse(Scope.NOBODY)).toArray()));
        }
        owners.computeIfAbsent(Scope.COMPANY, none -> new Owner(population.scope(Scope.COMPANY), new int[members.size()]));
        return Scope.below(Scope.PARTICIPANTS, members, List.copyOf(owners.values()), managers(participants, members.size()));
    }

    /** Of somebody who is not there any more, the last day. */
    private Period daysThere(Member who) {
        return who.within() == Window.THIS_PERIOD ? data.employed(who.record()) : new Period(data.period().name(), who.day(), who.day());
    }

    /** Whom each reports to at the end of the period; those who are not there any more, to nobody. */
    private int[] managers(List<InputRecord> participants, int size) {
        Map<String, Integer> places = new HashMap<>();
        participants.forEach(who -> places.put(who.id(), places.size()));
        Reporting reporting = data.reporting();
        return IntStream.range(0, size).map(at -> at >= participants.size() ? Scope.NOBODY
                : reporting.manager(participants.get(at).id(), data.period().to()).map(places::get).orElse(Scope.NOBODY)).toArray();
    }

    private Scope scope(RecordSet set, Population population, List<Unlinked> unlinked) {
        Placement.Placed placed = set.source().fold(
                source -> ofData(set, source.set(), population, unlinked),
                rows -> each(set, population, sources.rows(rows), set.datedBy()),
                calendar -> each(set, population, Sources.calendar(calendar, dating.start(set), data.period().to()), List.of("from", "to")),
                distinct -> distinct(set, distinct, population));
        everPlaced.addAll(placed.ofOtherTimes());
        return placed.scope(order(set));
    }

    private Placement.Placed ofData(RecordSet set, DataSet source, Population population, List<Unlinked> unlinked) {
        Placement.Placed placed = new Placement.Placed(set, population);
        for (InputRecord record : candidates.of(set, source, population)) {
            Optional<Days> own = dating.days(set, record);
            Optional<Window> window = own.flatMap(days -> dating.window(set, days));
            if (own.isEmpty() || window.isPresent()) {
                placement.place(record, own.orElse(Days.ALL), window.orElse(Window.THIS_PERIOD), dating.day(set, record).orElse(null), placed)
                        .ifPresent(reason -> unlinked.add(new Unlinked(record, set.name(), reason)));
            }
        }
        return placed;
    }

    /** One of each record for every record above. */
    private Placement.Placed each(RecordSet set, Population population, List<InputRecord> records, List<String> datedBy) {
        Placement.Placed placed = new Placement.Placed(set, population);
        Scope above = population.scope(set.owner());
        for (int owner = 0; owner < above.size(); owner++) {
            for (InputRecord record : records) {
                LocalDate from = datedBy.isEmpty() ? null : Spells.day(record, datedBy.get(0)).orElse(null);
                LocalDate to = datedBy.isEmpty() ? null : Spells.day(record, datedBy.get(datedBy.size() - 1)).orElse(null);
                Optional<Window> window = dating.window(set, new Days(from, to));
                if (window.isPresent()) {
                    placement.placeBelow(owner, new Member(record, from, from, to, window.get()), placed);
                }
            }
        }
        return placed;
    }

    private Placement.Placed distinct(RecordSet set, RecordSource.Distinct source, Population population) {
        Placement.Placed placed = new Placement.Placed(set, population);
        for (InputRecord record : candidates.of(set, source.set(), population)) {
            Optional<Days> own = dating.days(set, record);
            Optional<Window> window = own.flatMap(days -> dating.window(set, days));
            if (window.isPresent()) {
                Sources.distinct(source.columns(), record).ifPresent(one ->
                        placement.placeOnce(one, record, own.get(), window.get(), dating.day(set, record).orElse(null), placed));
            }
        }
        return placed;
    }

    /** Null where records stay in the order they come in, as the rows of a sheet do. */
    private Comparator<Member> order(RecordSet set) {
        boolean asTheyCome = set.orderBy().isEmpty() && set.source().fold(ofData -> false, rows -> true, calendar -> true, distinct -> false);
        return asTheyCome ? null : new Order(set);
    }
}
