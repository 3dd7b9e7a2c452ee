package org.meritrail.policy.drools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.policy.Policies;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.sheets.Plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What came past the list of what rules are written in would still be found in what was compiled. */
class AllowedCodeTest {

    private static final String FILE = "rules/commission/own.drl";

    @TempDir
    static Path folder;
    private static Plan plan;

    @BeforeAll
    static void readThePlan() {
        plan = SoundPolicy.in(folder, SoundPolicy.workbook()).policy().plan();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Runtime.getRuntime().exec("id");                               | java.lang.Runtime.exec
            java.nio.file.Files.delete(java.nio.file.Path.of("/x"));       | java.nio.file.Files.delete
            new java.io.File("/x").delete();                               | java.io.File.delete
            new ProcessBuilder("id").start();                              | java.lang.ProcessBuilder.start
            $ask.getClass().getClassLoader();                              | java.lang.Class.getClassLoader
            $ask.getClass();                                               | java.lang.Object.getClass
            System.exit(1);                                                | java.lang.System.exit
            java.time.LocalDate.now();                                     | java.time.LocalDate.now
            new Thread().start();                                          | java.lang.Thread.start
            $ask.wait(1);                                                  | java.lang.Object.wait
            java.util.List.of(1).parallelStream();                         | java.util.List.parallelStream
            Math.random();                                                 | java.lang.Math.random
            java.util.Set.of(1, 2).iterator();                             | java.util.Set.of
            java.util.Collections.shuffle(null);                           | java.util.Collections.shuffle
            "a".matches("(x+x+)+y");                                       | java.lang.String.matches
            "a".toUpperCase();                                             | java.lang.String.toUpperCase
            "a".repeat(2000000000);                                        | java.lang.String.repeat
            $ask.parts().clear();                                          | java.util.Map.clear
            org.meritrail.kernel.Texts.bundle("x", "en");                  | org.meritrail.kernel.Texts.bundle
            Runnable r = () -> Runtime.getRuntime().halt(1); r.run();      | java.lang.Runtime.halt
            org.meritrail.policy.Policies.isAt(null);                      | org.meritrail.policy.Policies.isAt
            org.drools.model.DSL.executeScript("mvel", null, "exit()");    | org.drools.model.DSL.executeScript
            org.drools.model.codegen.execmodel.JavaParserCompiler.compileAll(null, null, null); | org.drools.model.codegen.execmodel.JavaParserCompiler.compileAll
            """)
    void findsWhatARuleMayNotUseWhereItStands(String statement, String used) {
        List<Finding> findings = findings("""
                package rules.commission
                import org.meritrail.vocabulary.Question
                rule "Own" when $ask : Question( rule == "Own" )
                then
                    // %s
                    %s
                end
                """.formatted(statement, statement));

        assertThat(findings).extracting(Finding::code).containsOnly(FindingCode.IMPORT_REFUSED);
        assertThat(findings).extracting(finding -> finding.text() + " " + finding.place()).contains(used + " " + FILE + "!6");
    }

    @Test
    void findsItInAConditionAndAFunctionToo() {
        List<Finding> findings = findings("""
                package rules.commission
                import org.meritrail.vocabulary.Question
                function boolean open() { return java.nio.file.Files.exists(java.nio.file.Path.of("/etc/passwd")); }
                rule "Own" when $ask : Question( rule == "Own", java.lang.System.getenv("HOME") == null, open() )
                then
                end
                """);

        assertThat(findings).extracting(finding -> finding.text() + " " + finding.place())
                .contains("java.lang.System.getenv " + FILE + "!4", "java.nio.file.Files.exists " + FILE + "!3");
    }

    /** Something anywhere on the class path. */
    public static final class Made {
        static final AtomicBoolean BEFORE = new AtomicBoolean();

        public Made() {
            BEFORE.set(true);
        }
    }

    @Test
    void makesNoObjectOfWhatIsImportedToAccumulate() throws IOException {
        Files.writeString(folder.resolve(FILE), """
                package rules.commission
                import accumulate org.meritrail.policy.drools.AllowedCodeTest.Made made;
                rule "Own" when then end
                """);
        List<Finding> findings = Policies.readAndCompile(folder).fold(readable -> List.of(), unreadable -> unreadable.findings());
        Files.delete(folder.resolve(FILE));

        assertThat(findings).extracting(Finding::code).contains(FindingCode.IMPORT_REFUSED);
        assertThat(Made.BEFORE).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "unit Nowhere rule \"Own\" when then end",
            "query own(String s) Question( name == s ) end",
            "rule \"Own\" dialect \"mvel\" when then def f(x) { x } f(1); end"})
    void callsRulesBrokenThatBreakTheCompiler(String rule) {
        List<Finding> findings = findings("package rules.commission\nimport org.meritrail.vocabulary.Question\n" + rule);

        assertThat(findings).extracting(Finding::code).containsOnly(FindingCode.RULE_BROKEN);
    }

    private static List<Finding> findings(String rule) {
        List<Finding> findings = new ArrayList<>();
        assertThatExceptionOfType(Rules.UnableToCompile.class)
                .isThrownBy(() -> Rules.compile(plan, List.of(new RuleFile(FILE, rule, List.of("Own")))))
                .satisfies(unable -> findings.addAll(unable.findings()));
        return findings;
    }
}
