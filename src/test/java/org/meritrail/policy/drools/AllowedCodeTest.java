package org.meritrail.policy.drools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.policy.Policies;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;

import static org.assertj.core.api.Assertions.assertThat;

/** A rule is no way into the machine it runs on, however it names what it wants. */
class AllowedCodeTest {

    private static final String FILE = "rules/commission/own.drl";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Runtime.getRuntime().exec("id");                               | java.lang.Runtime.exec
            java.nio.file.Files.delete(java.nio.file.Path.of("/x"));       | java.nio.file.Files.delete
            new java.io.File("/x").delete();                               | java.io.File.delete
            new ProcessBuilder("id").start();                              | java.lang.ProcessBuilder.start
            $ask.getClass().getClassLoader();                              | java.lang.Class.getClassLoader
            System.exit(1);                                                | java.lang.System.exit
            java.time.LocalDate.now();                                     | java.time.LocalDate.now
            new Thread().start();                                          | java.lang.Thread.start
            Runnable r = () -> Runtime.getRuntime().halt(1); r.hashCode(); | java.lang.Runtime.halt
            org.meritrail.policy.Policies.isAt(null);                      | org.meritrail.policy.Policies.isAt
            org.drools.model.DSL.executeScript("mvel", null, "exit()");    | org.drools.model.DSL.executeScript
            org.drools.model.codegen.execmodel.JavaParserCompiler.compileAll(null, null, null); | org.drools.model.codegen.execmodel.JavaParserCompiler.compileAll
            """)
    void findsWhatARuleMayNotUseWhereItStands(String statement, String used) throws IOException {
        List<Finding> findings = findings("""
                package rules.commission
                import org.meritrail.vocabulary.Question
                rule "Own" when $ask : Question( rule == "Own" )
                then
                    %s
                end
                """.formatted(statement));

        assertThat(findings).extracting(Finding::code).containsOnly(FindingCode.IMPORT_REFUSED);
        assertThat(findings).extracting(Finding::text).contains(used);
    }

    @Test
    void findsItInAConditionAndAFunctionToo() throws IOException {
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

    @Test
    void letsARuleCalculateWithValuesAndCollections() throws IOException {
        assertThat(findings("""
                package rules.commission
                import org.meritrail.vocabulary.Question
                import org.meritrail.kernel.Exact
                rule "Own" when $ask : Question( rule == "Own" )
                then
                    java.util.List<String> names = new java.util.ArrayList<>(java.util.List.of("a", "b"));
                    String all = String.join(", ", names.stream().map(name -> name + names.size()).toList());
                    int days = java.time.LocalDate.of(2026, 7, 1).lengthOfMonth();
                    if (all.length() > days && Exact.of(days).equals(Exact.ONE)) { insert( all ); }
                end
                """)).isEmpty();
    }

    @Test
    void makesNoObjectOfWhatIsImportedToAccumulate() throws IOException {
        List<Finding> findings = findings("""
                package rules.commission
                import accumulate org.meritrail.policy.drools.AllowedCodeTest.Made made;
                rule "Own" when then end
                """);

        assertThat(findings).extracting(Finding::code).containsOnly(FindingCode.IMPORT_REFUSED);
        assertThat(Made.BEFORE).isFalse();
    }

    /** Something anywhere on the class path. */
    public static final class Made {
        static final AtomicBoolean BEFORE = new AtomicBoolean();

        public Made() {
            BEFORE.set(true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "unit Nowhere rule \"Own\" when then end",
            "query own(String s) Question( name == s ) end",
            "rule \"Own\" dialect \"mvel\" when then def f(x) { x } f(1); end"})
    void callsRulesBrokenThatBreakTheCompiler(String rule) throws IOException {
        List<Finding> findings = findings("package rules.commission\nimport org.meritrail.vocabulary.Question\n" + rule);

        assertThat(findings).extracting(Finding::code).containsOnly(FindingCode.RULE_BROKEN);
    }

    private List<Finding> findings(String rule) throws IOException {
        SoundPolicy.in(folder, SoundPolicy.workbook());
        Files.writeString(folder.resolve(FILE), rule);
        return Policies.readAndCompile(folder).fold(readable -> List.of(), unreadable -> unreadable.findings());
    }
}
