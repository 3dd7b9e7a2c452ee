package org.meritrail.policy.drools;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rules of one operation, written once in {@code rules/operations/} and expanded for each line that uses it.
 *
 * <p>{@code @{of}} stands for the id of an operand. A row of the file with {@code @{part}}, {@code @{weight}} or {@code @{word}}
 * is repeated for each, its {@code $part} numbered; {@code @{parts}} lists them. In a line that is worked out in stages, an operand
 * that is not is read as a whole: its {@code stage == $stage} becomes {@code stage == 0}. Only ids that the engine chose are
 * filled in, whatever the cells of a workbook say.
 */
final class OperationTemplate {

    private static final Pattern ENGINE_ID = Pattern.compile("[A-Z][0-9]+[a-z]?");
    private static final Pattern FIRST_RULE = Pattern.compile("(?m)^rule\\b");
    private static final List<String> REPEATED = List.of("part", "weight", "word");

    private final String header;
    private final String rules;

    OperationTemplate(RuleFile file) {
        Matcher first = FIRST_RULE.matcher(file.text());
        int start = first.find() ? first.start() : file.text().length();
        this.header = file.text().substring(0, start);
        this.rules = file.text().substring(start);
    }

    /** Package and imports, to stand once above the expansions. */
    String header() {
        return header;
    }

    /**
     * @param line   the id of the line, alert or payment the rules are for
     * @param circle ids of the lines that are worked out with it, stage by stage; empty for most
     */
    String expand(String line, SortedMap<String, List<String>> operands, Set<String> circle) {
        operands.values().forEach(ids -> ids.forEach(OperationTemplate::requireEngineId));
        requireEngineId(line);
        String repeated = rules.lines().map(row -> repeat(row, operands)).collect(Collectors.joining("\n", "", "\n"));
        String filled = fill(repeated, line, operands);
        return circle.isEmpty() ? filled : filled.lines().map(row -> whole(row, circle)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String whole(String row, Set<String> circle) {
        boolean staged = !row.contains("Quantity(") || circle.stream().anyMatch(id -> row.contains('"' + id + '"'));
        return staged ? row : row.replace("stage == $stage", "stage == 0");
    }

    private static void requireEngineId(String id) {
        if (!ENGINE_ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not an id of the engine: " + id);
        }
    }

    private static String repeat(String row, SortedMap<String, List<String>> operands) {
        for (String role : REPEATED) {
            String placeholder = "@{" + role + "}";
            if (row.contains(placeholder)) {
                List<String> ids = operands.getOrDefault(role, List.of());
                return IntStream.range(0, ids.size())
                        .mapToObj(at -> row.replace(placeholder, ids.get(at)).replace("$" + role, "$" + role + (at + 1)))
                        .collect(Collectors.joining("\n"));
            }
        }
        return row;
    }

    private static String fill(String text, String line, SortedMap<String, List<String>> operands) {
        String filled = text.replace("@{line}", line);
        for (String role : operands.keySet()) {
            List<String> ids = operands.get(role);
            filled = filled.replace("@{" + role + "s}", IntStream.rangeClosed(1, ids.size())
                    .mapToObj(at -> "$" + role + at).collect(Collectors.joining(", ")));
            if (ids.size() == 1) {
                filled = filled.replace("@{" + role + "}", ids.get(0));
            }
        }
        return filled;
    }
}
