package org.meritrail.policy.drools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.meritrail.fixtures.HostileTexts;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.policy.excel.WorkbookFile;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Severity;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.PlanReading;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever an author types, the rule source is the same to the byte: text of cells never becomes code. */
class HostileTextTest {

    /** Every text of the sound policy that is its author's own. */
    private static final List<String> OWN = List.of("Sales", "Earned", "Share", "Factor", "Reached", "Boosted", "Protected", "Total", "Commission",
            "Amount", "Region", "Quota", "Cap", "Least share", "Started", "Deals", "factor", "rate", "comment", "NB-1", "NB-2", "NB-3", "F-1",
            "F-2", "F-3", "East", "The least share was reached", "Share of the quota", "Deal", "Ana", "P-1");
    private static final List<String> TABLES = List.of("NB", "Factors");
    private static final List<String> UNSEEN = List.of("\n", "\t", "\r\n", "\u007F", "\u0085", "\u00A0", "\u200B", "\u2028",
            "\u202E", "\u2066", "\uFEFF", "_x000A_", "  ");

    private final Findings ruleFindings = new Findings();
    private final List<RuleFile> rules = rules();
    private final SortedMap<String, String> plain = RuleSources.of(plan(SoundPolicy.workbook()), rules).byPath();

    @Property(tries = 100)
    void neverReachesRuleSource(@ForAll("code") String hostile) {
        Plan plan = plan(renamed(hostile));

        assertThat(plan.lines()).anyMatch(line -> line.line().name().startsWith(hostile));
        assertThat(RuleSources.of(plan, rules).byPath()).isEqualTo(plain);
    }

    /** Any one cell of any sheet, a heading, an id, a note, or an empty one beside the others. */
    @Property(tries = 300)
    void neverReachesRuleSourceFromAnyCell(@ForAll("code") String hostile, @ForAll Random random) {
        WorkbookBuilder workbook = SoundPolicy.workbook();
        List<String> cells = workbook.cells();
        String[] cell = cells.get(random.nextInt(cells.size())).split("!");
        List<Plan> plans = new ArrayList<>();

        List<Finding> findings = read(workbook.put(cell[0], cell[1], hostile), plans).list();

        assertThat(findings).allSatisfy(finding -> assertThat(finding.place().file()).isEqualTo(SoundPolicy.FILE));
        if (findings.stream().noneMatch(finding -> finding.code().severity() == Severity.ERROR)) {
            assertThat(rows(RuleSources.of(plans.get(0), rules).byPath())).isEqualTo(rows(plain));
        }
    }

    /** One name more or less changes which ids the engine chooses, and nothing else. */
    private static Set<String> rows(SortedMap<String, String> sources) {
        return sources.values().stream().flatMap(String::lines).map(row -> row.replaceAll("[0-9]+[a-z]?\\b", "#")).collect(Collectors.toSet());
    }

    /** What is compiled is not only equal but the same, so that other texts never lead to other classes. */
    @Property(tries = 30)
    void isNeverCompiled(@ForAll("code") String hostile) {
        assertThat(Rules.compile(plan(renamed(hostile)), rules)).isSameAs(Rules.compile(plan(SoundPolicy.workbook()), rules));
    }

    @Property(tries = 100)
    void isRefusedWhereItCannotBeSeen(@ForAll("code") String hostile, @ForAll("unseen") String unseen) {
        List<Finding> findings = findings(renamed(hostile + unseen + hostile));

        assertThat(findings).isNotEmpty().extracting(Finding::code).containsOnly(FindingCode.STRAY_CHARACTERS);
        assertThat(findings).extracting(finding -> finding.place().sheet())
                .contains("Lines", "Parts", "Values", "Inputs", "Records", "Payments", "Statement", "Reports", "Alerts");
        assertThat(findings).allSatisfy(finding -> assertThat(finding.text()).doesNotContainPattern("[\\p{Cc}\\p{Cf}]"));
    }

    @Example
    void neverReachesRuleSourceHoweverLongItIs() {
        Random random = new Random(1);
        String longest = IntStream.range(0, 32_760).mapToObj(at -> "" + (char) ('!' + random.nextInt(94))).collect(Collectors.joining());

        assertThat(RuleSources.of(plan(renamed(longest)), rules).byPath()).isEqualTo(plain);
    }

    @Provide
    Arbitrary<String> code() {
        return Arbitraries.of(HostileTexts.TEXTS).list().ofMinSize(1).ofMaxSize(8).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> unseen() {
        return Arbitraries.of(UNSEEN);
    }

    private static WorkbookBuilder renamed(String hostile) {
        Map<String, String> names = IntStream.range(0, OWN.size()).boxed().collect(Collectors.toMap(OWN::get, at -> hostile + " " + at));
        names.put("East", names.get("East").replace(';', ','));
        UnaryOperator<String> sheet = name -> TABLES.contains(name) ? sheetName(hostile, TABLES.indexOf(name)) : name;
        return SoundPolicy.workbook().translated(sheet, text -> TABLES.contains(text) ? sheet.apply(text) : names.getOrDefault(text, text));
    }

    /** Excel itself refuses some characters, and more than 31. */
    private static String sheetName(String hostile, int at) {
        String allowed = hostile.replaceAll("[\\[\\]:*?/\\\\']", "!").replaceAll("[\\p{C}\\p{Z}]", "_");
        return "t" + allowed.substring(0, Math.min(20, allowed.length())) + at;
    }

    private Plan plan(WorkbookBuilder workbook) {
        List<Plan> plans = new ArrayList<>();
        Findings findings = read(workbook, plans);
        assertThat(findings.list()).isEmpty();
        return plans.get(0);
    }

    private List<Finding> findings(WorkbookBuilder workbook) {
        return read(workbook, new ArrayList<>()).list();
    }

    private Findings read(WorkbookBuilder workbook, List<Plan> plans) {
        Findings findings = new Findings();
        try {
            Path file = workbook.write(Files.createTempFile("hostile", ".xlsx"));
            plans.add(PlanReading.read(WorkbookFile.read(file, SoundPolicy.FILE, SoundPolicy.WORKBOOK, findings), RuleFiles.names(rules), findings).plan());
            Files.delete(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return findings;
    }

    private List<RuleFile> rules() {
        try {
            return RuleFiles.read(PolicyFolder.SHIPPED, ruleFindings);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
