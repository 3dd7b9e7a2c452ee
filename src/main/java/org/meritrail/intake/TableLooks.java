package org.meritrail.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.meritrail.excel.Admission;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.DataSet.Column;

/** Tells which data set a table's header fits. */
final class TableLooks {

    private static final int LONGEST_HEADER = 1024 * 1024;

    private final Path file;
    private final String name;
    private final boolean workbook;
    private final List<DataSet> sets;
    private Admission.Admitted admitted;

    /** @param sets those whose names files can have: the built-in ones and those known to be declared */
    TableLooks(Path file, String name, boolean workbook, List<DataSet> sets) {
        this.file = file;
        this.name = name;
        this.workbook = workbook;
        this.sets = sets;
    }

    Looks look() {
        try {
            if (workbook && isPolicy()) {
                return new Looks.Nothing(List.of(Message.of("recognise.policy")), true);
            }
            if (!workbook && !hasLines()) {
                return Recognising.nothing(Message.of("recognise.nothing"), name);
            }
            Optional<DataSet> named = FolderFiles.named(name, sets);
            return named.isPresent() ? lookAsNamed(named.get()) : lookByHeader();
        } catch (UnreadableFile unreadable) {
            return new Looks.Nothing(List.of(unreadable.reason()), true);
        }
    }

    private Looks lookAsNamed(DataSet set) throws UnreadableFile {
        if (name.toLowerCase(Locale.ROOT).endsWith(".xlsx") != workbook) {
            return new Looks.Nothing(List.of(Message.of(workbook ? "recognise.is-workbook" : "recognise.is-text")), true);
        }
        Optional<Header> header = header(set);
        if (header.isEmpty()) {
            return new Looks.Nothing(List.of(Message.of("intake.file.empty")), true);
        }
        List<Message> reasons = new ArrayList<>();
        for (Reject problem : header.get().problems(name, required(set))) {
            reasons.add(problem.column().isEmpty() ? problem.reason() : Message.of("recognise.column", problem.column(), problem.reason()));
        }
        if (!reasons.isEmpty()) {
            winner(fits()).filter(other -> other != set)
                    .ifPresent(other -> reasons.add(Message.of("recognise.contradicts", set.key(), other.key())));
            return new Looks.Nothing(reasons, true);
        }
        return new Looks.Table(set, workbook);
    }

    private Looks lookByHeader() throws UnreadableFile {
        Map<DataSet, Header> fits = fits();
        Optional<DataSet> winner = winner(fits);
        if (winner.isPresent()) {
            return new Looks.Table(winner.get(), workbook);
        }
        Optional<DataSet> own = byNameAlone();
        if (own.isPresent()) {
            return new Looks.Table(own.get(), workbook);
        }
        if (!fits.isEmpty()) {
            return new Looks.Nothing(List.of(Message.of("recognise.several", fits.keySet().stream().map(DataSet::key).toList())), true);
        }
        Looks.Nothing nothing = Recognising.nothing(Message.of("recognise.nothing"), name);
        return workbook ? new Looks.Nothing(nothing.reasons(), true) : nothing;
    }

    /** A table of records with ids that a policy may declare by the name of its file; what no policy declares is told as not read. */
    private Optional<DataSet> byNameAlone() throws UnreadableFile {
        Optional<DataSet> own = FolderFiles.nameable(name, workbook).map(key -> DataSet.declared(key, List.of()));
        Optional<Header> header = own.isPresent() && hasSheet(own.get()) ? header(own.get()) : Optional.empty();
        return header.filter(one -> one.problems(name, required(own.get())).isEmpty()).flatMap(one -> own);
    }

    /** The data sets all of whose required columns the header has. */
    private Map<DataSet, Header> fits() throws UnreadableFile {
        Map<DataSet, Header> fits = new TreeMap<>();
        for (DataSet set : DataSet.builtIn()) {
            if (hasSheet(set)) {
                header(set).filter(header -> header.problems(name, required(set)).isEmpty()).ifPresent(header -> fits.put(set, header));
            }
        }
        return fits;
    }

    /** The data set that knows all columns which any other fitting one knows, and more; nothing is guessed where there is none. */
    private static Optional<DataSet> winner(Map<DataSet, Header> fits) {
        return fits.keySet().stream()
                .filter(set -> fits.keySet().stream().allMatch(other -> other == set || knowsMore(set, other, fits))).findFirst();
    }

    private static boolean knowsMore(DataSet set, DataSet other, Map<DataSet, Header> fits) {
        List<String> own = known(set, fits.get(set));
        List<String> others = known(other, fits.get(other));
        return own.size() > others.size() && own.containsAll(others);
    }

    private static List<String> known(DataSet set, Header header) {
        return set.columns().stream().map(Column::name).filter(header::has).toList();
    }

    private static List<String> required(DataSet set) {
        return set.columns().stream().filter(Column::required).map(Column::name).toList();
    }

    /** Empty if there is no row. */
    private Optional<Header> header(DataSet set) throws UnreadableFile {
        try (Rows rows = workbook ? XlsxRows.open(admitted(), "", set.key()) : CsvRows.open(file, Format.PLAIN)) {
            return Optional.ofNullable(rows.next()).map(Header::new);
        }
    }

    /** Whether one of its sheets would be read into the data set. */
    private boolean hasSheet(DataSet set) throws UnreadableFile {
        List<String> sheets = workbook ? sheets() : List.of();
        return sheets.size() < 2 || sheets.contains(set.key());
    }

    /** Policy has a sheet of lines, in either language. */
    private boolean isPolicy() throws UnreadableFile {
        List<String> names = sheets();
        return Texts.all().stream().map(texts -> texts.raw("sheet.lines")).anyMatch(names::contains);
    }

    /** What has no line's end for so long is no table, and its first line too long to be read. */
    private boolean hasLines() throws UnreadableFile {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] start = bytes.readNBytes(LONGEST_HEADER);
            return start.length < LONGEST_HEADER
                    || new String(start, StandardCharsets.ISO_8859_1).chars().anyMatch(one -> one == '\n' || one == '\r');
        } catch (IOException cannotRead) {
            throw new UnreadableFile(Message.of("intake.file.unreadable"), cannotRead);
        }
    }

    private List<String> sheets() throws UnreadableFile {
        return XlsxRows.sheets(admitted());
    }

    /** Looked at once, however often it is opened. */
    private Admission.Admitted admitted() throws UnreadableFile {
        if (admitted == null) {
            admitted = XlsxRows.admitted(file);
        }
        return admitted;
    }
}
