package org.meritrail.policy.sheets;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Over;
import org.meritrail.vocabulary.Over.Reach;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Window;

/** Reads which other records a line takes in, from its Over and Window columns. */
final class OverReading {

    private static final Words REPORTS = Words.of("over.", List.of("direct-reports", "everyone-below"));
    private static final Words RESULTS = Words.of("earlier-results.", List.of("as-paid", "as-calculated-now"));
    static final List<String> OF_COLLECT = List.of("this-period", "year-to-date", "to-date", "up-to-this-record");
    static final List<String> OF_CARRY = List.of("earlier-records", "earlier-periods", "earlier-periods-of-the-year");
    private static final Map<String, Reach> REACHES = Map.of("up-to-this-record", Reach.UP_TO_THIS, "earlier-records", Reach.EARLIER_RECORDS,
            "earlier-periods", Reach.EARLIER_PERIODS, "earlier-periods-of-the-year", Reach.EARLIER_PERIODS_OF_THE_YEAR);
    /** Nothing owns the company, and its earlier periods need no owner. */
    private static final Set<Reach> EARLIER_PERIODS = EnumSet.of(Reach.EARLIER_PERIODS, Reach.EARLIER_PERIODS_OF_THE_YEAR);
    private static final Set<Operation> OF_GROUPS = EnumSet.of(Operation.RANK, Operation.ALLOCATE, Operation.CARRY);

    private final LineDraft draft;
    private final Names names;
    private final Sets sets;
    private final Findings findings;

    OverReading(LineDraft draft, Names names, Sets sets, Findings findings) {
        this.draft = draft;
        this.names = names;
        this.sets = sets;
        this.findings = findings;
    }

    /** The set is {@link Sets#UNREAD}, with a finding, where it cannot be told. */
    Over read() {
        Words allowed = Words.of("window.", draft.operation() == Operation.CARRY ? OF_CARRY : OF_COLLECT);
        Optional<String> window = draft.row().word("window", allowed);
        Reach reach = window.map(REACHES::get).orElse(Reach.BELOW);
        Window within = window.filter(key -> !REACHES.containsKey(key)).map(key -> Window.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_')))
                .orElse(reach == Reach.BELOW ? Window.THIS_PERIOD : Window.TO_DATE);
        Optional<String> reports = draft.operation() == Operation.COLLECT ? draft.text("over").flatMap(REPORTS::key) : Optional.empty();
        if (reports.isPresent()) {
            return widest(new Over(setOfReports(), Reach.valueOf(reports.get().toUpperCase(Locale.ROOT).replace('-', '_')), within, false));
        }
        boolean again = draft.row().word("earlier-results", RESULTS).filter("as-calculated-now"::equals).isPresent();
        Over over = new Over(set(reach), reach, within, again);
        return reach == Reach.BELOW ? widest(over) : over;
    }

    /** The records of a set lie in its own window; a wider one would silently read only those. */
    private Over widest(Over over) {
        sets.find(over.set()).filter(set -> !Scope.isBuiltIn(set.name()) && set.window().compareTo(over.window()) < 0)
                .ifPresent(set -> draft.row().find(FindingCode.WINDOW_WIDER, "window", set.name(), shown(set.window()), shown(over.window())));
        return over;
    }

    private static Message shown(Window window) {
        return Message.of("window." + window.key());
    }

    /** What is collected from those who report to a participant is what the word belongs to: they themselves, or records of theirs. */
    private String setOfReports() {
        if (!draft.per().equals(Scope.PARTICIPANTS) && !sets.isUnread(draft.per())) {
            outOfReach(Scope.PARTICIPANTS);
            return Sets.UNREAD;
        }
        String set = draft.text("of").flatMap(names::find).map(Names.Named::per).orElse(Scope.PARTICIPANTS);
        return set.equals(Scope.COMPANY) ? Scope.PARTICIPANTS : set;
    }

    private String set(Reach reach) {
        boolean stated = draft.row().has("over");
        Optional<String> set = stated ? sets.resolve(draft.row(), "over") : Optional.empty();
        if (draft.per().equals(Scope.COMPANY) && (reach == Reach.UP_TO_THIS || OF_GROUPS.contains(draft.operation()) && !EARLIER_PERIODS.contains(reach))) {
            // There is but one company, so that it has no place among others, no part of anything and none before it.
            draft.row().find(FindingCode.SCOPE_WRONG, "per", Scope.shown(Scope.COMPANY), Scope.shown(Scope.COMPANY));
            return Sets.UNREAD;
        }
        if (draft.operation() == Operation.COLLECT) {
            return reach == Reach.UP_TO_THIS ? ownSet(set) : lower(set);
        }
        if (OF_GROUPS.contains(draft.operation()) && set.isPresent() && !sets.canRead(draft.per(), set.get())) {
            outOfReach(set.get());
            return Sets.UNREAD;
        }
        if (!stated && draft.per().equals(Scope.COMPANY) && EARLIER_PERIODS.contains(reach)) {
            return Scope.COMPANY;
        }
        String group = stated ? set.orElse(Sets.UNREAD) : sets.ownerOf(draft.per());
        return isOneTotal(group) ? group : Sets.UNREAD;
    }

    /** What is shared among all records of a group must be one amount for the group, not one for each part of it. */
    private boolean isOneTotal(String group) {
        Optional<String> of = draft.operation() == Operation.ALLOCATE ? draft.text("of").flatMap(names::find).map(Names.Named::per) : Optional.empty();
        boolean one = of.isEmpty() || of.get().equals(draft.per()) || sets.isUnread(group) || sets.isUnread(of.get()) || sets.canRead(group, of.get());
        if (!one) {
            draft.row().find(FindingCode.SCOPE_WRONG, "of", Scope.shown(of.get()), Scope.shown(group));
        }
        return one;
    }

    private String ownSet(Optional<String> set) {
        set.filter(other -> !other.equals(draft.per())).ifPresent(this::outOfReach);
        return set.filter(other -> !other.equals(draft.per())).isPresent() ? Sets.UNREAD : draft.per();
    }

    private String lower(Optional<String> set) {
        if (!draft.row().has("over")) {
            draft.row().find(FindingCode.OPERAND_MISSING, "over", Message.of("operation.collect"), Message.of("heading.over"));
            return Sets.UNREAD;
        }
        boolean lower = set.isPresent() && !set.get().equals(draft.per()) && sets.canRead(set.get(), draft.per());
        if (set.isPresent() && !lower) {
            outOfReach(set.get());
        }
        return lower ? set.get() : Sets.UNREAD;
    }

    private void outOfReach(String set) {
        findings.add(FindingCode.SCOPE_WRONG, draft.row().cell("over").place(), draft.row().cell("over").shown(), Scope.shown(set), Scope.shown(draft.per()));
    }
}
