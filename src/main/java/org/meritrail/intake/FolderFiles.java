package org.meritrail.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.meritrail.kernel.LeftBehind;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.DataSet.Column;

/** Finds the files of a folder whose names say what they hold, such as {@code transactions-july.csv}. */
final class FolderFiles {

    private final Path folder;
    private final WantedColumns columns;

    FolderFiles(Path folder, WantedColumns columns) {
        this.folder = folder;
        this.columns = columns;
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        names().forEach(name -> entry(name).ifPresent(entries::add));
        return entries;
    }

    Optional<Entry> entry(String name) {
        return named(name, columns.sets()).map(set -> entry(name, set));
    }

    /**
     * The names of tables among the folder's own files that nothing reads, sorted; neither hidden files nor Excel's locks.
     *
     * @param read by whatever way
     */
    List<String> unread(Set<Path> read) {
        return names().stream().filter(name -> isTable(name.toLowerCase(Locale.ROOT)) && !LeftBehind.is(name))
                .filter(name -> !read.contains(folder.resolve(name))).toList();
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException cannotList) {
            UnableToReadData unable = new UnableToReadData(List.of(Message.of("intake.folder.unreadable", folder.toString())));
            unable.initCause(cannotList);
            throw unable;
        }
    }

    /** The data set that a file of this name is read into when there is no mapping: the one whose name is the most of it. */
    static Optional<DataSet> named(String name, List<DataSet> sets) {
        return sets.stream().filter(set -> isOf(set, name.toLowerCase(Locale.ROOT))).max(Comparator.comparingInt(set -> set.key().length()));
    }

    /** The name, without its end and what makes it a correction, that a policy could declare a data set by. */
    static Optional<String> nameable(String name, boolean workbook) {
        String lower = name.toLowerCase(Locale.ROOT);
        String end = workbook ? ".xlsx" : ".csv";
        String base = lower.endsWith(end) ? lower.substring(0, lower.length() - end.length()) : "";
        int correction = base.indexOf("-correction");
        return Optional.of(correction < 0 ? base : base.substring(0, correction)).filter(DataSet::isName);
    }

    private static boolean isOf(DataSet set, String name) {
        return name.startsWith(set.key()) && isTable(name);
    }

    private static boolean isTable(String name) {
        return name.endsWith(".csv") || name.endsWith(".xlsx");
    }

    private Entry entry(String name, DataSet set) {
        boolean correction = name.toLowerCase(Locale.ROOT).startsWith(set.key() + "-correction");
        return new Entry(name, folder.resolve(name), set, "", Format.PLAIN, correction, List.of(sameNames(columns.of(set))), List.of());
    }

    /** Each column from the file's column of the same name. */
    static Map<String, Source> sameNames(List<Column> columns) {
        Map<String, Source> sources = new LinkedHashMap<>();
        columns.forEach(column -> sources.put(column.name(), new Source.FromColumn(column.name(), column.required())));
        return sources;
    }
}
