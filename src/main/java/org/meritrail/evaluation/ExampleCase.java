package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.meritrail.intake.Received;
import org.meritrail.kernel.Currencies;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.policy.Policy;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.sheets.About;
import org.meritrail.policy.sheets.DatedValue;
import org.meritrail.policy.sheets.Example;
import org.meritrail.policy.sheets.Link;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.RecordSet;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Constant;
import org.meritrail.vocabulary.Earlier;
import org.meritrail.vocabulary.Input;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;
import org.meritrail.vocabulary.YesNo;

import static org.meritrail.evaluation.ExampleWords.CURRENCY;
import static org.meritrail.evaluation.ExampleWords.MANAGER;
import static org.meritrail.evaluation.ExampleWords.PERIOD;
import static org.meritrail.evaluation.ExampleWords.isWord;

/** What one case of an Examples sheet gives, as the data, values and earlier results it stands for. */
final class ExampleCase {

    /** No plan looks further back than this. */
    private static final int MOST_COUNTED = 1000;

    private final Policy policy;
    private final Plan plan;
    private final ExampleWords words;
    private final List<Example> rows;
    private final Period period;
    private final String currency;
    private final List<Examples.Disagreement> mistakes = new ArrayList<>();
    private final Map<String, Value> values = new HashMap<>();
    private final List<Earlier.Entry> earlier = new ArrayList<>();
    private final ExampleRecords records;

    private ExampleCase(Policy policy, List<Example> rows) {
        this.policy = policy;
        this.plan = policy.plan();
        this.words = new ExampleWords(plan);
        this.rows = rows;
        this.period = text(PERIOD).flatMap(ExampleCase::period).orElseGet(this::firstPeriod);
        this.currency = text(CURRENCY).filter(Currencies::isCode).orElseGet(() -> about().map(About::currency).filter(code -> !code.isEmpty()).orElse("EUR"));
        this.records = new ExampleRecords(plan, period, currency, about().map(About::plan).orElse(""));
    }

    static ExampleCase of(Policy policy, List<Example> rows) {
        ExampleCase read = new ExampleCase(policy, rows);
        rows.forEach(row -> read.place(row, read::locate));
        rows.stream().filter(row -> !row.isGiven()).forEach(row -> read.place(row, read.words::checkExpected));
        read.locateByOwners();
        rows.stream().filter(Example::isGiven).forEach(row -> read.place(row, read::give));
        read.records.complete();
        return read;
    }

    List<Examples.Disagreement> mistakes() {
        return mistakes;
    }

    Period period() {
        return period;
    }

    List<Earlier.Entry> earlier() {
        return earlier;
    }

    /** The policy with the values that the case replaces. */
    Policy policy() {
        List<DatedValue> replaced = plan.values().stream().map(this::replaced).toList();
        Plan given = new Plan(plan.abouts(), plan.sets(), plan.inputs(), replaced, plan.lines(), plan.tables(), plan.payments(), plan.earningCodes(),
                plan.statement(), plan.reported(), plan.alerts(), plan.reasons(), plan.examples());
        return values.isEmpty() ? policy : new Policy(given, policy.rules(), policy.fingerprint());
    }

    private DatedValue replaced(DatedValue value) {
        Constant constant = value.constant();
        Value other = values.get(constant.name());
        boolean replaces = other != null && constant.source() != null;
        return replaces ? new DatedValue(new Constant(constant.id(), constant.name(), like(constant, other), constant.source()), value.from()) : value;
    }

    private static Value like(Constant constant, Value other) {
        return constant.value() instanceof Amount amount && other instanceof Amount number ? amount.with(number.number()) : other;
    }

    Received received() {
        return new Received(records.bySet(), List.of(), List.of(), List.of());
    }

    /** The participant that a row without a record is about. */
    String participant(Example row) {
        return row.record().isEmpty() ? records.onlyParticipant() : row.record();
    }

    private void place(Example row, Consumer<Example> reading) {
        try {
            reading.accept(row);
        } catch (UnableToUse unable) {
            Examples.Disagreement mistake = new Examples.Disagreement(row, FindingCode.EXAMPLE_UNUSABLE, unable.reason);
            if (!mistakes.contains(mistake)) {
                mistakes.add(mistake);
            }
        }
    }

    /** Notes which set each record that is named belongs to. */
    private void locate(Example row) {
        Optional<String> set = words.set(row.word());
        if (set.isPresent()) {
            records.mention(set.get(), text(row));
        } else {
            words.per(row.word()).filter(per -> !row.record().isEmpty()).ifPresent(per -> records.mention(per, row.record()));
        }
    }

    /** A record of which only the records above are named is of the one set that belongs to all of these. */
    private void locateByOwners() {
        Map<String, Set<String>> owners = new LinkedHashMap<>();
        rows.stream().filter(row -> row.isGiven() && !row.record().isEmpty())
                .forEach(row -> words.set(row.word()).ifPresent(above -> owners.computeIfAbsent(row.record(), none -> new TreeSet<>()).add(above)));
        owners.forEach((record, above) -> {
            List<RecordSet> fitting = plan.sets().stream().filter(set -> above(set).containsAll(above)).toList();
            List<RecordSet> exact = fitting.stream().filter(set -> above(set).equals(above)).toList();
            List<RecordSet> meant = exact.size() == 1 ? exact : fitting;
            if (!records.isKnown(record) && meant.size() == 1) {
                records.mention(meant.get(0).name(), record);
            }
        });
    }

    private static Set<String> above(RecordSet set) {
        return set.links().stream().map(Link::owner).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Two of a kind would hide one another. */
    private void checkOnce(Example row) {
        boolean again = rows.stream().filter(other -> other.isGiven() && other.word().equals(row.word()) && other.record().equals(row.record()))
                .findFirst().filter(first -> first != row).isPresent();
        if (again) {
            throw new UnableToUse(Message.of("example.given-twice", row.word()));
        }
    }

    private void give(Example row) {
        checkOnce(row);
        Optional<String> set = words.set(row.word());
        Optional<Input> input = plan.inputs().stream().filter(one -> one.name().equals(row.word())).findFirst();
        Optional<WiredLine> carry = plan.lines().stream().filter(wired -> wired.line().name().equals(row.word()) && wired.line().over().isOfEarlierPeriods())
                .findFirst();
        if (isWord(row, PERIOD) || isWord(row, CURRENCY)) {
            checkWholeCase(row);
        } else if (isWord(row, MANAGER)) {
            records.manager(participant(row), text(row));
        } else if (set.isPresent()) {
            records.link(row.record(), set.get(), text(row));
        } else if (input.isPresent()) {
            records.give(input.get(), input.get().per().equals(Scope.PARTICIPANTS) ? participant(row) : row.record(), row.value());
        } else if (carry.isPresent()) {
            carry(carry.get(), row);
        } else {
            replace(row);
        }
    }

    /** What is given for the case as a whole was read before any other row. */
    private void checkWholeCase(Example row) {
        if (isWord(row, PERIOD) && period(text(row)).isEmpty()) {
            throw new UnableToUse(Message.of("example.no-period", text(row)));
        }
        if (isWord(row, CURRENCY) && !Currencies.isCode(text(row))) {
            throw new UnableToUse(Message.of("example.no-currency", text(row)));
        }
    }

    private void replace(Example row) {
        List<Result> stated = plan.values().stream().map(DatedValue::constant).filter(value -> value.name().equals(row.word()) && value.source() != null)
                .map(Constant::value).toList();
        if (stated.isEmpty()) {
            throw new UnableToUse(Message.of("example.not-given", row.word()));
        }
        if (!isLike(stated.get(0), row.value())) {
            throw new UnableToUse(Message.of("example.of-other-kind", Expectations.shown(row.value()), row.word(), Expectations.shown(stated.get(0))));
        }
        values.put(row.word(), row.value());
    }

    private static boolean isLike(Result stated, Value other) {
        boolean numbers = stated instanceof Amount && other instanceof Amount;
        return numbers ? ((Amount) stated).unit().equals(Unit.PERCENT) == ((Amount) other).unit().equals(Unit.PERCENT)
                : stated.getClass().equals(other.getClass());
    }

    /** What a line takes over from earlier periods, as if the one before had come to it. */
    private void carry(WiredLine carry, Example row) {
        String per = carry.line().per();
        String record = per.equals(Scope.PARTICIPANTS) ? participant(row) : row.record();
        String key = Scope.key(record, per.equals(Scope.PARTICIPANTS) ? record : per.equals(Scope.COMPANY) ? "" : records.onlyParticipant());
        Value value = row.value() instanceof Amount amount ? records.carried(amount, plan.kind(carry.line().id())) : row.value();
        Period before = period.preceding();
        boolean counts = carry.line().option() == Option.COUNT;
        int times = counts ? times(row) : 1;
        for (int at = 0; at < times; at++) {
            earlier.add(new Earlier.Entry(before, carry.line().parts().get(0).name(), per, key, counts ? YesNo.YES : value));
            before = before.preceding();
        }
    }

    private static int times(Example row) {
        boolean fits = row.value() instanceof Amount amount && amount.number().signum() >= 0 && amount.number().compareTo(Exact.of(MOST_COUNTED)) <= 0
                && amount.number().equals(Exact.of(amount.number().toDecimal(0).intValue()));
        if (!fits) {
            throw new UnableToUse(Message.of("example.no-count", text(row), MOST_COUNTED));
        }
        return ((Amount) row.value()).number().toDecimal(0).intValue();
    }

    private Optional<String> text(String key) {
        return rows.stream().filter(row -> row.isGiven() && isWord(row, key)).map(ExampleCase::text).findFirst();
    }

    /** What Excel makes a number or date of, such as 2026 or 2026-01, is text again. */
    private static String text(Example row) {
        return row.value().written();
    }

    private static Optional<Period> period(String text) {
        String month = text.endsWith("-01") && text.length() == 10 ? text.substring(0, 7) : text;
        try {
            return Optional.of(Period.parse(month));
        } catch (Period.NoSuchPeriod none) {
            return Optional.empty();
        }
    }

    private Optional<About> about() {
        return plan.abouts().stream().filter(about -> about.workbook().equals(rows.get(0).workbook())).findFirst();
    }

    private Period firstPeriod() {
        return Period.quarterOf(about().map(About::inForceFrom).orElse(LocalDate.of(2026, 1, 1)));
    }

    /** A row says something that no policy can use. */
    static final class UnableToUse extends RuntimeException {

        private final transient Message reason;

        UnableToUse(Message reason) {
            super(reason.key());
            this.reason = reason;
        }
    }
}
