package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.meritrail.kernel.Currencies;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.sheets.Link;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.RecordSet;
import org.meritrail.policy.types.Kind;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Input;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Origin;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;
import org.meritrail.vocabulary.YesNo;

/** The records of an example: those its rows name, with what they leave open filled in so that they lie in the period. */
final class ExampleRecords {

    private static final Origin ORIGIN = new Origin("Examples", 0);
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final String ONLY = "P-1";

    private final Plan plan;
    private final Period period;
    private final String currency;
    private final String planName;
    private final Map<String, Set<String>> idsBySet = new LinkedHashMap<>();
    private final Map<DataSet, Map<String, Map<String, Value>>> fields = new TreeMap<>();

    /** @param planName participants are assigned to; empty for none */
    ExampleRecords(Plan plan, Period period, String currency, String planName) {
        this.plan = plan;
        this.period = period;
        this.currency = currency;
        this.planName = planName;
    }

    void mention(String set, String id) {
        idsBySet.computeIfAbsent(set, none -> new LinkedHashSet<>()).add(id);
    }

    private Set<String> ids(String set) {
        return idsBySet.getOrDefault(set, Set.of());
    }

    /** Whether it is clear which set a record is of. */
    boolean isKnown(String id) {
        return idsBySet.values().stream().anyMatch(ids -> ids.contains(id));
    }

    String onlyParticipant() {
        return idsBySet.getOrDefault(Scope.PARTICIPANTS, Set.of(ONLY)).iterator().next();
    }

    void manager(String participant, String manager) {
        mention(Scope.PARTICIPANTS, participant);
        mention(Scope.PARTICIPANTS, manager);
        put(DataSet.ASSIGNMENTS, participant, "manager", new Label(manager));
    }

    /** @param record id of the participant, or of the record of the input's set */
    void give(Input input, String record, Value value) {
        Optional<RecordSet> set = plan.sets().stream().filter(one -> one.name().equals(input.per())).findFirst();
        DataSet data = plan.data().set(input.dataSet()).orElseThrow(() -> new ExampleCase.UnableToUse(Message.of("example.of-table", input.name())));
        boolean own = set.flatMap(declared -> declared.source().data()).filter(data::equals).isPresent();
        boolean ofParticipants = input.per().equals(Scope.PARTICIPANTS);
        if (record.isEmpty() || !ofParticipants && set.isEmpty()) {
            throw new ExampleCase.UnableToUse(Message.of("example.no-record", input.name(), input.per()));
        }
        String id = own || ofParticipants ? record : owner(set.orElseThrow(), record);
        Value typed = typed(input, value).orElseThrow(() -> new ExampleCase.UnableToUse(Message.of("example.of-other-type", Expectations.shown(value), input.name(),
                Message.of("type." + input.type().name().toLowerCase(Locale.ROOT)))));
        if (input.column().equals("currency") && !Currencies.isCode(((Label) typed).text())) {
            throw new ExampleCase.UnableToUse(Message.of("example.no-currency", Expectations.shown(value)));
        }
        put(data, id, input.column(), typed);
    }

    /** As the column of the data would hold it; empty if it cannot. A text may look like a number, and a percent says that it is one. */
    private Optional<Value> typed(Input input, Value value) {
        boolean percent = value instanceof Amount amount && amount.unit().equals(Unit.PERCENT);
        return switch (input.type()) {
            case LABEL -> Optional.<Value>of(value).filter(any -> any instanceof Label label && !label.text().isEmpty())
                    .or(() -> number(value).map(number -> new Label(number.plain())));
            case DATE -> Optional.of(value).filter(Day.class::isInstance);
            case YES_NO -> value instanceof Label label ? yesNo(label.text()) : Optional.of(value).filter(YesNo.class::isInstance);
            case MONEY -> number(value).filter(any -> !percent).map(number -> new Amount(number, Unit.money(currency)));
            case PERCENT -> Optional.of(value).filter(any -> percent);
            case NUMBER, COUNT, SCORE -> number(value).filter(any -> !percent)
                    .map(number -> new Amount(number, new Unit(Unit.Kind.valueOf(input.type().name()), "")));
        };
    }

    private static Optional<Exact> number(Value value) {
        return value instanceof Amount amount ? Optional.of(amount.number()) : Optional.empty();
    }

    private static Optional<Value> yesNo(String text) {
        return Stream.of(YesNo.YES, YesNo.NO).filter(answer -> Texts.all().stream().anyMatch(texts -> answer.in(texts).equalsIgnoreCase(text)))
                .<Value>map(answer -> answer).findFirst();
    }

    /** What is carried has the unit of the line that carries it; money, and what nobody can tell, is in the currency of the case unless it says that it is a percent. */
    Value carried(Amount amount, Kind line) {
        boolean isMoney = line.unit() == null || line.unit().isMoney();
        return amount.unit().equals(Unit.PERCENT) ? amount : new Amount(amount.number(), isMoney ? Unit.money(currency) : line.unit());
    }

    /** Gives the record what makes it belong to the one above. */
    void link(String record, String above, String id) {
        for (RecordSet set : plan.sets()) {
            if (ids(set.name()).contains(record)) {
                set.links().stream().filter(link -> link.owner().equals(above)).findFirst().ifPresent(link -> link(set, record, link, id));
            }
        }
        boolean known = plan.sets().stream().anyMatch(set -> ids(set.name()).contains(record));
        if (!known && !above.equals(Scope.PARTICIPANTS) && !above.equals(Scope.COMPANY)) {
            throw new ExampleCase.UnableToUse(Message.of("example.record-unknown", record));
        }
    }

    private void link(RecordSet set, String record, Link link, String id) {
        boolean ofParticipants = set.name().equals(Scope.PARTICIPANTS);
        Optional<DataSet> data = ofParticipants ? Optional.of(DataSet.PARTICIPANTS) : set.source().data();
        link.fold(
                byId -> data.map(source -> putParts(source, record, byId.columns(), id)),
                byDated -> Optional.of(put(byDated.dated(), ofParticipants ? record : owner(set, record), byDated.column(), new Label(id))),
                byClaim -> Optional.of(put(byClaim.dated(), id, byClaim.claimed(), value(data.orElseThrow(), record, byClaim.column()))),
                byDate -> Optional.of(put(data.orElseThrow(), record, set.inForceOn(), new Day(firstDay(byDate.owner(), id)))),
                each -> Optional.empty());
    }

    private Value value(DataSet data, String record, String column) {
        return known(data, record).getOrDefault(column, new Label(column));
    }

    private LocalDate firstDay(String set, String id) {
        RecordSet above = plan.sets().stream().filter(one -> one.name().equals(set)).findFirst().orElseThrow();
        List<InputRecord> records = above.source().fold(data -> List.of(), rows -> new Sources(plan).rows(rows),
                calendar -> Sources.calendar(calendar, period.from().withDayOfYear(1), period.to()), distinct -> List.of());
        return records.stream().filter(record -> record.id().equals(id)).findFirst().flatMap(record -> Spells.day(record, above.datedBy().isEmpty() ? "from" : above.datedBy().get(0)))
                .orElseThrow(() -> new ExampleCase.UnableToUse(Message.of("example.record-unknown", id)));
    }

    private boolean putParts(DataSet data, String record, List<String> columns, String id) {
        String[] parts = id.split("/", columns.size());
        for (int at = 0; at < columns.size(); at++) {
            put(data, record, columns.get(at), new Label(at < parts.length ? parts[at] : ""));
        }
        return true;
    }

    private boolean put(DataSet data, String id, String column, Value value) {
        of(data, id).put(column, value);
        return true;
    }

    /** The fields of a record, which is there from now on. */
    private Map<String, Value> of(DataSet data, String id) {
        return fields.computeIfAbsent(data, none -> new LinkedHashMap<>()).computeIfAbsent(id, none -> new HashMap<>());
    }

    private Map<String, Value> known(DataSet data, String record) {
        return fields.getOrDefault(data, Map.of()).getOrDefault(record, Map.of());
    }

    /** The participant a record belongs to, as far as its rows say. */
    private String owner(RecordSet set, String record) {
        return set.source().data().map(data -> known(data, record).get("participant"))
                .map(value -> ((Label) value).text()).orElseGet(this::onlyParticipant);
    }

    /** Fills in what every row of data has: whose it is, when, and in which currency. */
    void complete() {
        if (!idsBySet.containsKey(Scope.PARTICIPANTS)) {
            mention(Scope.PARTICIPANTS, ONLY);
        }
        for (RecordSet set : plan.sets()) {
            set.source().data().filter(data -> !set.name().equals(Scope.PARTICIPANTS))
                    .ifPresent(data -> ids(set.name()).forEach(id -> complete(set, data, id)));
        }
        idsBySet.get(Scope.PARTICIPANTS).forEach(this::participant);
    }

    private void complete(RecordSet set, DataSet data, String id) {
        Map<String, Value> own = of(data, id);
        own.putIfAbsent("id", new Label(id));
        own.putIfAbsent("currency", new Label(currency));
        if (set.datedBy().size() == 1) {
            own.putIfAbsent(set.datedBy().get(0), new Day(period.from()));
        } else if (set.datedBy().size() == 2) {
            own.putIfAbsent(set.datedBy().get(0), new Day(period.from()));
            own.putIfAbsent(set.datedBy().get(1), new Day(period.to()));
        }
        for (Link link : set.links()) {
            link.fold(byId -> own(own, byId), other -> false, other -> false, other -> false, other -> false);
        }
        if (set.links().stream().anyMatch(link -> !link.owner().equals(Scope.COMPANY) && link.fold(byId -> byId.owner().equals(Scope.PARTICIPANTS),
                byDated -> true, byClaim -> false, byDate -> true, each -> false))) {
            own.putIfAbsent("participant", new Label(onlyParticipant()));
        }
    }

    /** Where only one record can be meant, it is. */
    private boolean own(Map<String, Value> own, Link.ById link) {
        Set<String> above = link.owner().equals(Scope.PARTICIPANTS) ? Set.of(onlyParticipant()) : ids(link.owner());
        if (above.size() == 1) {
            String[] parts = above.iterator().next().split("/", link.columns().size());
            for (int at = 0; at < Math.min(parts.length, link.columns().size()); at++) {
                own.putIfAbsent(link.columns().get(at), new Label(parts[at]));
            }
        }
        return true;
    }

    private void participant(String id) {
        Map<String, Value> own = of(DataSet.PARTICIPANTS, id);
        own.put("participant", new Label(id));
        own.putIfAbsent("name", new Label(id));
        own.putIfAbsent("currency", new Label(currency));
        own.putIfAbsent("hired", new Day(LONG_AGO));
        if (!planName.isEmpty()) {
            of(DataSet.ASSIGNMENTS, id).putIfAbsent("plan", new Label(planName));
        }
        for (DataSet set : DataSet.builtIn()) {
            if (set.isDated() && fields.getOrDefault(set, Map.of()).containsKey(id)) {
                Map<String, Value> dated = fields.get(set).get(id);
                dated.put("participant", new Label(id));
                dated.putIfAbsent("from", new Day(set == DataSet.ASSIGNMENTS ? LONG_AGO : period.from()));
                if (set != DataSet.ASSIGNMENTS) {
                    dated.putIfAbsent("to", new Day(period.to()));
                }
                dated.putIfAbsent("currency", new Label(currency));
            }
        }
    }

    /** By data set, each sorted by id as data is. */
    Map<DataSet, List<InputRecord>> bySet() {
        Map<DataSet, List<InputRecord>> bySet = new HashMap<>();
        fields.forEach((set, records) -> {
            List<InputRecord> all = new ArrayList<>();
            records.forEach((id, own) -> all.add(new InputRecord(id, ORIGIN, Map.copyOf(own))));
            all.sort(Comparator.comparing(InputRecord::id));
            bySet.put(set, all);
        });
        return bySet;
    }
}
