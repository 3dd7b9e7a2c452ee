package org.meritrail.authoring.conversion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;

/** Recognises what each column of a table does. A condition that is not recognised refuses the table, an action itself alone. */
final class ColumnCodes {

    private final NativeTable table;
    private final Findings findings;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private final Map<String, Integer> facts = new LinkedHashMap<>();
    private boolean refused;

    record Condition(NativeTable.Column column, Field field, ConditionCode code) {
    }

    record Action(NativeTable.Column column, ActionCode code) {
    }

    private ColumnCodes(NativeTable table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    static ColumnCodes read(NativeTable table, Findings findings) {
        ColumnCodes codes = new ColumnCodes(table, findings);
        for (NativeTable.Column column : table.columns()) {
            codes.read(column);
        }
        codes.checkComplete();
        return codes;
    }

    List<Condition> conditions() {
        return conditions;
    }

    List<Action> actions() {
        return actions;
    }

    /** The types of facts that are tested, in the order of the columns, each with the first column of its test. */
    Map<String, Integer> facts() {
        return facts;
    }

    /** Whether the table cannot be taken over, for which there is a finding. */
    boolean areRefused() {
        return refused;
    }

    private void read(NativeTable.Column column) {
        if (column.kind() == null) {
            refused = true;
        } else if (column.is(Header.CONDITION)) {
            condition(column);
        } else if (column.is(Header.ACTION)) {
            action(column);
        } else {
            attribute(column);
        }
    }

    private void attribute(NativeTable.Column column) {
        Optional<NativeCell> filled = table.rows().stream().flatMap(row -> row.cell(column).stream()).findFirst();
        if (filled.isPresent() && column.kind().use() == Header.Use.REFUSED) {
            refuse(FindingCode.NATIVE_TIMING, filled.get(), column.kind().word());
        } else if (filled.isPresent() && column.kind().use() == Header.Use.LEFT_OUT) {
            findings.add(FindingCode.NATIVE_ATTRIBUTE, column.header().place(), column.header().text(), column.kind().word());
        }
    }

    private void condition(NativeTable.Column column) {
        Optional<FactPattern> pattern = code(column.pattern()).flatMap(FactPattern::read);
        if (column.pattern() != null && pattern.isEmpty()) {
            refuse(FindingCode.NATIVE_PATTERN, column.pattern(), column.pattern().text());
            return;
        }
        Optional<ConditionCode> code = code(column.snippet()).flatMap(text -> ConditionCode.read(text, pattern.isEmpty()));
        if (code.isEmpty()) {
            refuse(FindingCode.NATIVE_CONDITION, column.code(), column.code().text());
            return;
        }
        if (isTestedOtherwise(pattern.map(FactPattern::type).orElse(code.get().type()), code.get())) {
            refuse(FindingCode.NATIVE_CONDITION, column.code(), column.code().text());
            return;
        }
        String type = pattern.map(FactPattern::type).orElse(code.get().type());
        pattern.ifPresent(fact -> join(column, fact));
        facts.putIfAbsent(type, column.pattern() == null ? column.at() : column.pattern().start());
        String name = code.get().field().equals("this") ? type : code.get().field();
        conditions.add(new Condition(column, new Field(type, name), code.get()));
    }

    /** Empty for what another file says. */
    private static Optional<String> code(NativeCell cell) {
        return Optional.ofNullable(cell).filter(NativeCell::isOfThisFile).map(NativeCell::text);
    }

    /** Several columns may be the edges of one field, and nothing else. */
    private boolean isTestedOtherwise(String type, ConditionCode code) {
        List<ConditionCode> same = conditions.stream().filter(other -> other.field().type().equals(type) && other.code().field().equals(code.field()))
                .map(Condition::code).toList();
        return Stream.concat(same.stream(), Stream.of(code)).anyMatch(one -> one.operators() || one.tests().stream().anyMatch(test -> !test.how().isEdge()))
                && !same.isEmpty();
    }

    /** Drools tries each fact with each other; two tests of one type may even hold for two different facts. */
    private void join(NativeTable.Column column, FactPattern fact) {
        NativeCell cell = column.pattern();
        boolean first = cell.column() == cell.start();
        if (first && !fact.besides().isEmpty()) {
            findings.add(FindingCode.NATIVE_JOIN, cell.place(), cell.text(), Message.of("native.join.besides", fact.besides()));
        }
        if (first && facts.getOrDefault(fact.type(), cell.start()) != cell.start()) {
            findings.add(FindingCode.NATIVE_JOIN, cell.place(), cell.text(), Message.of("native.join.same", fact.type()));
        } else if (first && !facts.isEmpty() && !facts.containsKey(fact.type())) {
            findings.add(FindingCode.NATIVE_JOIN, cell.place(), cell.text(),
                    Message.of("native.join.other", List.copyOf(facts.keySet()).get(facts.size() - 1), fact.type()));
        }
    }

    private void action(NativeTable.Column column) {
        Optional<ActionCode> code = code(column.snippet()).flatMap(ActionCode::read);
        boolean filled = table.rows().stream().anyMatch(row -> row.cell(column).isPresent());
        if (code.isEmpty()) {
            findings.add(FindingCode.NATIVE_ACTION, column.code().place(), column.code().text(), column.code().text());
        } else if (filled) {
            tell(column, code.get());
            actions.add(new Action(column, code.get()));
        }
    }

    private void tell(NativeTable.Column column, ActionCode code) {
        NativeCell cell = column.snippet();
        if (code.logs()) {
            findings.add(FindingCode.NATIVE_LOG, cell.place(), cell.text());
        }
        if (code.again()) {
            findings.add(FindingCode.NATIVE_AGAIN, cell.place(), cell.text());
        }
        code.gives().stream().filter(gives -> !gives.plain())
                .forEach(gives -> findings.add(FindingCode.NATIVE_EFFECT, cell.place(), cell.text(), gives.method()));
    }

    private void checkComplete() {
        boolean gives = actions.stream().anyMatch(action -> !action.code().gives().isEmpty());
        if (!refused && (table.rows().isEmpty() || conditions.isEmpty() || !gives)) {
            findings.add(FindingCode.NATIVE_INCOMPLETE, table.head().place(), table.head().text(),
                    Message.of(table.rows().isEmpty() ? "native.no-rows" : conditions.isEmpty() ? "native.no-conditions" : "native.no-results"));
        }
        refused |= table.rows().isEmpty() || conditions.isEmpty() || !gives;
    }

    private void refuse(FindingCode code, NativeCell cell, String argument) {
        findings.add(code, cell.place(), cell.text(), argument);
        refused = true;
    }
}
