package org.meritrail.policy.sheets;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;
import org.meritrail.kernel.Spelling;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.sheets.LineDraft.RoundingPlace;
import org.meritrail.vocabulary.Absence;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Constant;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Rounding;
import org.meritrail.vocabulary.Unit;

/** Reads Lines and Parts: names are declared, operations and their columns checked; operands are resolved later. */
final class LineSheets {

    private static final Words OPERATIONS =
            Words.of("operation.", Arrays.stream(Operation.values()).filter(Operation::isForAnalysts).map(Operation::key).toList());
    private static final Words OPTIONS = Words.of("option.", Arrays.stream(Option.values()).map(Option::key).toList());
    private static final Words PLACES = Words.of("place.", List.of("result", "each-slice", "shown-only"));
    private static final Words MODES = Words.of("rounding.", List.of("half-up", "half-even", "up", "down"));
    static final Words ABSENCES = Words.of("absence.", List.of("left-out", "counts-as-zero"));
    private static final Words SIGNS = Words.of("sign.", List.of("adds", "less"));
    private static final ValueType PERCENT = new ValueType(ColumnType.PERCENT, Unit.PERCENT);
    private static final ValueType NUMBER = new ValueType(ColumnType.NUMBER, Unit.NUMBER);

    private final Names names;
    private final Sets sets;
    private final Map<String, RoundingMode> roundings;
    private final Findings findings;
    private final Map<String, LineDraft> lines = new LinkedHashMap<>();
    private final List<DatedValue> weights = new ArrayList<>();

    /** @param roundings what a workbook says of lines that do not say how they are rounded */
    LineSheets(Names names, Sets sets, Map<String, RoundingMode> roundings, Findings findings) {
        this.names = names;
        this.sets = sets;
        this.roundings = roundings;
        this.findings = findings;
    }

    List<LineDraft> lines() {
        return List.copyOf(lines.values());
    }

    /** Weights written as numbers in Parts. */
    List<DatedValue> weights() {
        return weights;
    }

    void readLines(List<SheetRow> rows) {
        for (SheetRow row : rows) {
            Optional<String> name = row.need("line");
            Optional<String> per = sets.resolve(row, "per");
            Optional<Operation> operation = row.need("operation").flatMap(typed -> operation(row));
            if (name.isEmpty() || per.isEmpty() || operation.isEmpty()) {
                names.declareUnread(row.cell("line"));
            } else {
                String id = "L" + (lines.size() + 1);
                names.declare(row.cell("line"), name.get(), id, per.get());
                LineDraft line = new LineDraft(row, id, name.get(), per.get(), operation.get(), option(row, operation.get()), rounding(row),
                        place(row), absence(row, operation.get()));
                LineColumns.check(line);
                lines.putIfAbsent(name.get(), line);
            }
        }
    }

    private static Optional<Operation> operation(SheetRow row) {
        return row.word("operation", OPERATIONS).map(key -> Operation.valueOf(constant(key)));
    }

    private static Option option(SheetRow row, Operation operation) {
        Optional<Option> chosen = row.text("option").flatMap(OPTIONS::key).map(key -> Option.valueOf(constant(key)));
        Option option = row.has("option") ? chosen.orElse(null) : operation.optionUnlessStated();
        boolean fits = option == null ? operation.options().isEmpty() : operation.options().contains(option);
        if (!fits && !operation.options().isEmpty()) {
            List<Phrase> allowed = operation.options().stream().sorted().<Phrase>map(one -> Message.of("option." + one.key())).toList();
            row.find(FindingCode.OPTION_WRONG, "option", Message.of("operation." + operation.key()), allowed, Spelling.meant(row.cell("option").shown(), allowed));
        }
        return option;
    }

    private static RoundingPlace place(SheetRow row) {
        return row.word("place", PLACES).map(key -> RoundingPlace.valueOf(constant(key))).orElse(RoundingPlace.RESULT);
    }

    private static String constant(String key) {
        return key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** If missing may say what becomes of each result that is taken in; otherwise it names what holds in place of the whole. */
    private static Absence absence(SheetRow row, Operation operation) {
        return !operation.takesSeveral() || !row.has("if-missing") ? Absence.STOPS
                : ABSENCES.key(row.cell("if-missing").shown()).map(key -> Absence.valueOf(constant(key)))
                .orElse(Absence.STOPS);
    }

    /** Empty if the cell is blank, or, with a finding, if it holds something else. */
    static Optional<RoundingMode> mode(SheetRow row, String heading) {
        return row.word(heading, MODES).map(key -> RoundingMode.valueOf(constant(key)));
    }

    private Rounding rounding(SheetRow row) {
        RoundingMode mode = mode(row, "rounding").orElse(roundings.getOrDefault(row.grid().workbook(), RoundingMode.HALF_UP));
        Exact step = step(row);
        return step == null ? null : new Rounding(step, mode);
    }

    private Exact step(SheetRow row) {
        if (!row.has("round")) {
            return null;
        }
        Cell cell = row.cell("round");
        return CellValue.required(cell, NUMBER, findings)
                .map(Condition::ordinal)
                .filter(step -> {
                    if (step.signum() <= 0) {
                        row.find(FindingCode.NOT_ABOVE_ZERO, "round");
                    }
                    return step.signum() > 0;
                })
                .orElse(null);
    }

    void readParts(List<SheetRow> rows) {
        for (SheetRow row : rows) {
            Optional<String> name = row.need("line");
            Optional<String> part = row.need("part");
            boolean less = row.word("sign", SIGNS).filter("less"::equals).isPresent();
            Optional<LineDraft> line = name.flatMap(text -> Optional.ofNullable(lines.get(text)));
            if (name.isPresent() && line.isEmpty()) {
                names.resolve(row.cell("line"), name.get()).filter(other -> !other.isUnread()).ifPresent(other -> Unknown.tell(FindingCode.NAME_UNKNOWN,
                        row.cell("line"), name.get(), lines.keySet(), findings, name.get(), Spelling.suggestion(name.get(), lines.keySet())));
            }
            if (line.isPresent() && part.isPresent()) {
                addPart(row, line.get(), part.get(), less);
            }
        }
    }

    private void addPart(SheetRow row, LineDraft line, String part, boolean less) {
        LineColumns.checkPart(line, row, less);
        if (line.operation() != Operation.BY_RULE && line.parts().stream().anyMatch(other -> other.name().equals(part))) {
            row.find(FindingCode.PART_TWICE, "part", part, line.name());
        }
        line.parts().add(new LineDraft.Part(row, part, less, weight(row, part)));
    }

    private String weight(SheetRow row, String part) {
        if (!row.has("weight")) {
            return Names.ONE;
        }
        Cell cell = row.cell("weight");
        if (cell.content() instanceof Cell.Text) {
            return row.text("weight").flatMap(names::find).map(Names.Named::id).orElse(Names.ONE);
        }
        ValueType type = cell.content() instanceof Cell.Number number && number.percent() ? PERCENT : NUMBER;
        String id = "W" + (weights.size() + 1);
        CellValue.required(cell, type, findings)
                .ifPresent(value -> weights.add(new DatedValue(new Constant(id, "× " + part, value, row.range("weight")), null)));
        return id;
    }
}
