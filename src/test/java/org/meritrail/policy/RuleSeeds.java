package org.meritrail.policy;

import java.util.stream.Stream;

import static org.meritrail.policy.Seed.folder;
import static org.meritrail.policy.StructureSeeds.delete;
import static org.meritrail.policy.StructureSeeds.writes;
import static org.meritrail.policy.findings.FindingCode.*;

/** Mistakes in the files below {@code rules/}. */
final class RuleSeeds {

    private static final String FILE = "rules/commission/own.drl";
    private static final String PACKAGE = "package rules.commission\n\n";

    private RuleSeeds() {
    }

    static Stream<Seed> all() {
        return Stream.of(
                folder(IMPORT_REFUSED, FILE, "3", "an import of Java's own classes", writes(FILE, PACKAGE + "import java.lang.Runtime\n")),
                folder(IMPORT_REFUSED, FILE, "4", "an import of Java's files in Windows line ends",
                        writes(FILE, PACKAGE + "import org.meritrail.vocabulary.Question\r\nimport java.nio.file.*\r\n")),
                folder(IMPORT_REFUSED, FILE, "3", "an import of another part of Meritrail",
                        writes(FILE, PACKAGE + "import org.meritrail.policy.Policies\n")),
                folder(IMPORT_REFUSED, FILE, "3", "an import of a static method", writes(FILE, PACKAGE + "import function java.lang.System.exit\n")),
                folder(RULE_BROKEN, FILE, "4", "a rule without an end", writes(FILE, PACKAGE + "rule \"Own\" when then\n")),
                folder(RULE_BROKEN, FILE, "", "a rule file in another encoding", writes(FILE, PACKAGE + "// a\u00F1o\n")),
                folder(RULE_TWICE, "rules/commission/yet.drl", "3", "a rule of a taken name",
                        writes("rules/commission/yet.drl", PACKAGE + "rule \"Windfall deal goes to review\" when then end\n")),
                folder(OPERATION_WITHOUT_RULE, "rules/operations/divide.drl", "", "an operation without its file",
                        folder -> delete(folder.resolve("rules/operations/divide.drl"))),
                folder(OPERATION_WITHOUT_RULE, "rules/operations/divide.drl", "", "an operation whose file holds no rule",
                        writes("rules/operations/divide.drl", "package rules.operations\n")));
    }
}
