package org.meritrail.authoring.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.TableRow;

/** A decision table with its settings, then its columns, then its rows. */
final class TableEntries {

    private final DecisionTable table;
    private final WordNames names;
    private final Renames renames;
    private final String name;
    private final CellRange sheet;

    private TableEntries(DecisionTable table, WordNames names, Renames renames) {
        this.table = table;
        this.names = names;
        this.renames = renames;
        this.name = renames.table(table.name());
        CellRange row = table.rows().get(0).cells();
        this.sheet = new CellRange(row.workbook(), row.sheet(), 0, List.of());
    }

    static List<Entry> of(DecisionTable table, WordNames names, Renames renames) {
        TableEntries entries = new TableEntries(table, names, renames);
        List<Entry> all = new ArrayList<>(List.of(entries.settings()));
        Stream.concat(table.conditions().stream(), table.results().stream()).forEach(column -> all.add(entries.column(column)));
        table.rows().forEach(row -> all.add(entries.row(row)));
        return all;
    }

    private Entry settings() {
        Facts facts = new Facts();
        setting(facts, "hit-policy", Said.word("hit-policy." + table.hitPolicy().name().toLowerCase(Locale.ROOT)));
        setting(facts, "if-no-row", table.ifNoRow().isEmpty() ? Said.word("if-no-row.stop")
                : Said.several(table.ifNoRow().stream().map(Said::result).toList(), "; "));
        if (table.tiers() != null) {
            setting(facts, "edges-in", table.tiers().ofResult() ? Said.word("edges-in.result") : Said.unit(table.tiers().unit()));
            if (!table.tiers().percentOf().isEmpty()) {
                setting(facts, "edges-in-percent-of", names.of(table.tiers().percentOf(), workbook()));
            }
            facts.add("edges-unit", Message.of("table.tier"), Said.unit(table.tiers().unit()));
        }
        if (table.curve() != null) {
            setting(facts, "below-the-first-point", beyond(table.curve().below()));
            setting(facts, "above-the-last-point", beyond(table.curve().above()));
            facts.add("edges-unit", Message.of("table.point"), Said.unit(table.curve().unit()));
        }
        return new Entry(Kind.TABLE, workbook(), "", name, facts.list(), sheet);
    }

    private static Phrase beyond(Result stated) {
        return stated == null ? Said.word("beyond.hold") : Said.result(stated);
    }

    private static void setting(Facts facts, String key, Phrase value) {
        facts.add(key, Message.of("setting." + key), value);
    }

    private Entry column(DecisionTable.Column column) {
        boolean condition = table.conditions().contains(column);
        Facts facts = new Facts();
        facts.add("role", Message.of("meaning.column-is"), Said.word(condition ? "meaning.condition" : "comparison.result"));
        if (condition && column.isCurrency()) {
            facts.add("currency", Message.of("meaning.column-is"), Said.word("table." + column.word()));
        }
        if (column.unit() != null) {
            facts.say("unit", Said.unit(column.unit()));
        }
        return new Entry(Kind.COLUMN, workbook(), name, title(column), facts.list(), sheet);
    }

    private String title(DecisionTable.Column column) {
        return column.word().isEmpty() ? renames.result(table.name(), column.name()) : renames.word(column.name());
    }

    private Entry row(TableRow row) {
        Facts facts = new Facts();
        for (int at = 0; at < table.conditions().size(); at++) {
            DecisionTable.Column column = table.conditions().get(at);
            facts.add("if:" + title(column), Said.name(title(column)), Said.condition(row.conditions().get(at), column.unit()));
        }
        if (row.band() != null) {
            facts.add("band", Message.of(table.curve() == null ? "table.tier" : "table.point"), band(row));
        }
        for (int at = 0; at < table.results().size(); at++) {
            String column = title(table.results().get(at));
            facts.add("then:" + column, Said.name(column), Said.result(row.results().get(at)));
        }
        return new Entry(Kind.ROW, workbook(), name, row.id(), facts.list(), row.cells());
    }

    private Phrase band(TableRow row) {
        return table.curve() == null ? Said.between(row.band(), table.tiers().unit()) : Said.place(row.band().from(), table.curve().unit());
    }

    private String workbook() {
        return renames.workbook(sheet.workbook());
    }
}
