package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.meritrail.kernel.Message;
import org.meritrail.policy.sheets.RecordSet;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Subject;

/** Gathers each participant's records, set by set, under the records that own them. */
final class Subjects {

    private final List<RecordSet> sets;
    private final PeriodData data;

    /** @param sets each after the one it belongs to */
    Subjects(List<RecordSet> sets, PeriodData data) {
        sets.stream().filter(set -> !isPlain(set)).forEach(set -> {
            throw new UnsupportedOperationException("records of " + set.name());
        });
        this.sets = sets;
        this.data = data;
    }

    /** Rows of a built-in data set in this period, found by their participant or by the date alone. */
    private static boolean isPlain(RecordSet set) {
        boolean linked = set.links().size() == 1 && set.links().get(0).fold(byId -> byId.columns().equals(List.of("participant")), byDated -> false,
                byClaim -> false, byDate -> true, each -> false);
        List<String> dates = set.source().data().filter(DataSet::isDated).isPresent() ? List.of("from", "to") : List.of("date");
        return linked && set.source().data().filter(DataSet::isBuiltIn).isPresent() && set.datedBy().equals(dates)
                && set.window() == RecordSet.Window.THIS_PERIOD && set.treeParent().isEmpty() && set.orderBy().isEmpty() && set.tieBy().isEmpty();
    }

    private static DataSet source(RecordSet set) {
        return set.source().data().orElseThrow();
    }

    /** @param unlinked takes the records that nothing owns */
    Subject of(InputRecord participant, List<Unlinked> unlinked) {
        Subject subject = new Subject(participant, ((Label) participant.field("currency").orElseThrow()).text());
        for (RecordSet set : sets) {
            subject.add(scope(subject, set, unlinked));
        }
        return subject;
    }

    private Scope scope(Subject subject, RecordSet set, List<Unlinked> unlinked) {
        Scope owners = subject.scope(set.owner());
        List<InputRecord> records = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        for (InputRecord record : data.records(source(set), subject.id())) {
            Optional<Integer> owner = owner(subject, set, owners, record);
            if (!isWithinEmployment(subject, set, record)) {
                unlinked.add(new Unlinked(record, set.name(), Message.of("batch.outside-employment", subject.id())));
            } else if (owner.isPresent()) {
                records.add(record);
                positions.add(owner.get());
            } else {
                unlinked.add(new Unlinked(record, set.name(), Message.of("batch.unlinked", set.owner())));
            }
        }
        return new Scope(subject, set.name(), owners, records, positions);
    }

    /** What happens on a day must lie between hiring and leaving; what is in force over days need not. */
    private static boolean isWithinEmployment(Subject subject, RecordSet set, InputRecord record) {
        if (source(set).isDated()) {
            return true;
        }
        InputRecord participant = subject.participant().records().get(0);
        LocalDate day = Spells.day(record, "date").orElseThrow();
        return !day.isBefore(Spells.day(participant, "hired").orElseThrow())
                && Spells.day(participant, "left").filter(day::isAfter).isEmpty();
    }

    private Optional<Integer> owner(Subject subject, RecordSet set, Scope owners, InputRecord record) {
        if (owners.parent() == null) {
            return Optional.of(0);
        }
        DataSet above = source(sets.stream().filter(other -> other.name().equals(set.owner())).findFirst().orElseThrow());
        Optional<LocalDate> day = Spells.day(record, set.inForceOn());
        return day.flatMap(on -> data.dated(above).on(subject.id(), on))
                .map(spell -> owners.records().indexOf(spell.record()))
                .filter(position -> position >= 0);
    }
}
