package org.meritrail.policy.drools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.batch.Explanations;
import org.meritrail.batch.Json;
import org.meritrail.evaluation.Evaluating;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.fixtures.HostileTexts;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.intake.Intake;
import org.meritrail.kernel.Period;
import org.meritrail.policy.Policy;

import static org.assertj.core.api.Assertions.assertThat;

/** A policy all of whose names are hostile pays to the cent what it paid, so that they went through everything, and nothing of them ran. */
class HostilePayTest {

    /** Names of lines, inputs, values, sets and components, ids of rows, a heading, notes, texts of alerts and the name of an example. */
    private static final List<String> OWN = List.of("Sales", "Earned", "Share", "Factor", "Reached", "Boosted", "Protected", "Total", "Commission", "Amount",
            "Region", "Cap", "Least share", "Started", "Deals", "factor", "rate", "comment", "NB-1", "NB-2", "NB-3", "F-1", "F-2", "F-3",
            "The least share was reached", "Ana", "P-1");
    private static final String DATA = """
            source,id,line,date,participant,amount,currency
            CRM,D-1,1,2026-07-10,P-1,100000,EUR
            CRM,D-2,1,2026-08-11,P-1,25000,EUR
            """;
    /** Silent: the rule of the sound policy reads parts by their names, which are others here. */
    private static final String RULE = """
            package rules.commission
            import org.meritrail.vocabulary.Question
            rule "Newcomer's protected quarter"
            when
                $newcomer : Question( rule == "Newcomer's protected quarter", who == "nobody" )
            then
                insert( $newcomer.yes() );
            end
            """;

    @TempDir
    Path folder;

    @Test
    void paysTheSameWhateverThingsAreCalled() throws IOException {
        List<String> paid = amounts(evaluate("plain", SoundPolicy.workbook().without("Examples"), "commission"));
        List<String> hostile = new ArrayList<>(HostileTexts.TEXTS);

        for (int turn = 0; turn < 3; turn++) {
            Collections.shuffle(hostile, new Random(turn));
            Map<String, String> names = IntStream.range(0, OWN.size()).boxed().collect(Collectors.toMap(OWN::get, at -> hostile.get(at) + " " + at));
            WorkbookBuilder workbook = SoundPolicy.workbook().without("Examples").translated(sheet -> sheet, text -> names.getOrDefault(text, text));
            String file = "x" + hostile.stream().filter(text -> text.length() < 90).limit(2).collect(Collectors.joining()).replaceAll("[/\\x00]", "_");

            Evaluation evaluation = evaluate("hostile-" + turn, workbook, file);

            assertThat(amounts(evaluation)).isEqualTo(paid);
            assertThat(Json.of(new Explanations(evaluation).of(evaluation.outcomes().get(0)))).contains(Json.of(names.get("Commission")));
        }
        assertThat(System.getProperty(HostileTexts.CANARY)).isNull();
        assertThat(Path.of(HostileTexts.CANARY)).doesNotExist();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.endsWith(HostileTexts.CANARY))).isEmpty();
        }
    }

    private Evaluation evaluate(String name, WorkbookBuilder workbook, String file) throws IOException {
        Path policy = folder.resolve(name);
        SoundPolicy.in(policy, new WorkbookBuilder().sheet("Values", new Object[] {"name", "value", "unit"}));
        Files.delete(policy.resolve(SoundPolicy.FILE));
        workbook.write(policy.resolve("decision-tables/commission/" + file + ".xlsx"));
        Files.writeString(policy.resolve("rules/commission/newcomer.drl"), RULE);
        Files.createDirectories(policy.resolve("data"));
        Files.writeString(policy.resolve("data/participants.csv"), "participant,name,currency,hired,left,region\nP-1,Ana Ruiz,EUR,2020-01-01,,North\n");
        Files.writeString(policy.resolve("data/transactions.csv"), DATA);
        Policy read = new PolicyFolder(policy).policy();
        return Evaluating.evaluate(read, Intake.read(policy.resolve("data"), read.plan().data()), Period.parse("2026-Q3"), 1, done -> { });
    }

    private static List<String> amounts(Evaluation evaluation) {
        return evaluation.outcomes().stream().flatMap(outcome -> outcome.components().stream()).map(figure -> figure.result().toString()).toList();
    }
}
