package org.meritrail.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.meritrail.intake.Typing.Typed;
import org.meritrail.kernel.Currencies;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.DataSet.Column;
import org.meritrail.vocabulary.FormEntry;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Origin;
import org.meritrail.vocabulary.Value;

/** Makes one record of a row; everything that is wrong with it is said at once. */
final class RecordReading {

    private static final String RECORDED = "recorded";
    /** Columns that a form comes with, so that they say nothing of whether it was filled in. */
    private static final Set<String> FORM = Set.of("id", "participant", WantedColumns.CURRENCY);

    private final Entry entry;
    private final Map<String, Source> sources;
    private final Shape shape;
    private final SourceRow row;
    private final List<Reject> rejects;
    private final Value[] values;
    private final Map<String, Value> fields;

    /** @param rejects where the mistakes go */
    RecordReading(Entry entry, Map<String, Source> sources, Shape shape, SourceRow row, List<Reject> rejects) {
        this.entry = entry;
        this.sources = sources;
        this.shape = shape;
        this.row = row;
        this.rejects = rejects;
        this.values = new Value[shape.columns().size()];
        this.fields = new Fields(shape.names(), values);
    }

    /** Empty if anything is wrong. */
    Optional<InputRecord> read() {
        int before = rejects.size();
        String currency = cell(WantedColumns.CURRENCY).text();
        for (Column column : shape.columns()) {
            read(column, cell(column.name()), currency);
        }
        if (rejects.size() == before) {
            checkTogether();
        }
        if (rejects.size() > before) {
            return Optional.empty();
        }
        Origin origin = new Origin(entry.file(), row.row().row());
        return Optional.of(new InputRecord(Keys.of(entry.set(), fields), origin, fields));
    }

    private void read(Column column, Cell cell, String currency) {
        if (cell.isRefused()) {
            reject(column.name(), cell.text(), cell.problem());
        } else if (!cell.isEmpty()) {
            type(column, cell, currency);
        } else if (column.required()) {
            reject(column.name(), "", Message.of("intake.value.missing", column.name()));
        }
    }

    private void type(Column column, Cell cell, String currency) {
        Typed typed = shape.typing().type(cell, column.type(), currency);
        if (typed.problem() != null) {
            reject(column.name(), cell.text(), typed.problem());
        } else if (holdsCurrency(column) && !Currencies.isCode(cell.text())) {
            reject(column.name(), cell.text(), Message.of("intake.value.currency"));
        } else if (column.type() == ColumnType.MONEY && currency.isEmpty()) {
            reject(column.name(), cell.text(), Message.of("intake.value.no-currency"));
        } else {
            values[shape.names().indexOf(column.name())] = typed.value();
        }
    }

    private boolean holdsCurrency(Column column) {
        boolean exchanged = entry.set() == DataSet.RATES && Set.of("from", "to").contains(column.name());
        return exchanged || column.name().equals(WantedColumns.CURRENCY) && column.type() == ColumnType.LABEL;
    }

    private void checkTogether() {
        if (fields.get("rate") instanceof Amount rate && entry.set() == DataSet.RATES && rate.number().signum() <= 0) {
            reject("rate", cell("rate").text(), Message.of("intake.value.not-above-zero"));
        }
        FormEntry.of(cell("id").text()).filter(form -> !entry.set().isBuiltIn()).ifPresent(this::checkForm);
        boolean ends = entry.set().isDated() && fields.containsKey("to");
        if (ends && ((Day) fields.get("to")).date().isBefore(((Day) fields.get("from")).date())) {
            reject("to", cell("to").text(), Message.of("intake.value.ends-before", cell("from").text()));
        }
    }

    /** A row of a form that was sorted by one column alone has the id of somebody else, and an entry without its day may be before or after another. */
    private void checkForm(FormEntry form) {
        String participant = cell("participant").text();
        if (!participant.equals(form.participant())) {
            reject("participant", participant, Message.of("intake.form.other", form.participant(), participant));
        }
        boolean filledIn = fields.keySet().stream().anyMatch(name -> !FORM.contains(name));
        if (filledIn && shape.names().contains(RECORDED) && !fields.containsKey(RECORDED)) {
            reject(RECORDED, "", Message.of("intake.form.no-day"));
        }
    }

    private Cell cell(String column) {
        Source source = sources.get(column);
        return source == null ? Cell.EMPTY : source.read(row);
    }

    private void reject(String column, String value, Message reason) {
        Source source = sources.get(column);
        rejects.add(new Reject(entry.file(), row.row().row(), source == null ? column : source.shownAs(column), value, reason));
    }
}
