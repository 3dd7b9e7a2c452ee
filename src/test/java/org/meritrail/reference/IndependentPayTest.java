package org.meritrail.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.meritrail.policy.Policy;
import org.meritrail.reference.Production.Place;
import org.meritrail.reference.Production.Said;

import static org.assertj.core.api.Assertions.assertThat;

/** What pay of a random plan does not depend on: the order of rows, and what others have done. Each participant of a try is one try. */
class IndependentPayTest {

    private static final Sketch SKETCH = Sketching.draw(Sketch.World.ALONE, 77, 40);
    private static Production production;

    @BeforeContainer
    static void begin() throws IOException {
        production = Production.in(Files.createTempDirectory("independent"));
    }

    @Property(tries = 60)
    void anyOrderOfTheSameRowsGivesTheSame(@ForAll("plans") RefPlan plan, @ForAll("data") RefData data, @ForAll Random random) {
        Policy policy = production.policy(Writing.workbook(plan));
        Map<String, String> files = WritingData.files(plan, data);
        Map<Place, Said> inOrder = production.evaluate(policy, files);
        files.replaceAll((name, text) -> shuffled(text, random));
        assertThat(production.evaluate(policy, files)).isEqualTo(inOrder);
    }

    @Property(tries = 60)
    void whatOneDoesChangesNobodyElse(@ForAll("plans") RefPlan plan, @ForAll("data") RefData data, @ForAll("data") RefData other) {
        Policy policy = production.policy(Writing.workbook(plan));
        Map<Place, Said> before = production.evaluate(policy, WritingData.files(plan, data));
        RefData changed = new RefData(Stream.concat(of(other, "P-1", true), of(data, "P-1", false)).toList(), data.rates(), data.spells());
        Map<Place, Said> after = production.evaluate(policy, WritingData.files(plan, changed));
        assertThat(ofOthers(after)).isEqualTo(ofOthers(before));
    }

    private static Stream<RefRecord> of(RefData data, String participant, boolean own) {
        return data.records().stream().filter(record -> record.participant().id().equals(participant) == own);
    }

    private static Map<Place, Said> ofOthers(Map<Place, Said> said) {
        return said.entrySet().stream().filter(one -> !isOfTheFirst(one.getKey().record()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isOfTheFirst(String record) {
        return record.equals("P-1") || record.startsWith("P-1@") || record.startsWith("CRM/P-1D");
    }

    private static String shuffled(String text, Random random) {
        List<String> rows = new ArrayList<>(text.lines().toList());
        Collections.shuffle(rows.subList(1, rows.size()), random);
        return String.join("\n", rows) + "\n";
    }

    @Provide
    Arbitrary<RefPlan> plans() {
        return Filling.plans(SKETCH);
    }

    @Provide
    Arbitrary<RefData> data() {
        return Filling.data(SKETCH);
    }
}
