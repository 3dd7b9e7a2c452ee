package org.meritrail.policy.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.WiredLine;

/**
 * The rule source of a policy: the operations expanded for its lines, and the one-off rules as they are.
 *
 * @param byPath DRL text by the path of the file it comes from
 */
record RuleSources(SortedMap<String, String> byPath) {

    private static final String ALERT = "alert";

    static RuleSources of(Plan plan, List<RuleFile> files) {
        SortedMap<String, String> sources = new TreeMap<>();
        for (RuleFile file : files) {
            if (file.isOperation()) {
                OperationTemplate template = new OperationTemplate(file);
                List<String> expanded = expand(template, file.operation(), plan);
                if (!expanded.isEmpty()) {
                    sources.put(file.path(), template.header() + String.join("\n", expanded));
                }
            } else {
                sources.put(file.path(), file.text());
            }
        }
        return new RuleSources(sources);
    }

    private static List<String> expand(OperationTemplate template, String operation, Plan plan) {
        List<String> expanded = new ArrayList<>();
        for (List<WiredLine> lines : List.of(plan.lines(), plan.payments())) {
            lines.stream().filter(line -> line.line().operation().key().equals(operation))
                    .forEach(line -> expanded.add(template.expand(line.line().id(), line.operands(), line.circle().lines())));
        }
        if (operation.equals(ALERT)) {
            plan.alerts().forEach(alert -> expanded.add(
                    template.expand(alert.alert().id(), new TreeMap<>(Map.of("of", List.of(alert.of()))), Set.of())));
        }
        return expanded;
    }
}
