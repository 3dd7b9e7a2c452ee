package org.meritrail.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.batch.Explanations;
import org.meritrail.evaluation.Examples;
import org.meritrail.fixtures.MarkdownWorkbook;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** Whoever holds the signing key can slice a quantity as they like; the approved workbook says where tiers end, and which rows hold. */
class TierPartsTest {

    private static final String PATH = "decision-tables/sales/sales.xlsx";

    @TempDir
    private Path folder;

    /** As explanations of the service have them; each part of each is changed in turn. */
    @ParameterizedTest
    @ValueSource(strings = {"Marginal tiers", "Retroactive tiers", "Cumulative tiers, year to date", "Tiers per period", "Tiers on accumulated payout", "All overage at one rate", "Refunds"})
    void findsEveryPartThatDoesNotEndWhereItsTierDoes(String mechanic) throws Exception {
        PolicyFolder policy = PolicyFolder.withShippedRules(folder.resolve("policy")).with("sales/sales.xlsx", MarkdownWorkbook.all(Path.of("docs/mechanics.md")).get(mechanic));
        List<String> explanations = Examples.work(policy.policy()).stream().flatMap(worked -> worked.evaluation().outcomes().stream()
                .map(outcome -> org.meritrail.batch.Json.of(new Explanations(worked.evaluation()).of(outcome)))).toList();
        List<String> found = new ArrayList<>();
        for (String explanation : explanations) {
            assertThat(flaw(policy.path(), explanation)).isEmpty();
            for (int at = 0; at < slices(Json.read(explanation)).size(); at++) {
                Object changed = Json.read(explanation);
                Map<String, Object> part = Members.map(slices(changed).get(at).get("part"));
                part.put("value", Fraction.parse((String) part.get("value")).plus(Fraction.of(1)).toString());
                part.remove("exact");
                found.add(flaw(policy.path(), changed));
            }
        }
        assertThat(found).isNotEmpty().allMatch(flaw -> flaw.contains("is said to lie in the tier in row") || flaw.contains("is sliced"));
    }

    /** 200,000 of a quota of 240,000, of which the first tier takes 80 %. */
    @Test
    void readsWorkbooksOfEitherLanguage() throws Exception {
        for (Texts texts : Texts.all()) {
            assertThat(sliced(texts, "each-slice", "192000", "8000")).isEmpty();
            assertThat(sliced(texts, "each-slice", "195000", "5000")).isEqualTo("here: Commission: 195000 is said to lie in the tier in row 5 of sheet “Rates”, and by its edges 192000 does");
            assertThat(sliced(texts, "each-slice", "192000", "0")).contains("and 200000 is sliced");
            assertThat(sliced(texts, "each-slice", "192000", "7000")).contains("row 6").contains("8000 does");
            assertThat(sliced(texts, "overage", "192000", "8000")).isEmpty();
            assertThat(sliced(texts, "overage", "200000", "0")).contains("192000 does");
            assertThat(sliced(texts, "overage", "0", "200000")).isEmpty();
            assertThat(sliced(texts, "whole-amount", "0", "200000")).isEmpty();
            assertThat(sliced(texts, "whole-amount", "200000", "0")).contains("row 5").contains("0 does");
            assertThat(sliced(texts, "first", "192000", "8000")).contains("decides how much lies in each tier");
        }
    }

    @Test
    void findsARowThatDoesNotHoldAndAWordThatIsNoStep() throws Exception {
        String sliced = sliced("192000", "8000");
        workbook(Texts.ENGLISH, "each-slice");
        assertThat(flaw(folder, sliced.replace("'North'", "'South'"))).isEqualTo("here: Commission: row 5 of sheet “Rates” does not hold for what “Region” came to");
        assertThat(flaw(folder, sliced.replace("'Region'", "'Town'"))).contains("does not hold for what “Region” came to");
        assertThat(flaw(folder, sliced.replace("'Quota'", "'Other'"))).isEqualTo("here: Commission: “Quota” decides how much lies in each tier, and stands there nowhere");
        assertThat(flaw(folder, sliced.replace("'Sales'", "'Other'"))).contains("“Sales” decides");
        assertThat(flaw(folder, sliced.replace("'sheet':'Rates'", "'sheet':'More'"))).contains("“Rates” decides");
    }

    @Test
    void saysSoInSpanish() {
        assertThat(new Flaw("here", "tier-part", "Comisión", "195000", "Tipos", 5, "192000").in(new Said("es")))
                .isEqualTo("here: Comisión: se indica que 195000 cae en el tramo de la fila 5 de la hoja «Tipos», y según sus límites cae 192000");
        assertThat(new Flaw("here", "row-unmet", "Comisión", "Tipos", 5, "Región").in(new Said("es")))
                .isEqualTo("here: Comisión: la fila 5 de la hoja «Tipos» no vale para lo que resultó «Región»");
    }

    private String sliced(Texts texts, String option, String first, String second) throws Exception {
        workbook(texts, option);
        return flaw(folder, sliced(first, second));
    }

    private void workbook(Texts texts, String option) {
        String from = texts.say("comparison.from");
        String tier = texts.say("table.tier");
        Object[][] rates = {row(texts.say("setting.edges-in-percent-of"), "Quota"), row("id", "Region", tier, tier, "Rate"),
                row("", texts.say("comparison.one-of"), from, texts.say("comparison.below"), texts.say("comparison.result")), row("", "text", "percent", "percent", "percent"),
                row("R-1", "East; North", percent("0"), percent("80"), percent("4")), row("R-2", texts.say("table.any"), percent("80"), texts.say("table.no-edge"), percent("6"))};
        new WorkbookBuilder().sheet("Lines", row(words(texts, "heading.line", "heading.operation", "heading.option", "heading.of", "heading.table")),
                        row("Commission", texts.say("operation.tiers"), texts.say("option." + option), "Sales", "Rates"))
                .sheet("Rates", rates).sheet("More", rates)
                .write(folder.resolve(PATH));
    }

    private static Object[] words(Texts texts, String... keys) {
        return Stream.of(keys).map(texts::say).toArray();
    }

    private static String sliced(String first, String second) {
        List<String> slices = new ArrayList<>(List.of(slice(5, first, "0.04"), slice(6, second, "0.06")));
        slices.removeIf(slice -> slice.contains("'value':'0','currency'"));
        return "{'lines':[{'name':'Commission','line':{'workbook':'sales/sales.xlsx','sheet':'Lines','row':2,'cells':[],'texts':[]}},{'name':'Sales'},{'name':'Quota'},{'name':'Region'}],"
                + "'components':[{'is':0,'grounds':[" + String.join(",", slices) + "],'work':[{'does':'slices','of':[" + (slices.size() == 1 ? "'@0'" : "'@0','@1'") + "],'with':['#0']}],'steps':["
                + "{'is':1,'result':{'kind':'money','value':'200000','currency':'EUR'}},{'is':2,'result':{'kind':'money','value':'240000','currency':'EUR'}},"
                + "{'is':3,'result':{'kind':'label','value':'North'}}]}]}";
    }

    private static String slice(int row, String part, String rate) {
        return "{'kind':'slice','cells':{'workbook':'sales/sales.xlsx','sheet':'Rates','row':" + row + ",'cells':['E" + row + "'],'texts':['" + rate + "']},"
                + "'part':{'kind':'money','value':'" + part + "','currency':'EUR'},'rate':{'kind':'percent','value':'" + rate + "'}}";
    }

    private String flaw(Path policy, String explanation) throws Exception {
        return flaw(policy, Json.read(explanation.contains("\"") ? explanation : explanation.replace('\'', '"')));
    }

    /** What is found in an explanation; empty for nothing. */
    private String flaw(Path policy, Object explanation) throws IOException, Flaw {
        byte[] workbook = Files.readAllBytes(policy.resolve(PATH));
        String sha256 = HexFormat.of().formatHex(Merkle.sha256(workbook));
        Files.createDirectories(folder.resolve("export/content"));
        Files.write(folder.resolve("export/content").resolve(sha256), workbook);
        try (Export export = Export.open(folder.resolve("export"))) {
            new CellChecks(new PolicyWorkbooks(export, Map.of(PATH, sha256))).check("here", Members.map(explanation));
            return "";
        } catch (Flaw flaw) {
            return flaw.in(new Said("en"));
        }
    }

    /** Of steps that are worked out there; where a step stands again, its slices decide nothing. */
    private static List<Map<String, Object>> slices(Object json) {
        List<Map<String, Object>> slices = new ArrayList<>();
        if (json instanceof List<?> list) {
            list.forEach(one -> slices.addAll(slices(one)));
        } else if (json instanceof Map<?, ?> members) {
            if (members.get("work") != null) {
                Members.list(Members.map(json), "grounds").stream().map(Members::map).filter(ground -> "slice".equals(ground.get("kind"))).forEach(slices::add);
            }
            members.values().forEach(value -> slices.addAll(slices(value)));
        }
        return slices;
    }
}
