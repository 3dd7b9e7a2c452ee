package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.meritrail.policy.cells.Alike;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.sheets.ColumnUses.Need;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Window;

/** Reads Records: one row for each set and each set above it, the first of which says all else. */
final class RecordsSheet {

    private static final Words WINDOWS =
            Words.of("window.", Arrays.stream(Window.values()).map(Window::key).toList());
    private static final List<String> OF_FIRST_ROW =
            List.of("source", "dated-by", "in-force-on", "window", "tree-parent", "order-by", "tie-by");

    private final Sets sets;
    private final Sources sources;
    private final ColumnUses columns;
    private final Map<String, List<SheetRow>> rows = new LinkedHashMap<>();

    RecordsSheet(Sets sets, Sources sources, ColumnUses columns) {
        this.sets = sets;
        this.sources = sources;
        this.columns = columns;
    }

    void read(List<SheetRow> all) {
        for (SheetRow row : all) {
            row.need("set").map(Sets::key).ifPresentOrElse(name -> add(name, row), () -> sets.declareUnread(row.cell("set")));
        }
        Map<String, Set<String>> owners = new LinkedHashMap<>();
        rows.forEach((name, own) -> owners.put(name, own.stream().map(row -> owner(name, row)).collect(Collectors.toCollection(LinkedHashSet::new))));
        read(owners);
    }

    private void add(String name, SheetRow row) {
        if (name.equals(Scope.COMPANY)) {
            row.find(FindingCode.NAME_TWICE, "set", Scope.shown(name), Names.ELSEWHERE);
        } else {
            Alike.find(name, rows.keySet()).filter(other -> !rows.containsKey(name))
                    .ifPresent(other -> row.find(FindingCode.CASE_TWICE, "set", name, other, Alike.difference(name, other)));
            rows.computeIfAbsent(name, none -> new ArrayList<>()).add(row);
        }
    }

    /** Those of a circle are told and left out, so that what else is wrong is told as well. */
    private void read(Map<String, Set<String>> owners) {
        OwnersFirst order = new OwnersFirst(owners);
        order.sorted().forEach(name -> read(name, rows.get(name)));
        if (!order.rest().isEmpty()) {
            List<String> circle = order.circle();
            SheetRow row = rows.get(circle.get(0)).stream().filter(one -> circle.contains(owner(circle.get(0), one))).findFirst().orElseThrow();
            row.find(FindingCode.SET_CIRCLE, "belongs-to", circle.stream().map(Scope::shown).toList());
            circle.forEach(name -> sets.declareUnread(rows.get(name).get(0).cell("set")));
            Map<String, Set<String>> rest = new LinkedHashMap<>(owners);
            rest.keySet().retainAll(order.rest());
            circle.forEach(rest::remove);
            read(rest);
        }
    }

    private static String owner(String set, SheetRow row) {
        return row.has("belongs-to") ? Sets.key(row.cell("belongs-to").shown()) : unlessStated(set);
    }

    private static String unlessStated(String set) {
        return set.equals(Scope.PARTICIPANTS) ? Scope.COMPANY : Scope.PARTICIPANTS;
    }

    private void read(String name, List<SheetRow> own) {
        SheetRow first = own.get(0);
        own.stream().skip(1).forEach(row -> checkSame(first, row));
        Optional<RecordSource> source = name.equals(Scope.PARTICIPANTS) ? participants(first) : sources.read(first);
        List<String> datedBy = source.map(from -> datedBy(first, from)).orElse(List.of());
        String inForceOn = first.text("in-force-on").orElse(datedBy.isEmpty() ? "" : datedBy.get(0));
        Optional<List<Link>> links = source.flatMap(from -> links(name, own, new LinkCells(name, from, !inForceOn.isEmpty(), sets, columns)));
        if (source.isEmpty() || links.isEmpty()) {
            sets.declareUnread(first.cell("set"));
            return;
        }
        source.ifPresent(from -> noteColumns(first, from));
        sets.declare(new RecordSet(name, source.get(), links.get(), datedBy, inForceOn, window(first),
                first.text("tree-parent").orElse(""), Cells.several(first, "order-by"), Cells.several(first, "tie-by"), first.range()));
    }

    private static void checkSame(SheetRow first, SheetRow row) {
        OF_FIRST_ROW.stream().filter(row::has).filter(heading -> !first.has(heading) || !row.cell(heading).shown().equals(first.cell(heading).shown()))
                .forEach(heading -> row.find(FindingCode.SET_DIFFERS, heading, first.has(heading) ? first.cell(heading).shown() : "–"));
    }

    /** Where participants come from need not be said. */
    private static Optional<RecordSource> participants(SheetRow row) {
        Optional<String> stated = row.text("source").filter(text -> !text.equals(DataSet.PARTICIPANTS.key()));
        stated.ifPresent(other -> row.find(FindingCode.SET_DIFFERS, "source", DataSet.PARTICIPANTS.key()));
        return stated.isPresent() ? Optional.empty() : Optional.of(new RecordSource.Data(DataSet.PARTICIPANTS));
    }

    private List<String> datedBy(SheetRow row, RecordSource source) {
        List<String> stated = Cells.several(row, "dated-by");
        if (stated.size() > 2) {
            row.find(FindingCode.DATES_WRONG, "dated-by");
        }
        return stated.isEmpty() ? source.fold(data -> datedBy(data.set()), this::datedBy, calendar -> List.of("from", "to"),
                distinct -> distinct.set().isDated() ? List.of() : datedBy(distinct.set())) : stated;
    }

    private static List<String> datedBy(DataSet set) {
        return set.isDated() ? List.of("from", "to") : set.equals(DataSet.TRANSACTIONS) ? List.of("date") : List.of();
    }

    /** Rows of a table are in force from a day to a day if it says so. */
    private List<String> datedBy(RecordSource.Rows rows) {
        Map<String, Optional<ColumnType>> own = ColumnUses.ofTable(rows.table(), sources);
        return own.containsKey("from") && own.containsKey("to") ? List.of("from", "to") : List.of();
    }

    private Optional<List<Link>> links(String name, List<SheetRow> own, LinkCells cells) {
        List<Link> links = new ArrayList<>();
        boolean whole = true;
        if (name.equals(Scope.PARTICIPANTS)) {
            links.add(new Link.Each(Scope.COMPANY));
        }
        for (SheetRow row : own) {
            Optional<String> owner = row.has("belongs-to") ? sets.resolve(row, "belongs-to") : Optional.of(unlessStated(name));
            boolean builtIn = name.equals(Scope.PARTICIPANTS) && row == own.get(0) && owner.filter(Scope.COMPANY::equals).isPresent();
            if (!builtIn) {
                Optional<Link> link = owner.filter(above -> isNew(row, above, links)).flatMap(above -> cells.read(row, above, links.isEmpty()));
                link.ifPresent(links::add);
                whole &= link.isPresent();
            }
        }
        return whole ? Optional.of(links) : Optional.empty();
    }

    private static boolean isNew(SheetRow row, String owner, List<Link> links) {
        boolean again = links.stream().anyMatch(link -> link.owner().equals(owner));
        if (again) {
            row.find(FindingCode.NAME_TWICE, "set", row.cell("set").shown(), Names.ELSEWHERE);
        }
        return !again;
    }

    private static Window window(SheetRow row) {
        Optional<String> key = row.word("window", WINDOWS);
        return Arrays.stream(Window.values()).filter(window -> key.filter(window.key()::equals).isPresent()).findFirst()
                .orElse(Window.THIS_PERIOD);
    }

    private void noteColumns(SheetRow row, RecordSource source) {
        Cells.several(row, "dated-by").forEach(column -> columns.use(row, "dated-by", source, column, Need.DATE));
        row.text("in-force-on").ifPresent(column -> columns.use(row, "in-force-on", source, column, Need.DATE));
        row.text("tree-parent").ifPresent(column -> columns.use(row, "tree-parent", source, column, Need.LABEL));
        Cells.several(row, "order-by").forEach(column -> columns.use(row, "order-by", source, column, Need.TYPED));
        Cells.several(row, "tie-by").forEach(column -> columns.use(row, "tie-by", source, column, Need.TYPED));
        source.fold(data -> List.<String>of(), rows -> List.<String>of(), calendar -> List.<String>of(), RecordSource.Distinct::columns)
                .forEach(column -> columns.use(row, "source", new RecordSource.Data(source.columnsOf().orElseThrow()), column, Need.VALUE));
    }
}
