package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Spelling;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.vocabulary.Absence;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Option.Slot;
import org.meritrail.vocabulary.Over;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Unit;

/** What one line reads: every name found and within reach, and each under the role its rule gives it. */
final class Operands {

    private final LineDraft draft;
    private final Names names;
    private final Sets sets;
    private final Tables tables;
    private final Findings findings;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final List<String> partIds = new ArrayList<>();
    private Over over = Over.NOTHING;
    private DecisionTable table;
    private int column;
    private boolean complete = true;

    Operands(LineDraft draft, Names names, Sets sets, Tables tables, Findings findings) {
        this.draft = draft;
        this.names = names;
        this.sets = sets;
        this.tables = tables;
        this.findings = findings;
    }

    void read() {
        if (draft.operation().allows(Slot.OVER) || draft.operation().allows(Slot.WINDOW)) {
            over = new OverReading(draft, names, sets, findings).read();
            complete &= !over.set().equals(Sets.UNREAD);
        }
        String reader = draft.operation() == Operation.COLLECT ? over.set() : draft.per();
        for (String heading : List.of("of", "with", "which")) {
            resolve(heading, reader);
        }
        resolve("only-when", draft.per());
        resolve("otherwise", draft.per());
        if (draft.absence() == Absence.STOPS) {
            resolve("if-missing", draft.per());
        }
        for (LineDraft.Part part : draft.parts()) {
            resolve(part.row().cell("part"), part.name(), draft.per()).ifPresent(partIds::add);
            part.weighedBy().ifPresent(word -> resolve(part.row().cell("weight"), word, draft.per()));
        }
        if (draft.operation().allows(Slot.PARTS)) {
            checkParts();
        }
        if (draft.operation().needed().contains(Slot.TABLE) || draft.operation().allows(Slot.TABLE) && draft.row().has("table")) {
            readTable();
        }
    }

    private void resolve(String heading, String reader) {
        draft.text(heading).flatMap(name -> resolve(draft.row().cell(heading), name, reader)).ifPresent(id -> ids.put(heading, id));
    }

    private Optional<String> resolve(Cell cell, String name, String reader) {
        Optional<Names.Named> word = names.resolve(cell, name);
        if (word.isEmpty()) {
            complete = false;
        } else if (!sets.isReadable(cell, reader, word.get().per())) {
            complete = false;
        }
        return word.map(Names.Named::id);
    }

    private void outOfReach(Cell cell, String set, String reader) {
        complete = false;
        findings.add(FindingCode.SCOPE_WRONG, cell.place(), cell.shown(), Scope.shown(set), Scope.shown(reader));
    }

    private void checkParts() {
        boolean columns = draft.row().has("of") && draft.row().has("with");
        boolean needsParts = draft.operation().needed().contains(Slot.PARTS);
        if (names.areAllRead() && draft.parts().isEmpty() && (needsParts || !columns)) {
            complete = false;
            draft.row().find(FindingCode.OPERAND_MISSING, "line", Message.of("operation." + draft.operation().key()), Message.of("sheet.parts"));
        }
    }

    private void readTable() {
        Optional<String> name = draft.text("table");
        table = name.flatMap(tables::find).orElse(null);
        if (table == null || !isReadBy(draft.operation(), table)) {
            complete = false;
            name.filter(unknown -> names.areAllRead() && !tables.isUnread(unknown)).ifPresent(this::noSuchTable);
            return;
        }
        if (table.tiers() != null && table.tiers().ofResult() && draft.option() != null && draft.option() != Option.EACH_SLICE) {
            draft.row().find(FindingCode.OPTION_WRONG, "option", Message.of("operation.tiers"), List.of(Message.of("option.each-slice")), Spelling.NO_GUESS);
        }
        table.conditions().forEach(condition -> checkReach(condition.name(), draft.row().cell("table")));
        if (table.results().size() > 1 && !draft.row().has("column")) {
            draft.row().find(FindingCode.OPERAND_MISSING, "column", Message.of("operation." + draft.operation().key()), Message.of("heading.column"));
        }
        draft.text("column").ifPresent(this::readColumn);
    }

    /** One that is there, but of another kind, is the mistake of this line alone. */
    private void noSuchTable(String name) {
        if (table == null) {
            tables.miss(name, draft.row().cell("table"));
        } else {
            draft.row().find(FindingCode.TABLE_UNKNOWN, "table", name, tables.suggestion(name), "");
        }
    }

    /** Tables of records are read by sets and inputs, not by lines. */
    private static boolean isReadBy(Operation operation, DecisionTable table) {
        return switch (operation) {
            case TIERS -> table.tiers() != null;
            case CURVE -> table.curve() != null;
            case CONVERT -> isList(table) && isOfRates(table);
            default -> isList(table) && !table.conditions().isEmpty() && table.conditions().stream().noneMatch(DecisionTable.Column::isCurrency);
        };
    }

    private static boolean isList(DecisionTable table) {
        return table.tiers() == null && table.curve() == null;
    }

    private static boolean isOfRates(DecisionTable table) {
        return table.conditions().stream().map(DecisionTable.Column::word).toList()
                .containsAll(List.of(DecisionTable.Column.FROM_CURRENCY, DecisionTable.Column.TO_CURRENCY))
                && table.results().size() == 1 && Unit.NUMBER.equals(table.results().get(0).unit());
    }

    private void checkReach(String word, Cell cell) {
        names.find(word).filter(named -> !sets.isReadable(cell, draft.per(), named.per())).ifPresent(outOfReach -> complete = false);
    }

    private void readColumn(String name) {
        column = IntStream.range(0, table.results().size()).filter(at -> table.results().get(at).name().equals(name)).findFirst().orElse(-1);
        if (column < 0) {
            complete = false;
            draft.row().find(FindingCode.COLUMN_UNKNOWN, "column", table.results().stream().map(DecisionTable.Column::name).toList());
        }
    }

    boolean areComplete() {
        return complete;
    }

    Optional<String> idOf(String heading) {
        return Optional.ofNullable(ids.get(heading));
    }

    Optional<DecisionTable> table() {
        return Optional.ofNullable(table);
    }

    int column() {
        return column;
    }

    Over over() {
        return over;
    }

    /** Names and signs of the parts; of and with stand in for them where a line has no rows in Parts. */
    List<Line.Part> parts() {
        if (!draft.parts().isEmpty()) {
            return draft.parts().stream().map(part -> new Line.Part(part.name(), part.less())).toList();
        }
        return List.of("of", "with").stream().flatMap(heading -> draft.text(heading).stream()).map(name -> new Line.Part(name, false)).toList();
    }

    /** Ids by role; a role that the line leaves out gets the built-in word that changes nothing. */
    SortedMap<String, List<String>> byRole() {
        SortedMap<String, List<String>> roles = new TreeMap<>();
        boolean collects = draft.operation() == Operation.COLLECT;
        roles.put("of", List.of(idOf("of").orElse(Names.ONE)));
        roles.put("with", List.of(idOf("with").orElse(Names.ZERO)));
        roles.put("which", List.of(idOf("which").orElse(collects ? Names.YES : Names.ONE)));
        roles.put("otherwise", List.of(idOf("otherwise").orElse(Names.NOTHING)));
        roles.put("part", partIds.isEmpty() ? List.of(idOf("of").orElse(Names.ONE), idOf("with").orElse(Names.ONE)) : partIds);
        roles.put("weight", draft.operation() == Operation.ROLL_UP ? idOf("with").stream().toList()
                : draft.parts().stream().map(LineDraft.Part::weight).toList());
        roles.put("word", table().map(DecisionTable::conditions).orElse(List.of()).stream()
                .filter(column -> !column.isCurrency()).map(DecisionTable.Column::word).toList());
        roles.put("basis", List.of(table().map(DecisionTable::tiers).map(DecisionTable.Tiering::percentOf).filter(id -> !id.isEmpty()).orElse(Names.ONE)));
        return roles;
    }
}
