package org.meritrail.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.meritrail.kernel.Message;

/** The names in a file's first row. */
final class Header {

    private final RawRow row;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final Set<String> twice = new LinkedHashSet<>();

    Header(RawRow row) {
        this.row = row;
        for (int at = 0; at < row.cells().size(); at++) {
            String name = row.cells().get(at).text();
            if (positions.putIfAbsent(name, at) != null && !name.isEmpty()) {
                twice.add(name);
            }
        }
    }

    boolean fits(RawRow other) {
        return other.cells().size() == row.cells().size();
    }

    /** Why a row that does not fit cannot be read. */
    Message mismatch(RawRow other) {
        return Message.of("intake.row.cells", String.valueOf(other.cells().size()), String.valueOf(row.cells().size()));
    }

    boolean has(String column) {
        return positions.containsKey(column);
    }

    /** @param column one the header has */
    Cell cell(RawRow of, String column) {
        return of.cells().get(positions.get(column));
    }

    /** @param known headings that something is read from */
    Headings beside(Collection<String> known, Collection<String> optional) {
        return new Headings(positions.keySet().stream().filter(name -> !name.isEmpty() && !known.contains(name)).toList(),
                optional.stream().filter(name -> !has(name)).toList());
    }

    /** Why no row below this header can be read: all that is wrong with it. */
    List<Reject> problems(String file, Collection<String> needed) {
        if (row.isBroken()) {
            return List.of(new Reject(file, row.row(), "", "", row.problem()));
        }
        List<Reject> problems = new ArrayList<>();
        for (String name : twice) {
            problems.add(new Reject(file, row.row(), name, name, Message.of("intake.header.twice")));
        }
        for (String name : needed) {
            if (!has(name)) {
                problems.add(new Reject(file, row.row(), name, "", Message.of("intake.header.missing", List.copyOf(positions.keySet()))));
            }
        }
        return problems;
    }
}
