package org.meritrail.policy.drools;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;

import static org.assertj.core.api.Assertions.assertThat;

/** Attacks on the list of what rules may be written in: each is refused for its reason, at its line, before anything is compiled. */
class RuleLanguageTest {

    private static final String OWN = "rules/commission/own.drl";
    private static final String OPERATION = "rules/operations/add.drl";

    /** Conditions on line 6 and statements on line 8 of a rule that is sound without them. */
    private static final String SOUND = """
            package rules.commission
            import org.meritrail.vocabulary.Question
            import org.meritrail.kernel.Exact
            rule "Own"
            when
                $ask : Question( rule == "Own"%s )
            then
                %s
            end
            """;
    private static final String ANSWER = "insert( $ask.yes() );";

    @TempDir
    Path folder;

    static Stream<String> conditions() {
        return RuleAttacks.CONDITIONS.lines();
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void refusesWhatAConditionMayNotSay(String attack) throws IOException {
        assertRefused(code(attack), "6", findings(OWN, SOUND.formatted(", " + typed(attack), ANSWER)));
    }

    static Stream<String> statements() {
        return RuleAttacks.STATEMENTS.lines();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void refusesWhatAConsequenceMayNotDo(String attack) throws IOException {
        assertRefused(code(attack), "8", findings(OWN, SOUND.formatted("", typed(attack))));
    }

    static Stream<String> files() {
        return RuleAttacks.FILES.lines();
    }

    @ParameterizedTest
    @MethodSource("files")
    void refusesWhatAFileMayNotHold(String attack) throws IOException {
        String text = "package rules.commission¶import org.meritrail.vocabulary.Question" + typed(attack);

        assertRefused(code(attack), attack.substring(7, 8), findings(OWN, text.replace('¶', '\n').replace('␍', '\r')));
    }

    static Stream<String> operations() {
        return RuleAttacks.OPERATIONS.lines();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void refusesWhatAnOperationMayNotDo(String attack) throws IOException {
        String shipped = Files.readString(PolicyFolder.SHIPPED.resolve(OPERATION));
        int line = (int) shipped.substring(0, shipped.indexOf("insert(")).lines().count();

        assertRefused(code(attack), String.valueOf(line), findings(OPERATION, shipped.replaceFirst("insert\\(.*", typed(attack).replace("$", "\\$"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.meritrail.kernel", "java.lang", "rules", "Rules.commission", "rules.Own"})
    void refusesPackagesOfTheProgram(String name) throws IOException {
        assertRefused("RL-109", "1", findings(OWN, SOUND.formatted("", ANSWER).replace("rules.commission", name)));
    }

    @Test
    void refusesAFileThatNobodyCouldRead() throws IOException {
        assertRefused("RL-114", "1", findings(OWN, SOUND.formatted("", ANSWER) + "// and so on\n".repeat(20_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "!", "number("})
    void survivesWhatIsNestedWithoutEnd(String opening) throws IOException {
        assertThat(findings(OWN, SOUND.formatted(", " + opening.repeat(20_000), ANSWER))).isNotEmpty().allSatisfy(RuleLanguageTest::standsOnALine);
    }

    @Test
    void makesNothingThatDoublesWithEachLine() throws IOException {
        String doubled = "String a0 = $ask.label(\"a\");\n" + IntStream.range(1, 40).mapToObj(at -> "String a%d = a%d + a%d;\n".formatted(at, at - 1, at - 1))
                .collect(Collectors.joining());
        assertThat(findings(OWN, SOUND.formatted("", doubled + ANSWER))).isNotEmpty().allMatch(finding -> finding.code() == FindingCode.RULE_CODE_REFUSED);

        String bound = ", $a0 : who" + IntStream.range(1, 40).mapToObj(at -> ", $a%d : $a%d + $a%d".formatted(at, at - 1, at - 1)).collect(Collectors.joining());
        assertThat(findings(OWN, SOUND.formatted(bound, ANSWER))).isNotEmpty().allMatch(finding -> finding.code() == FindingCode.RULE_CODE_REFUSED);
    }

    @Test
    void findsThePackageOfAFileWithTheLongestText() throws IOException {
        String text = "\"" + "a".repeat(150_000) + "\"";
        assertRefused("RL-109", "1", findings(OWN, SOUND.formatted(", who != " + text, ANSWER).replace("rules.commission", "java.lang")));
    }

    @Test
    void readsNoFileThatIsFarTooLargeToBeText() throws IOException {
        Path file = folder.resolve(OWN);
        Files.createDirectories(file.getParent());
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(5L << 30);
        }
        Findings findings = new Findings();
        RuleFiles.read(folder, findings);
        assertThat(findings.list()).extracting(Finding::code).containsExactly(FindingCode.RULE_FILE_TOO_LONG);
    }

    @Test
    void findsTheLineOfAStatementBelowOthersAndComments() throws IOException {
        List<Finding> findings = findings(OWN, SOUND.formatted(",\n// System\ncomplete,\nSystem.exit(1) == null", "// first\n\n" + ANSWER + "\n\nSystem.exit(2);"));

        assertThat(findings).filteredOn(finding -> finding.code() == FindingCode.IMPORT_REFUSED).extracting(finding -> finding.place().cell()).containsExactly("9", "15");
    }

    @Test
    void letsARuleCompareAndReckonWithValues() throws IOException {
        assertThat(findings(OWN, SOUND.formatted(", complete, $who : who, number(\"Sales\").times(Exact.of(\"0.1\")) >= number(\"Quota\") || !(position < 3 && label(\"Region\") != \"North\")",
                """
                String region = $ask.label("Region");
                if ( java.util.List.of("North", "South").contains(region) && region.length() > 2 ) {
                    insert( $ask.answer( $ask.amount("Sales").with( $ask.number("Sales").times( Exact.of("0.05") ) ) ) );
                } else {
                    for ( String word : java.util.List.of("a", $who) ) { if ( word.isEmpty() ) { insert( $ask.yes() ); } }
                }
                """))).isEmpty();
    }

    @Test
    void readsAFileThatANotepadSaved() throws IOException {
        assertThat(findings(OWN, "\uFEFF" + SOUND.formatted("", ANSWER).replace("\n", "\r\n"))).isEmpty();
    }

    @Test
    void findsNothingInTheShippedRules() throws IOException {
        Findings findings = new Findings();

        assertThat(RuleFiles.read(PolicyFolder.SHIPPED, findings)).hasSizeGreaterThan(25);
        assertThat(findings.list()).isEmpty();
    }

    private List<Finding> findings(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
        Findings findings = new Findings();
        RuleFiles.read(folder, findings);
        return findings.list();
    }

    private static void assertRefused(String code, String line, List<Finding> findings) {
        assertThat(findings).extracting(finding -> finding.code().code() + " " + finding.place().cell()).contains(code + " " + line);
        assertThat(findings).allSatisfy(RuleLanguageTest::standsOnALine);
    }

    private static void standsOnALine(Finding finding) {
        assertThat(finding.place().file()).startsWith("rules/");
        assertThat(finding.place().cell()).matches("[1-9][0-9]*");
    }

    private static String code(String attack) {
        return attack.substring(0, 6);
    }

    private static String typed(String attack) {
        return attack.substring(attack.indexOf(" | ") + 3);
    }
}
