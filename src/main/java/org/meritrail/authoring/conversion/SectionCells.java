package org.meritrail.authoring.conversion;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;

/** What a sheet says outside its rule tables: a word, and to the right of it what is meant. Code is refused, and never looked into. */
final class SectionCells {

    private static final Set<String> CODE = Set.of("functions", "queries", "declare", "unit", "precondition", "horizontalcondition", "verticalcondition",
            "action");
    private static final Set<String> SETTINGS = Set.of("ruleset", "import", "notes", "sequential", "sequentialmaxpriority", "sequentialminpriority",
            "escapequotes", "numericdisabled", "ignorenumericformat", "dialect", "variables", "package", "agendagroup");
    private static final Pattern TYPES = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$.]*(\\.\\*)?");
    private static final Map<String, FindingCode> TOLD = Map.of("variables", FindingCode.NATIVE_VARIABLE, "sequential", FindingCode.NATIVE_SEQUENTIAL);

    private final Findings findings;

    SectionCells(Findings findings) {
        this.findings = findings;
    }

    /** Whether the row is one of these and no rule. */
    boolean read(NavigableMap<Integer, NativeCell> row) {
        NativeCell word = row.firstEntry().getValue();
        String key = word.text().toLowerCase(Locale.ROOT);
        List<NativeCell> beside = List.copyOf(row.tailMap(word.column(), false).values());
        if (CODE.contains(key)) {
            beside.stream().limit(1).forEach(code -> findings.add(FindingCode.NATIVE_CODE, code.place(), code.text(), word.text()));
        } else if (key.equals("import")) {
            beside.stream().limit(1).filter(types -> !areTypes(types.text()))
                    .forEach(types -> findings.add(FindingCode.NATIVE_CODE, types.place(), types.text(), word.text()));
        } else if (TOLD.containsKey(key) && !beside.isEmpty() && !beside.get(0).text().equalsIgnoreCase("false")) {
            findings.add(TOLD.get(key), beside.get(0).place(), beside.get(0).text(), beside.get(0).text());
        }
        return CODE.contains(key) || SETTINGS.contains(key);
    }

    /** Methods and functions are no data. */
    private static boolean areTypes(String imports) {
        return List.of(imports.split(",", -1)).stream().map(String::strip).allMatch(type -> TYPES.matcher(type).matches());
    }
}
