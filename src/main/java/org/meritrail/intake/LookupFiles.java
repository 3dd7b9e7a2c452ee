package org.meritrail.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.meritrail.kernel.Message;

/** Loads the files that mappings look values up in, each once however many entries use it. */
final class LookupFiles {

    /** @param from empty if the file is not dated; {@code to} likewise if no column says when a row ends */
    private record Spec(Path path, String file, String sheet, String where, String value, String from, String to, Format format) {

        List<String> columns() {
            return List.of(where, value, from, to).stream().filter(column -> !column.isEmpty()).toList();
        }
    }

    private final Path folder;
    private final Map<Spec, LookupTable> tables = new HashMap<>();
    private final List<Reject> rejects = new ArrayList<>();

    LookupFiles(Path folder) {
        this.folder = folder;
    }

    /** Rows that could not be read, and so are never found. */
    List<Reject> rejects() {
        return rejects;
    }

    Set<Path> files() {
        return tables.keySet().stream().map(Spec::path).collect(Collectors.toUnmodifiableSet());
    }

    /** Empty, and a mistake, if the file cannot be used. */
    Optional<LookupTable> table(MappingNode node, Format format) {
        return FolderPath.find(folder, node.child("file")).map(path -> new Spec(path, FolderPath.name(folder, path), node.text("sheet", ""),
                node.child("where").text(), node.child("value").text(), node.text("from", ""), node.text("to", ""), format))
                .map(spec -> tables.computeIfAbsent(spec, first -> load(spec, node)));
    }

    private LookupTable load(Spec spec, MappingNode node) {
        LookupTable table = new LookupTable(spec.file(), spec.where());
        try (Rows rows = Rows.open(spec.path(), spec.sheet(), "", spec.format())) {
            RawRow first = rows.next();
            if (first == null) {
                node.mistake("intake.mapping.lookup-file", spec.file(), Message.of("intake.file.empty"));
                return table;
            }
            Header header = new Header(first);
            List<Reject> problems = header.problems(spec.file(), spec.columns());
            problems.forEach(problem -> node.mistake("intake.mapping.lookup-column", spec.file(), problem.column(), problem.reason()));
            for (RawRow row = rows.next(); row != null && problems.isEmpty(); row = rows.next()) {
                add(spec, header, row, table);
            }
        } catch (UnreadableFile unreadable) {
            node.mistake("intake.mapping.lookup-file", spec.file(), unreadable.reason());
        }
        return table;
    }

    private void add(Spec spec, Header header, RawRow row, LookupTable table) {
        if (row.isBroken() || !header.fits(row)) {
            Message problem = row.isBroken() ? row.problem() : header.mismatch(row);
            rejects.add(new Reject(spec.file(), row.row(), "", "", problem));
            return;
        }
        Cell key = header.cell(row, spec.where());
        Cell value = header.cell(row, spec.value());
        if (spec.from().isEmpty()) {
            table.add(key.text(), LocalDate.MIN, null, value);
            return;
        }
        Optional<LocalDate> from = day(spec, row, spec.from(), header.cell(row, spec.from()));
        Cell end = spec.to().isEmpty() ? Cell.EMPTY : header.cell(row, spec.to());
        Optional<LocalDate> to = end.isEmpty() ? Optional.empty() : day(spec, row, spec.to(), end);
        if (from.isPresent() && (end.isEmpty() || to.isPresent())) {
            table.add(key.text(), from.get(), to.orElse(null), value);
        }
    }

    /** Empty, and a reject, if the cell holds no day. */
    private Optional<LocalDate> day(Spec spec, RawRow row, String column, Cell cell) {
        Dates dates = cell.stored() ? Dates.ISO : spec.format().dates();
        Set<LocalDate> days = cell.isRefused() ? Set.of() : dates.read(cell.text());
        if (days.size() == 1) {
            return Optional.of(days.iterator().next());
        }
        Message reason = cell.isRefused() ? cell.problem() : Message.of("intake.value.date", dates.patterns());
        rejects.add(new Reject(spec.file(), row.row(), column, cell.text(), reason));
        return Optional.empty();
    }
}
