package org.meritrail.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** Packages by capability, dependencies one way. Every package and library that a rule names must exist, so that none passes vacuously. */
class ArchitectureTest {

    private static final String ROOT = "org.meritrail.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> isNoTest(location))
            .importPackages("org.meritrail");

    /** What each capability may depend on. */
    private static final Map<String, Set<String>> MAY_DEPEND_ON = Map.ofEntries(
            Map.entry("kernel", Set.of()),
            Map.entry("vocabulary", Set.of("kernel")),
            Map.entry("excel", Set.of("kernel")),
            Map.entry("policy", Set.of("kernel", "vocabulary", "excel")),
            Map.entry("intake", Set.of("kernel", "vocabulary", "excel")),
            Map.entry("explanation", Set.of("kernel", "vocabulary")),
            Map.entry("statement", Set.of("kernel", "explanation")),
            Map.entry("evaluation", Set.of("kernel", "vocabulary", "policy", "intake")),
            Map.entry("appraisal", Set.of("kernel", "vocabulary", "policy", "evaluation")),
            Map.entry("analysis", Set.of("kernel", "vocabulary", "policy", "evaluation")),
            Map.entry("authoring", Set.of("kernel", "vocabulary", "excel", "policy", "analysis")),
            Map.entry("ledger", Set.of("kernel")),
            Map.entry("simulation", Set.of("kernel", "vocabulary", "excel", "policy", "intake", "explanation", "evaluation")),
            Map.entry("verifier", Set.of()),
            Map.entry("governance", Set.of("kernel", "ledger")),
            Map.entry("content", Set.of("kernel")),
            Map.entry("pseudonym", Set.of("kernel", "vocabulary", "ledger")),
            Map.entry("plan", Set.of("kernel", "policy", "governance", "ledger", "content")),
            Map.entry("delivery", Set.of("kernel", "vocabulary", "intake", "governance", "ledger", "content")),
            Map.entry("settlement", Set.of("kernel", "governance", "ledger")),
            Map.entry("batch", Set.of("kernel", "vocabulary", "excel", "policy", "intake", "explanation", "evaluation", "simulation", "appraisal", "governance", "ledger", "content", "plan",
                    "delivery", "settlement", "pseudonym")),
            Map.entry("export", Set.of("kernel", "governance", "ledger", "content", "plan", "delivery", "settlement", "batch")),
            Map.entry("privacy", Set.of("kernel", "governance", "ledger", "content", "delivery", "settlement", "batch")),
            Map.entry("sample", Set.of("kernel", "vocabulary", "excel")),
            Map.entry("feeds", Set.of("kernel", "policy", "governance", "plan", "delivery", "settlement", "batch")),
            Map.entry("web", Set.of("kernel", "vocabulary", "policy", "analysis", "authoring", "intake", "explanation", "statement", "simulation", "governance", "ledger", "content", "plan",
                    "delivery", "settlement", "batch", "export", "privacy")),
            Map.entry("server", Set.of("kernel", "vocabulary", "policy", "analysis", "governance", "ledger", "content", "plan", "delivery", "settlement", "batch",
                    "export", "privacy", "sample", "feeds", "web")),
            Map.entry("cli", Set.of("content", "export", "verifier", "kernel", "vocabulary", "policy", "analysis", "authoring", "intake", "explanation", "statement", "evaluation", "appraisal", "simulation", "batch", "sample",
                    "server")));

    /** The only packages that may know a library. */
    private static final Map<String, Set<String>> KNOWN_TO = Map.of(
            "org.kie.", Set.of("policy.drools"),
            "org.drools.", Set.of("policy.drools"),
            "org.apache.poi.", Set.of("batch", "excel", "authoring", "authoring.conversion", "authoring.difference", "authoring.marking", "authoring.proposals",
                    "authoring.templates"),
            "org.dhatim.fastexcel.", Set.of("excel", "policy.excel", "intake"),
            "de.siegmar.fastcsv.", Set.of("intake", "batch", "excel", "authoring.conversion"),
            "de.siegmar.fastcsv.writer.", Set.of("excel"),
            "com.github.javaparser.", Set.of("policy.drools"),
            "picocli.", Set.of("cli"),
            "tools.jackson.", Set.of("batch", "pseudonym", "delivery", "delivery.jdbc", "intake", "policy"),
            "org.apache.commons.numbers.", Set.of("kernel"));

    /** Where Spring may be known: at the edges and where records are kept. */
    private static final String SPRING = "org[.]meritrail[.](server|web|feeds)([.].*)?|.*[.]jdbc";

    private static boolean isNoTest(Location location) {
        return !location.contains("test-classes");
    }

    @Test
    void everyCapabilityIsListed() {
        Set<String> capabilities = CLASSES.stream().map(ArchitectureTest::capability).collect(Collectors.toCollection(TreeSet::new));
        assertThat(capabilities).isEqualTo(new TreeSet<>(MAY_DEPEND_ON.keySet()));
    }

    @TestFactory
    Iterable<DynamicTest> dependsOnlyOnWhatItMay() {
        return new TreeMap<>(MAY_DEPEND_ON).entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
            Set<String> used = CLASSES.stream().filter(type -> capability(type).equals(rule.getKey()))
                    .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                    .map(dependency -> dependency.getTargetClass())
                    .filter(type -> type.getPackageName().startsWith(ROOT))
                    .map(ArchitectureTest::capability)
                    .filter(capability -> !capability.equals(rule.getKey()))
                    .collect(Collectors.toSet());
            assertThat(rule.getValue()).containsAll(used);
        })).toList();
    }

    @TestFactory
    Iterable<DynamicTest> keepsLibrariesWhereTheyBelong() {
        return new TreeMap<>(KNOWN_TO).entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
            Set<String> users = CLASSES.stream()
                    .filter(type -> type.getDirectDependenciesFromSelf().stream()
                            .anyMatch(dependency -> dependency.getTargetClass().getName().startsWith(rule.getKey())))
                    .map(type -> type.getPackageName().substring(ROOT.length()))
                    .collect(Collectors.toSet());
            assertThat(users).as("users of " + rule.getKey()).isEqualTo(rule.getValue());
        })).toList();
    }

    @Test
    void keepsSpringAtTheEdges() {
        Set<String> users = CLASSES.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().getName().startsWith("org.springframework.")))
                .map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(users).isNotEmpty().allMatch(user -> user.matches(SPRING));
    }

    /** What verifies exports must not repeat a mistake of what writes them. */
    @Test
    void verifiesWithTheJdkAlone() {
        List<JavaClass> verifier = CLASSES.stream().filter(type -> capability(type).equals("verifier")).toList();
        Set<String> used = verifier.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(type -> !type.isPrimitive()).map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(verifier).hasSizeGreaterThan(10);
        assertThat(used).contains("java.security", "org.meritrail.verifier").allMatch(name -> name.matches("java[.].*|javax[.]xml[.].*|org[.]meritrail[.]verifier"));
    }

    @Test
    void usesNoFloatingPointWhereMoneyOrRatesAre() {
        noClasses().that().resideInAnyPackage("org.meritrail.kernel..", "org.meritrail.vocabulary..", "org.meritrail.evaluation..",
                        "org.meritrail.policy..", "org.meritrail.intake..", "org.meritrail.explanation..", "org.meritrail.appraisal..", "org.meritrail.simulation..")
                .should().dependOnClassesThat(isFloatingPoint())
                .check(CLASSES);
    }

    @Test
    void readsNoClockAndNoDefaultOfTheMachine() {
        noClasses().should().callMethod(java.time.LocalDate.class, "now")
                .orShould().callMethod(java.time.Instant.class, "now")
                .orShould().callMethod(java.time.LocalDateTime.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callMethod(java.util.Locale.class, "getDefault")
                .orShould().callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould().callMethod(String.class, "toLowerCase")
                .orShould().callMethod(String.class, "toUpperCase")
                .orShould().callMethod(String.class, "format", String.class, Object[].class)
                .orShould().callMethod(String.class, "getBytes")
                .check(CLASSES);
    }

    /** CSV is written by {@code SafeCsv} alone, which the list of libraries above sees to; a workbook holds formulas only where an author is helped by them. */
    @Test
    void writesNoFormulasIntoWorkbooks() {
        noClasses().that().resideOutsideOfPackage("org.meritrail.authoring..")
                .should().callMethod(org.apache.poi.ss.usermodel.Cell.class, "setCellFormula", String.class).check(CLASSES);
    }

    @Test
    void rulesImportTypesOfTheVocabularyAndTheKernelOnly() throws IOException {
        List<String> imports = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".drl")).toList()) {
                Files.readAllLines(file).stream().filter(line -> line.startsWith("import ")).forEach(line -> imports.add(line.substring(7).strip()));
            }
        }
        assertThat(imports).hasSizeGreaterThan(50).allSatisfy(type -> {
            assertThat(capability(CLASSES.get(type))).isIn("vocabulary", "kernel");
            assertThat(type).startsWith(ROOT);
        });
    }

    private static DescribedPredicate<JavaClass> isFloatingPoint() {
        Set<String> types = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
        return DescribedPredicate.describe("are floating point", type -> types.contains(type.getName()));
    }

    private static String capability(JavaClass type) {
        String rest = type.getPackageName().substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
