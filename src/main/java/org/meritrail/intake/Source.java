package org.meritrail.intake;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the value of a column comes from. */
sealed interface Source permits Source.FromColumn, Source.Fixed, Source.Join, Lookup {

    Cell read(SourceRow row);

    /** The columns the file must have for it. */
    Stream<String> needs();

    /** What to call the column when its value is wrong. */
    String shownAs(String target);

    /** @param needed whether a file without the column cannot be read */
    record FromColumn(String column, boolean needed) implements Source {
        @Override
        public Cell read(SourceRow row) {
            return row.cell(column);
        }

        @Override
        public Stream<String> needs() {
            return needed ? Stream.of(column) : Stream.of();
        }

        @Override
        public String shownAs(String target) {
            return column;
        }
    }

    /** The same in every row, digits and dates written plainly. */
    record Fixed(String text) implements Source {
        @Override
        public Cell read(SourceRow row) {
            return Cell.stored(text);
        }

        @Override
        public Stream<String> needs() {
            return Stream.of();
        }

        @Override
        public String shownAs(String target) {
            return target;
        }
    }

    /** Several with something between them; empty ones are passed over. */
    record Join(List<Source> parts, String with) implements Source {
        @Override
        public Cell read(SourceRow row) {
            List<Cell> cells = parts.stream().map(part -> part.read(row)).toList();
            return cells.stream().filter(Cell::isRefused).findFirst().orElseGet(() -> joined(cells));
        }

        private Cell joined(List<Cell> cells) {
            return Cell.written(cells.stream().map(Cell::text).filter(text -> !text.isEmpty()).collect(Collectors.joining(with)));
        }

        @Override
        public Stream<String> needs() {
            return parts.stream().flatMap(Source::needs);
        }

        @Override
        public String shownAs(String target) {
            return target;
        }
    }
}
