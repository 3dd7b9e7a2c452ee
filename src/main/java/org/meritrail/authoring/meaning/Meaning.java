package org.meritrail.authoring.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;
import org.meritrail.policy.Policy;
import org.meritrail.policy.drools.RuleFile;
import org.meritrail.policy.sheets.About;
import org.meritrail.policy.sheets.DatedValue;
import org.meritrail.policy.sheets.Example;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.RecordSet;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.Input;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;

/**
 * Everything a policy says, by names. Two policies have the same fingerprint exactly if they have the same entries in the same
 * order: what is not part of the fingerprint, such as notes, owners and formats, is not said here either.
 */
public final class Meaning {

    private final Plan plan;
    private final Renames renames;
    private final WordNames names;
    private final List<Entry> entries = new ArrayList<>();

    private Meaning(Plan plan, Renames renames) {
        this.plan = plan;
        this.renames = renames;
        this.names = new WordNames(plan, renames);
    }

    public static List<Entry> of(Policy policy) {
        return of(policy, Renames.NONE);
    }

    /** With other names in place of some; the entries have the same order. */
    public static List<Entry> of(Policy policy, Renames renames) {
        Meaning meaning = new Meaning(policy.plan(), renames);
        meaning.read();
        policy.rules().forEach(meaning::add);
        return List.copyOf(meaning.entries);
    }

    private void read() {
        plan.abouts().forEach(this::add);
        plan.sets().forEach(set -> entries.add(new Entry(Kind.SET, workbook(set.range()), "", renames.set(set.name()), SetFacts.of(set, renames), set.range())));
        plan.inputs().forEach(this::add);
        plan.values().stream().filter(value -> value.constant().source() != null && !WordNames.isWeight(value)).forEach(this::add);
        entries.addAll(new LineEntries(names, renames).of(plan));
        plan.payments().forEach(this::pay);
        plan.statement().forEach(this::add);
        plan.reported().forEach(this::add);
        plan.alerts().forEach(this::add);
        plan.reasons().forEach(this::add);
        plan.tables().forEach(table -> entries.addAll(TableEntries.of(table, names, renames)));
        plan.examples().forEach(this::add);
    }

    private String workbook(CellRange range) {
        return renames.workbook(range.workbook());
    }

    private void add(About about) {
        Facts facts = new Facts();
        stated(facts, "name", about.name().isEmpty() ? null : Said.text(about.name()));
        stated(facts, "plan", about.plan().isEmpty() ? null : Said.text(about.plan()));
        stated(facts, "in-force-from", day(about.inForceFrom()));
        stated(facts, "in-force-to", day(about.inForceTo()));
        stated(facts, "currency", about.currency().isEmpty() ? null : texts -> about.currency());
        stated(facts, "year-starts", texts -> about.yearStarts().toString().substring(2));
        stated(facts, "change-of-plan", Said.word("change-of-plan." + (about.byDays() ? "by-days" : "withheld")));
        entries.add(new Entry(Kind.ABOUT, renames.workbook(about.workbook()), "", "", facts.list(), new CellRange(about.workbook(), "", 0, List.of())));
    }

    private static void stated(Facts facts, String key, Phrase value) {
        if (value != null) {
            facts.add(key, Message.of("about." + key), value);
        }
    }

    private static Phrase day(LocalDate day) {
        return day == null ? null : texts -> day.toString();
    }

    private void add(Input input) {
        boolean ofTable = plan.tables().stream().anyMatch(table -> table.name().equals(input.dataSet()));
        String from = ofTable ? renames.table(input.dataSet()) : input.dataSet();
        Facts facts = new Facts().say("set", Said.set(Scope.shown(renames.set(input.per()))))
                .say("source", Said.name(from + "." + input.column())).word("type", "type." + input.type().name().toLowerCase(Locale.ROOT))
                .name("dated-by", input.datedBy());
        substitute(input).ifPresent(line -> facts.say("if-missing", names.of(line.operands().get("with").get(0), workbook(input.source()))));
        entries.add(new Entry(Kind.INPUT, workbook(input.source()), "", renames.word(input.name()), facts.list(), input.source()));
    }

    private Optional<WiredLine> substitute(Input input) {
        return plan.lines().stream().filter(wired -> wired.line().id().startsWith("I") && wired.operands().get("of").contains(input.id())).findFirst();
    }

    private void add(DatedValue value) {
        Result stated = value.constant().value();
        Facts facts = new Facts().say("value", Said.result(stated));
        if (stated instanceof Amount amount) {
            facts.say("unit", Said.unit(amount.unit()));
        }
        if (value.from() != null) {
            facts.say("in-force-from", day(value.from()));
        }
        CellRange cell = value.constant().source();
        entries.add(new Entry(Kind.VALUE, workbook(cell), "", renames.word(value.constant().name()), facts.list(), cell));
    }

    private void pay(WiredLine payment) {
        Line line = payment.line();
        String paid = payment.operands().get("of").get(0);
        Optional<WiredLine> waits = plan.lines().stream()
                .filter(wired -> wired.line().operation() == Operation.FALL_DUE && wired.line().id().equals(paid)).findFirst();
        String of = waits.map(due -> due.operands().get("of").get(0)).orElse(paid);
        Facts facts = new Facts().say("line", names.of(of, workbook(line.source())))
                .word("when", "option." + waits.map(due -> due.line().option()).orElse(Option.EACH_PERIOD).key())
                .word("if-negative", "option." + line.option().key());
        Optional.ofNullable(plan.earningCodes().get(line.name())).ifPresent(code -> facts.say("earning-code", Said.text(code)));
        entries.add(new Entry(Kind.PAYMENT, workbook(line.source()), "", line.name(), facts.list(), line.source()));
    }

    private void add(Plan.StatementItem item) {
        Facts facts = new Facts().say("name", names.of(item.word(), workbook(item.source())));
        entries.add(new Entry(Kind.STATEMENT_ITEM, workbook(item.source()), "", item.name(), facts.list(), item.source()));
    }

    private void add(Plan.Reported reported) {
        Facts facts = new Facts().say("name", names.of(reported.word(), workbook(reported.source())));
        entries.add(new Entry(Kind.REPORTED, workbook(reported.source()), "", reported.role().key(), facts.list(), reported.source()));
    }

    private void add(Plan.WiredAlert alert) {
        CellRange row = alert.alert().source();
        Facts facts = new Facts().word("effect", "effect." + alert.alert().effect().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .say("text", Said.text(alert.alert().text()));
        entries.add(new Entry(Kind.ALERT, workbook(row), "", renames.word(alert.alert().line()), facts.list(), row));
    }

    private void add(Plan.Reason reason) {
        Facts facts = new Facts().say("english", Said.text(reason.english())).say("spanish", Said.text(reason.spanish()));
        entries.add(new Entry(Kind.REASON, workbook(reason.source()), "", reason.code(), facts.list(), reason.source()));
    }

    /** Which word is meant shows only when the example is worked out, so that a name is told as it is typed. */
    private void add(Example example) {
        Facts facts = new Facts();
        if (!example.record().isEmpty()) {
            facts.say("record", Said.text(example.record()));
        }
        facts.word("kind", "kind." + example.kind()).say("value", Said.result(example.value()));
        String word = example.word();
        int row = word.indexOf('!');
        String named = row < 0 ? renames.word(word) : renames.table(word.substring(0, row)) + word.substring(row);
        entries.add(new Entry(Kind.EXAMPLE, renames.workbook(example.workbook()), example.name(), named, facts.list(), example.cell()));
    }

    private void add(RuleFile rule) {
        List<Fact> text = new Facts().say("text", texts -> rule.text()).list();
        entries.add(new Entry(Kind.RULE_FILE, "", "", rule.path(), text, new CellRange("", "", 0, List.of())));
    }
}
