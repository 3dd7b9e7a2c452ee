package org.meritrail.policy.sheets;

import java.util.List;
import java.util.Optional;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.sheets.ColumnUses.Need;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.Scope;

/** Reads how the records of one set find those above, row by row. */
final class LinkCells {

    private static final String BY = "by";
    private static final String OWNER = "belongs-to";

    private final String set;
    private final RecordSource source;
    private final boolean hasDate;
    private final Sets sets;
    private final ColumnUses columns;

    /** @param hasDate whether a record has a date that decides what is in force */
    LinkCells(String set, RecordSource source, boolean hasDate, Sets sets, ColumnUses columns) {
        this.set = set;
        this.source = source;
        this.hasDate = hasDate || set.equals(Scope.PARTICIPANTS);
        this.sets = sets;
        this.columns = columns;
    }

    /** @param first whether it is the row of the owner that the records cannot do without */
    Optional<Link> read(SheetRow row, String owner, boolean first) {
        if (!row.has(BY)) {
            return unstated(row, owner, first);
        }
        Optional<String> text = row.text(BY);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return text.get().contains("=") ? byClaim(row, owner, text.get()) : text.get().contains(".") ? byDated(row, owner, text.get())
                : byId(row, owner, Cells.parts(text.get()));
    }

    private Optional<Link> unstated(SheetRow row, String owner, boolean first) {
        boolean withParticipant = source.columnsOf().filter(DataSet::isOfParticipants).isPresent();
        boolean inForce = hasDate && sets.find(owner).filter(RecordSet::isDated).isPresent();
        if (owner.equals(Scope.COMPANY) || first && source.columnsOf().isEmpty()) {
            return Optional.of(new Link.Each(owner));
        }
        if (owner.equals(Scope.PARTICIPANTS) && withParticipant) {
            return Optional.of(new Link.ById(owner, List.of("participant")));
        }
        return inForce || sets.isUnread(owner) ? Optional.of(new Link.ByDate(owner)) : wrong(row, OWNER, owner);
    }

    private Optional<Link> byId(SheetRow row, String owner, List<String> own) {
        boolean calendar = source.fold(data -> false, rows -> false, unit -> true, distinct -> false);
        int wanted = sets.find(owner).map(RecordSet::source).map(above -> above.fold(data -> own.size(), rows -> 1, unit -> 1,
                distinct -> distinct.columns().size())).orElse(own.size());
        if (calendar || owner.equals(Scope.COMPANY) || own.size() != wanted || !own.stream().allMatch(this::canBeColumn)) {
            return wrong(row, BY, owner);
        }
        own.forEach(column -> columns.use(row, BY, source, column, Need.LABEL));
        return Optional.of(new Link.ById(owner, own));
    }

    private Optional<Link> byDated(SheetRow row, String owner, String text) {
        Optional<DataSet> dated = dated(text);
        if (dated.isEmpty() || !hasDate || owner.equals(Scope.COMPANY)) {
            return wrong(row, BY, owner);
        }
        columns.use(row, BY, new RecordSource.Data(dated.get()), afterDot(text), Need.LABEL);
        return Optional.of(new Link.ByDated(owner, dated.get(), afterDot(text)));
    }

    private Optional<Link> byClaim(SheetRow row, String owner, String text) {
        List<String> sides = List.of(text.split("=", -1)).stream().map(String::strip).toList();
        Optional<DataSet> dated = dated(sides.get(1));
        if (sides.size() != 2 || dated.isEmpty() || !hasDate || !owner.equals(Scope.PARTICIPANTS) || !canBeColumn(sides.get(0))) {
            return wrong(row, BY, owner);
        }
        columns.use(row, BY, source, sides.get(0), Need.LABEL);
        columns.use(row, BY, new RecordSource.Data(dated.get()), afterDot(sides.get(1)), Need.LABEL);
        return Optional.of(new Link.ByClaim(owner, sides.get(0), dated.get(), afterDot(sides.get(1))));
    }

    /** Columns of tables have names of any kind; they are looked for in the table. */
    private boolean canBeColumn(String name) {
        return Cells.isColumn(name) || source.columnsOf().isEmpty();
    }

    /** The data set before the dot, if what it says of a participant is in force from a day to a day. */
    private static Optional<DataSet> dated(String text) {
        return Optional.of(text.indexOf('.')).filter(dot -> dot > 0).flatMap(dot -> DataSet.of(text.substring(0, dot))).filter(DataSet::isDated);
    }

    private static String afterDot(String text) {
        return text.substring(text.indexOf('.') + 1);
    }

    private Optional<Link> wrong(SheetRow row, String heading, String owner) {
        row.find(FindingCode.LINK_WRONG, heading, Scope.shown(set), Scope.shown(owner), Message.of("heading." + BY));
        return Optional.empty();
    }
}
