package org.meritrail.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.policy.findings.Finding;

import static org.assertj.core.api.Assertions.assertThat;

class PoliciesTest {

    @TempDir
    Path folder;

    @RepeatedTest(3)
    void listsMistakesOfRulesAndWorkbooksTogetherInTheSameOrderEveryTime() throws IOException {
        PolicyFolder policy = PolicyFolder.withShippedRules(folder);
        Files.writeString(folder.resolve("rules/commission/broken.drl"), "rule \"never ends\" when");
        Files.createDirectories(folder.resolve("decision-tables"));
        Files.writeString(folder.resolve("decision-tables/b.xlsx"), "not a workbook");
        Files.writeString(folder.resolve("decision-tables/a.xlsx"), "not one either");

        List<Finding> findings = policy.findings();

        assertThat(findings).extracting(finding -> finding.code().code() + " " + finding.place().file())
                .startsWith("WB-123 decision-tables/a.xlsx", "WB-123 decision-tables/b.xlsx")
                .contains("RL-102 rules/commission/broken.drl");
    }

    @Test
    void findsThatAFolderHasNoWorkbook() throws IOException {
        Files.createDirectories(folder.resolve("decision-tables"));

        assertThat(PolicyFolder.withShippedRules(folder).findings()).extracting(finding -> finding.code().code() + " " + finding.place().file())
                .contains("RL-105 decision-tables");
    }
}
