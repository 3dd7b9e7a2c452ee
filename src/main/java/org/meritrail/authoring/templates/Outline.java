package org.meritrail.authoring.templates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A template as it is kept with the program: a Markdown page in English, each sheet a heading, a sentence and a table, and a glossary with
 * every word of its own in Spanish.
 *
 * @param title    of the whole
 * @param hint     what it is for
 * @param glossary Spanish by English
 */
record Outline(String title, String hint, List<Sheet> sheets, Map<String, String> glossary) {

    private static final String GLOSSARY = "Glossary";

    /** @param rows cells as typed, headings and settings among them; empty where nothing stands */
    record Sheet(String name, String hint, List<List<String>> rows) {
    }

    static Outline of(String area) {
        List<Sheet> sheets = new ArrayList<>();
        String heading = "";
        String hint = "";
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines(area)) {
            if (line.startsWith("#")) {
                sheets.add(new Sheet(heading, hint, List.copyOf(rows)));
                heading = line.replaceFirst("#+ ", "");
                hint = "";
                rows.clear();
            } else if (line.startsWith("|")) {
                rows.add(cells(line));
            } else {
                hint = (hint + " " + line).strip();
            }
        }
        sheets.add(new Sheet(heading, hint, List.copyOf(rows)));
        return of(sheets);
    }

    /** @param all nothing first, then the title, the sheets and the glossary */
    private static Outline of(List<Sheet> all) {
        Sheet last = all.get(all.size() - 1);
        if (!last.name().equals(GLOSSARY)) {
            throw new IllegalStateException(all.get(1).name() + " ends without a glossary");
        }
        Map<String, String> glossary = new LinkedHashMap<>();
        last.rows().forEach(row -> glossary.put(row.get(0), row.get(1)));
        List<Sheet> sheets = all.subList(2, all.size() - 1).stream()
                .map(sheet -> new Sheet(sheet.name(), sheet.hint(), sheet.rows().stream().filter(row -> !isRuler(row)).toList())).toList();
        return new Outline(all.get(1).name(), all.get(1).hint(), sheets, glossary);
    }

    private static boolean isRuler(List<String> row) {
        return row.stream().allMatch(cell -> cell.matches("-+"));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1)).map(String::strip).toList();
    }

    private static List<String> lines(String area) {
        String file = "/org/meritrail/templates/" + area + ".md";
        try (InputStream page = Objects.requireNonNull(Outline.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(page, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException damagedProgram) {
            throw new UncheckedIOException(damagedProgram);
        }
    }
}
