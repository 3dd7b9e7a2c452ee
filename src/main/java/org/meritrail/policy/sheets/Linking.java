package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.meritrail.kernel.Spelling;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;
import org.meritrail.policy.sheets.LineDraft.RoundingPlace;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Input;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Option.Slot;
import org.meritrail.vocabulary.Option;

/** Resolves the names of drafts: every word a line or table reads must exist and be readable from where it is read. */
final class Linking {

    /** No word's id. */
    private static final String UNREAD = "?";
    private static final Words CURRENCIES = Words.of("table.", List.of(DecisionTable.Column.FROM_CURRENCY, DecisionTable.Column.TO_CURRENCY));

    private final Names names;
    private final Sets sets;
    private final Set<String> rules;
    private final Findings findings;
    private final Tables tables = new Tables();

    /** @param rules names of the rules under {@code rules/<area>/} */
    Linking(Names names, Sets sets, Set<String> rules, Findings findings) {
        this.names = names;
        this.sets = sets;
        this.rules = rules;
        this.findings = findings;
    }

    List<DecisionTable> tables() {
        return tables.all();
    }

    /** Empty for a table with a mistake. */
    Optional<DecisionTable> table(String name) {
        return tables.find(name);
    }

    /** Whether lines name a table that nowhere is, which is told of them. */
    boolean isMissed(String table) {
        return tables.isMissed(table);
    }

    /** Once all lines are linked. */
    void tellOfMissingTables() {
        tables.tellOfMissing(findings);
    }

    void linkTables(List<TableDraft> drafts) {
        for (TableDraft draft : drafts) {
            List<DecisionTable.Column> conditions = new ArrayList<>();
            draft.conditions().forEach(condition -> column(condition).ifPresent(conditions::add));
            List<DecisionTable.Column> results = draft.results().stream()
                    .map(result -> new DecisionTable.Column("", result.name(), result.unit())).toList();
            DecisionTable.Tiering tiering = draft.edges() == null ? null : tiering(draft);
            boolean whole = draft.whole() && conditions.size() == draft.conditions().size();
            boolean nameIsFree = whole
                    ? tables.declare(DecisionTable.of(draft.name(), draft.hitPolicy(), conditions, results, draft.rows(), draft.ifNoRow(), tiering,
                            draft.curve(), draft.layout()))
                    : tables.declareUnread(draft.name());
            if (!nameIsFree) {
                findings.add(FindingCode.NAME_TWICE, Place.sheet(draft.grid().file(), draft.name()), draft.name(), draft.name(), Names.ELSEWHERE);
            }
        }
    }

    /** A word of the plan of that name comes before the currencies of a table of exchange rates. */
    private Optional<DecisionTable.Column> column(TableDraft.Condition condition) {
        Optional<String> currency = CURRENCIES.key(condition.word()).filter(key -> condition.unit() == null && names.find(condition.word()).isEmpty());
        return currency.or(() -> names.resolve(condition.heading(), condition.word()).map(Names.Named::id))
                .map(word -> new DecisionTable.Column(word, condition.word(), condition.unit()));
    }

    private DecisionTable.Tiering tiering(TableDraft draft) {
        String percentOf = draft.edges().percentOf();
        Optional<String> basis = percentOf.isEmpty() ? Optional.of("") : names.resolve(draft.edges().cell(), percentOf).map(Names.Named::id);
        return new DecisionTable.Tiering(basis.filter(id -> percentOf.isEmpty() || !id.isEmpty()).orElse(UNREAD), draft.edges().unit(), draft.edges().ofResult());
    }

    /** The chain of lines that a row stands for; empty, with findings, if a name is unknown or out of reach. */
    List<WiredLine> link(LineDraft draft) {
        Operands operands = new Operands(draft, names, sets, tables, findings);
        operands.read();
        if (draft.operation().allows(Slot.RULE)) {
            draft.text("rule").filter(rule -> !rules.contains(rule) && !someRulesAreUnread())
                    .ifPresent(rule -> Unknown.tell(FindingCode.RULE_UNKNOWN, draft.row().cell("rule"), rule, rules, findings, rule,
                            Spelling.suggestion(rule, rules)));
        }
        return operands.areComplete() ? chain(draft, operands) : List.of();
    }

    /** The line that an input's name stands for if something may stand in for the input; empty, with a finding, if that is out of reach. */
    Optional<WiredLine> link(InputsSheet.Substitute substitute) {
        Input input = substitute.input();
        Cell cell = substitute.row().cell("if-missing");
        Optional<Names.Named> word = names.resolve(cell, substitute.name()).filter(named -> sets.isReadable(cell, input.per(), named.per()));
        return word.map(named -> WiredLine.of(
                Line.plain(substitute.id(), input.name(), input.per(), Operation.IF_MISSING, null, input.source()),
                new TreeMap<>(Map.of("of", List.of(input.id()), "with", List.of(named.id())))));
    }

    private boolean someRulesAreUnread() {
        return findings.files().stream().anyMatch(file -> file.equals("rules") || file.startsWith("rules/"));
    }

    private List<WiredLine> chain(LineDraft draft, Operands operands) {
        LineChain chain = new LineChain(draft, operands);
        chain.begin(line(draft, operands));
        operands.idOf("if-missing").ifPresent(instead -> chain.follow(Operation.IF_MISSING, null, Map.of("with", List.of(instead))));
        operands.idOf("only-when").ifPresent(gate -> chain.follow(Operation.ONLY_WHEN, null,
                Map.of("with", List.of(gate), "otherwise", List.of(operands.idOf("otherwise").orElse(Names.NOTHING)))));
        if (draft.rounding() != null && draft.place() != RoundingPlace.EACH_SLICE && !draft.operation().roundsItself()) {
            chain.follow(Operation.ROUND, draft.place() == RoundingPlace.SHOWN_ONLY ? Option.SHOWN_ONLY : null, Map.of());
        }
        return chain.end();
    }

    private Line line(LineDraft draft, Operands operands) {
        DecisionTable table = operands.table().orElse(null);
        boolean within = draft.place() == RoundingPlace.EACH_SLICE || draft.operation().roundsItself();
        return new Line(draft.id(), draft.name(), draft.per(), draft.operation(), draft.option(), operands.over(), table, operands.column(),
                within ? draft.rounding() : null, draft.absence(), operands.parts(), draft.text("rule").orElse(""), draft.row().range());
    }
}
