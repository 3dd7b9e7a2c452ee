package org.meritrail.policy.sheets;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.excel.Grid;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;
import org.meritrail.vocabulary.Alert;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;
import org.meritrail.vocabulary.YesNo;

/** Reads all workbooks of a policy together: lines of one may read lines, values and tables of another. */
public final class PlanReading {

    private static final Comparator<Grid> WHATEVER_THE_TABS = Comparator.comparing(Grid::workbook).thenComparing(Grid::sheet);
    private static final Words EFFECTS = Words.of("effect.", List.of("note", "hold", "sign-off"));
    private static final Words KINDS = Words.of("kind.", Example.KINDS);

    private final Findings findings;
    private final Map<SheetKind, List<Grid>> grids = new EnumMap<>(SheetKind.class);
    private final List<TableDraft> tables = new ArrayList<>();
    private final Names names;
    private final Sets sets;
    private final SortedMap<String, String> earningCodes = new TreeMap<>();
    private final Set<Place> headings = new HashSet<>();

    /**
     * What came of reading.
     *
     * @param plan  all that could be read
     * @param sound what of it no mistake touches, without examples and alerts; the same if nothing is wrong
     */
    public record Read(Plan plan, Plan sound) {
    }

    private PlanReading(Findings findings) {
        this.findings = findings;
        this.names = new Names(findings);
        this.sets = new Sets(findings);
    }

    /** @param rules names of the rules that by-rule lines may ask */
    public static Read read(List<Grid> grids, Set<String> rules, Findings findings) {
        return new PlanReading(findings).read(grids, rules);
    }

    private Read read(List<Grid> all, Set<String> rules) {
        if (findings.leaveOutAWorkbook()) {
            someNamesAreUnread();
        }
        List<Grid> read = all.stream().filter(grid -> SheetKind.of(grid.sheet()).filter(SheetKind::isForPeople).isEmpty()).sorted(WHATEVER_THE_TABS).toList();
        SheetShape.check(read, findings);
        for (Grid grid : read) {
            SheetKind.of(CellText.cleaned(grid.sheet())).ifPresentOrElse(kind -> grids.computeIfAbsent(kind, none -> new ArrayList<>()).add(grid),
                    () -> tables.add(TableSheet.read(grid, findings)));
        }
        List<SheetRow> records = rows(SheetKind.RECORDS);
        List<SheetRow> inputRows = rows(SheetKind.INPUTS);
        Sources sources = new Sources(tables, names.areAllRead());
        ColumnUses columns = new ColumnUses();
        new RecordsSheet(sets, sources, columns).read(records);
        InputsSheet inputs = new InputsSheet(names, sets, sources, columns);
        inputs.read(inputRows);
        ValuesSheet values = new ValuesSheet(names, findings);
        values.read(rows(SheetKind.VALUES));
        List<About> abouts = abouts();
        names.workbooks(abouts);
        RowDates.check(tables, abouts, findings);
        Map<String, RoundingMode> roundings = abouts.stream().collect(Collectors.toMap(About::workbook, About::rounding, (one, other) -> one));
        LineSheets lines = new LineSheets(names, sets, roundings, findings);
        lines.readLines(rows(SheetKind.LINES));
        lines.readParts(rows(SheetKind.PARTS));
        return link(abouts, inputs, values, lines, new Linking(names, sets, rules, findings));
    }

    private Read link(List<About> abouts, InputsSheet inputs, ValuesSheet stated, LineSheets drafts, Linking linking) {
        linking.linkTables(tables);
        List<WiredLine> linked = Stream.concat(inputs.substitutes().stream().flatMap(one -> linking.link(one).stream()),
                drafts.lines().stream().flatMap(draft -> linking.link(draft).stream())).toList();
        linking.tellOfMissingTables();
        Cycles.find(drafts.lines(), linked, findings);
        List<DatedValue> values = Stream.of(
                Names.builtIn().stream().map(constant -> new DatedValue(constant, null)), stated.values().stream(), drafts.weights().stream())
                .flatMap(some -> some).toList();
        LineCells cells = new LineCells(drafts.lines(), inputs.substitutes());
        List<WiredLine> sound = cells.sound(linked, findings);
        TypeCheck types = new TypeCheck(Kinds.of(inputs.inputs(), values, sound), findings);
        types.checkLines(sound, cells);
        tables.forEach(draft -> linking.table(draft.name()).ifPresent(table -> types.checkTable(draft, table)));
        new RecordOrder(sets).check(drafts.lines(), linked);
        List<WiredLine> all = new ArrayList<>(Circles.stage(drafts.lines(), linked));
        List<Plan.StatementItem> statement = new StatementSheet(names, sets).read(rows(SheetKind.STATEMENT));
        List<WiredLine> payments = payments(all, types, !statement.isEmpty());
        Plan plan = new Plan(abouts, sets.all(), inputs.inputs(), values, all, linking.tables(), payments,
                Collections.unmodifiableSortedMap(earningCodes), statement, new ReportsSheet(names, sets, types, findings).read(rows(SheetKind.REPORTS)), alerts(types),
                reasons(), examples(types, linking));
        ReadsAs.check(plan, drafts.lines(), findings);
        SoundPart.Loss loss = new SoundPart.Loss(!names.areAllRead(), headings, stated.unread(), drafts.lines());
        return new Read(plan, SoundPart.of(plan, cells.sound(all, findings), findings, loss));
    }

    private List<About> abouts() {
        return grids.getOrDefault(SheetKind.ABOUT, List.of()).stream()
                .map(grid -> FrontSheet.read(grid.workbook(), rows(grid, SheetKind.ABOUT), findings)).toList();
    }

    private List<SheetRow> rows(SheetKind kind) {
        return grids.getOrDefault(kind, List.of()).stream().flatMap(grid -> rows(grid, kind).stream()).toList();
    }

    private List<SheetRow> rows(Grid grid, SheetKind kind) {
        Optional<List<SheetRow>> rows = SheetRows.of(grid, kind, findings);
        if (rows.isEmpty()) {
            someNamesAreUnread();
        }
        rows.stream().flatMap(List::stream).findFirst().ifPresent(row -> headings.add(new Place(grid.file(), grid.sheet(), String.valueOf(row.headings()))));
        return rows.orElse(List.of());
    }

    private void someNamesAreUnread() {
        names.someAreUnread();
        sets.someAreUnread();
    }

    /**
     * @param waiting takes the lines that come before payments which are not made in each period
     * @param told    whether people are told something even if nothing is paid
     */
    private List<WiredLine> payments(List<WiredLine> waiting, TypeCheck types, boolean told) {
        List<WiredLine> payments = new ArrayList<>();
        for (SheetRow row : rows(SheetKind.PAYMENTS)) {
            Optional<String> component = row.need("component");
            Optional<Names.Named> line = row.need("line").flatMap(name -> names.resolve(row.cell("line"), name));
            component.filter(name -> payments.stream().anyMatch(known -> known.line().name().equals(name)))
                    .ifPresent(again -> row.find(FindingCode.NAME_TWICE, "component", again, Names.ELSEWHERE));
            if (component.isPresent() && line.isPresent() && isOfParticipants(row, line.get())) {
                Payments payment = new Payments(row, "C" + (payments.size() + 1), component.get());
                payment.check();
                payment.waiting(line.get().id()).ifPresent(waiting::add);
                payments.add(payment.pay(line.get().id()));
                types.checkPayment(payments.get(payments.size() - 1).line(), line.get().id(), row.cell("line"));
                row.text("earning-code").ifPresent(code -> earningCodes.put(component.get(), code));
            }
        }
        if (payments.isEmpty() && !told && !findings.hasErrors()) {
            findings.add(FindingCode.NOTHING_PAID, Place.file("decision-tables"), "");
        }
        return payments;
    }

    private boolean isOfParticipants(SheetRow row, Names.Named line) {
        boolean reachable = sets.canRead(Scope.PARTICIPANTS, line.per());
        if (!reachable) {
            row.find(FindingCode.SCOPE_WRONG, "line", Scope.shown(line.per()), Message.of("set.participants"));
        }
        return reachable;
    }

    private List<Plan.WiredAlert> alerts(TypeCheck types) {
        List<Plan.WiredAlert> alerts = new ArrayList<>();
        for (SheetRow row : rows(SheetKind.ALERTS)) {
            Optional<String> name = row.need("line");
            Optional<Names.Named> line = name.flatMap(text -> names.resolve(row.cell("line"), text));
            Optional<String> effect = row.need("effect").flatMap(typed -> row.word("effect", EFFECTS));
            Optional<String> text = row.need("text");
            line.ifPresent(known -> types.checkAlert(known.id(), row.cell("line")));
            if (line.isPresent() && effect.isPresent() && text.isPresent()) {
                Alert.Effect what = Alert.Effect.valueOf(effect.get().toUpperCase(Locale.ROOT).replace('-', '_'));
                alerts.add(new Plan.WiredAlert(new Alert("A" + (alerts.size() + 1), name.get(), what, text.get(), row.range()), line.get().id()));
            }
        }
        return alerts;
    }

    private List<Plan.Reason> reasons() {
        List<Plan.Reason> reasons = new ArrayList<>();
        for (SheetRow row : rows(SheetKind.REASONS)) {
            Optional<String> code = row.need("reason");
            Optional<String> english = row.need("english");
            Optional<String> spanish = row.need("spanish");
            code.filter(one -> reasons.stream().anyMatch(known -> known.code().equals(one)))
                    .ifPresent(again -> row.find(FindingCode.NAME_TWICE, "reason", again, Names.ELSEWHERE));
            if (code.isPresent() && english.isPresent() && spanish.isPresent()) {
                reasons.add(new Plan.Reason(code.get(), english.get(), spanish.get(), row.range()));
            }
        }
        return reasons;
    }

    private List<Example> examples(TypeCheck types, Linking linking) {
        List<SheetRow> rows = rows(SheetKind.EXAMPLES);
        ExampleGroups.check(rows, KINDS, findings);
        if (names.areAllRead()) {
            Set<String> words = Stream.concat(names.all().stream(), rows(SheetKind.PAYMENTS).stream().map(row -> row.cell("component").shown()))
                    .collect(Collectors.toSet());
            ExampleNames known = new ExampleNames(words, sets.all().stream().map(RecordSet::name).collect(Collectors.toSet()), tables, linking::isMissed);
            rows.forEach(known::check);
        }
        return rows.stream().map(row -> example(row, types)).toList();
    }

    private Example example(SheetRow row, TypeCheck types) {
        Cell cell = row.cell("value");
        names.find(row.cell("name").shown()).ifPresent(word -> types.checkExample(word.id(), cell));
        Stream.of("case", "record", "name", "value").map(row::cell).filter(one -> one.content() instanceof Cell.Refused || one.content() instanceof Cell.Broken)
                .forEach(refused -> CellText.wrongContent(refused, FindingCode.FORMULA, findings));
        return new Example(row.grid().workbook(), row.cell("case").shown(), row.cell("record").shown(), row.cell("name").shown(),
                row.need("kind").flatMap(typed -> row.word("kind", KINDS)).orElse(""), value(cell), row.range("value"));
    }

    private static Value value(Cell cell) {
        if (cell.content() instanceof Cell.Number number) {
            return new Amount(Exact.of(number.value()), number.percent() ? Unit.PERCENT : Unit.NUMBER);
        }
        if (cell.content() instanceof Cell.Date date) {
            return new Day(date.day());
        }
        return cell.content() instanceof Cell.Truth truth ? YesNo.of(truth.value()) : new Label(cell.shown());
    }
}
