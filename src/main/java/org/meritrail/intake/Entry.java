package org.meritrail.intake;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.meritrail.vocabulary.DataSet;

/**
 * A file that is read into a data set.
 *
 * @param file  its name within the folder
 * @param sheet of a workbook; empty if it need not be named
 * @param parts where the columns come from, once for each record a row gives
 */
record Entry(String file, Path path, DataSet set, String sheet, Format format, boolean correction, List<Map<String, Source>> parts,
             List<Filter> filters) {

    Set<String> neededColumns() {
        Stream<String> read = parts.stream().flatMap(part -> part.values().stream()).flatMap(Source::needs);
        return Stream.concat(read, filters.stream().map(Filter::column)).collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    /** All columns of the file that anything is read from. */
    Stream<String> columns() {
        return Stream.concat(neededColumns().stream(), optionalColumns().stream());
    }

    /** The columns that are read if the file has them; none where a mapping says where each comes from. */
    Set<String> optionalColumns() {
        return parts.stream().flatMap(part -> part.values().stream()).filter(Source.FromColumn.class::isInstance).map(Source.FromColumn.class::cast)
                .filter(source -> !source.needed()).map(Source.FromColumn::column).collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    Rows open() throws UnreadableFile {
        return Rows.open(path, sheet, set.key(), format);
    }
}
