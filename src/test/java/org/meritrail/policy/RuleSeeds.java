package org.meritrail.policy;

import java.util.stream.Stream;
import org.meritrail.policy.findings.FindingCode;

import static org.meritrail.policy.Seed.folder;
import static org.meritrail.policy.StructureSeeds.delete;
import static org.meritrail.policy.StructureSeeds.writes;
import static org.meritrail.policy.findings.FindingCode.*;

/** Mistakes in the files below {@code rules/}. */
final class RuleSeeds {

    private static final String FILE = "rules/commission/own.drl";
    private static final String PACKAGE = "package rules.commission\n\n";
    private static final String RULE = PACKAGE + """
            import org.meritrail.vocabulary.Question
            rule "Own"
            when
                $ask : Question( rule == "Own" )
            then
                insert( $ask.yes() );
            end
            """;

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
                folder(RULE_TWICE, "rules/commission/yet.drl", "5", "a rule of a taken name",
                        writes("rules/commission/yet.drl", RULE.replace("\"Own\"", "\"Windfall deal goes to review\"").replace("import", "\nimport"))),
                folder(OPERATION_WITHOUT_RULE, "rules/operations/divide.drl", "", "an operation without its file",
                        folder -> delete(folder.resolve("rules/operations/divide.drl"))),
                folder(OPERATION_WITHOUT_RULE, "rules/operations/divide.drl", "", "an operation whose file holds no rule",
                        writes("rules/operations/divide.drl", "package rules.operations\n")),
                own(RULE_PART_REFUSED, "4", "a rule that wants to be first", RULE.replace("rule \"Own\"", "rule \"Own\" salience 100")),
                own(RULE_PART_REFUSED, "3", "a function", RULE.replace("import", "function int two() { return 2; }\nimport")),
                own(RULE_CODE_REFUSED, "6", "a binary fraction", RULE.replace("\"Own\" )", "\"Own\", position > 0.5 )")),
                own(RULE_CODE_REFUSED, "8", "a loop without an end", RULE.replace("insert", "while (true) { } insert")),
                own(RULE_TEXT_HIDDEN, "6", "a letter by its number", RULE.replace("\"Own\" )", "\"Own\", who != \"\\u0022\" )")),
                own(RULE_PACKAGE, "1", "a package of the program", RULE.replace("rules.commission", "org.meritrail.kernel")),
                own(RULE_NAME_ODD, "4", "a quotation mark in a name", RULE.replace("rule \"Own\"", "rule 'O\"wn'").replace("== \"Own\"", "== \"Windfall deal goes to review\"")),
                own(RULE_NOT_ONE_QUESTION, "4", "two questions at once", RULE.replace("then", "    $other : Question( rule == \"Own\" )\nthen")),
                own(RULE_ASKED_BY_NOBODY, "4", "a slip of the pen in the name that is asked", RULE.replace("== \"Own\"", "== \"Onw\"")),
                own(RULE_DOES_MORE, "8", "an answer to another question", RULE.replace("$ask.yes()", "\"yes\"")),
                own(RULE_FILE_TOO_LONG, "1", "a list of a megabyte", RULE + "// and so on\n".repeat(80_000)));
    }

    private static Seed own(FindingCode code, String line, String mistake, String text) {
        return folder(code, FILE, line, mistake, writes(FILE, text));
    }
}
