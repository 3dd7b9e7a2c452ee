package org.meritrail.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.DataSet.Column;

/** Reads one entry of a mapping. */
final class EntryReader {

    static final List<String> KEYS = List.of("file", "as", "sheet", "delimiter", "quote", "encoding", "dates", "decimal", "grouping",
            "correction", "columns", "filters", "split");
    static final List<String> FILTER_KEYS = List.of("column", "is", "reason");

    private static final List<String> NECESSARY = List.of("file", "as");
    private static final List<String> SEVERAL = List.of("one-of", "not-one-of");

    private final MappingNode node;
    private final Path folder;
    private final WantedColumns columns;
    private final LookupFiles lookups;

    EntryReader(MappingNode node, Path folder, WantedColumns columns, LookupFiles lookups) {
        this.node = node;
        this.folder = folder;
        this.columns = columns;
        this.lookups = lookups;
    }

    /** Empty if nothing can be made of it; every mistake is noted at its place. */
    Optional<Entry> read() {
        if (!node.hasKeys(KEYS, NECESSARY)) {
            return Optional.empty();
        }
        Optional<Path> path = FolderPath.find(folder, node.child("file"));
        Optional<DataSet> set = columns.set(node.child("as").text());
        if (set.isEmpty()) {
            node.child("as").mistake("intake.mapping.data-set", columns.keys());
        }
        return path.isPresent() && set.isPresent() ? Optional.of(entry(path.get(), set.get())) : Optional.empty();
    }

    private Entry entry(Path path, DataSet set) {
        Format format = new FormatReader(node).read();
        List<Map<String, Source>> parts = parts(columns.of(set), new SourceReader(lookups, format));
        return new Entry(FolderPath.name(folder, path), path, set, node.text("sheet", ""), format, node.yes("correction"), parts, filters());
    }

    private List<Map<String, Source>> parts(List<Column> wanted, SourceReader sources) {
        Map<String, Source> common = node.has("columns") ? sources(node.child("columns"), sources) : FolderFiles.sameNames(wanted);
        List<Map<String, Source>> parts = new ArrayList<>();
        if (node.has("split")) {
            for (MappingNode part : node.child("split").items()) {
                Map<String, Source> together = new LinkedHashMap<>(common);
                together.putAll(sources(part, sources));
                parts.add(checked(together, wanted, part));
            }
        } else {
            parts.add(checked(common, wanted, node.child("columns")));
        }
        return parts;
    }

    private static Map<String, Source> sources(MappingNode columns, SourceReader sources) {
        Map<String, Source> read = new LinkedHashMap<>();
        columns.keys().forEach(key -> read.put(key, sources.read(columns.child(key))));
        return read;
    }

    /** Only what is wanted is kept: a mapping may serve policies that read more than this one. */
    private static Map<String, Source> checked(Map<String, Source> part, List<Column> wanted, MappingNode at) {
        Map<String, Source> kept = new LinkedHashMap<>();
        for (Column column : wanted) {
            if (part.containsKey(column.name())) {
                kept.put(column.name(), part.get(column.name()));
            } else if (column.required()) {
                at.mistake("intake.mapping.lacks", column.name());
            }
        }
        return kept;
    }

    private List<Filter> filters() {
        return node.has("filters") ? node.child("filters").items().stream().flatMap(filter -> filter(filter).stream()).toList() : List.of();
    }

    private static Optional<Filter> filter(MappingNode filter) {
        if (!filter.hasKeys(FILTER_KEYS, FILTER_KEYS)) {
            return Optional.empty();
        }
        String column = filter.child("column").text();
        String reason = filter.child("reason").text();
        MappingNode is = filter.child("is");
        if (is.isMap()) {
            return is.hasKeys(SEVERAL, List.of()) ? Optional.of(several(column, is, reason)) : Optional.empty();
        }
        String word = is.text();
        if (!Set.of("empty", "not-empty").contains(word)) {
            is.mistake("intake.mapping.filter");
        }
        return Optional.of(new Filter(column, Set.of(""), word.equals("not-empty"), reason));
    }

    private static Filter several(String column, MappingNode is, String reason) {
        if (is.keys().size() != 1) {
            is.mistake("intake.mapping.filter");
        }
        String key = is.keys().iterator().next();
        return new Filter(column, Set.copyOf(is.child(key).texts()), key.equals("not-one-of"), reason);
    }
}
