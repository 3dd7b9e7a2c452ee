package org.meritrail.web.pages;

import java.util.List;
import java.util.function.UnaryOperator;
import org.meritrail.policy.findings.Finding;

/**
 * A workbook that can be had with what was found in it marked.
 *
 * @param path    below the policy folder
 * @param address of the marked copy
 */
public record Marked(String path, String address) {

    static List<Marked> of(List<Finding> findings, UnaryOperator<String> address) {
        return findings.stream().map(finding -> finding.place().file()).filter(Marked::isWorkbook).distinct().sorted()
                .map(path -> new Marked(path, address.apply(path))).toList();
    }

    /** Without its folder. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A finding may also be about a rule file, or about a whole folder. */
    private static boolean isWorkbook(String path) {
        return path.startsWith("decision-tables/") && path.endsWith(".xlsx");
    }
}
