package org.meritrail.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.meritrail.evaluation.Examples;
import org.meritrail.fixtures.ExamplePage;

/** The published examples and how each is written, worked out: the table at the end of the page of mechanics. */
final class PublishedExamples {

    private static final String BY_RULE = "by rule";

    private PublishedExamples() {
    }

    /** @param alone whether workbooks alone say it, without a rule of its own */
    private record Published(String id, ExamplePage page, boolean alone, boolean agrees) {

        String row() {
            return "| %s | [%s](../%s) | %s | %s |".formatted(id, page.name(), page.path(), alone ? "workbook alone" : "DRL", agrees ? "agrees" : "does not agree");
        }
    }

    /**
     * The lines below the heading, counts first.
     *
     * @param again whether to work the examples out; if not they are taken to agree, since {@code WorkedExamplesTest} fails where one does not
     */
    static List<String> table(Path folder, boolean again) {
        List<Published> all = ExamplePage.all().stream().flatMap(page -> of(page, folder, again)).sorted(Comparator.comparing(Published::id)).toList();
        List<String> table = new ArrayList<>(List.of("", "Each is a workbook that an analyst would write, with the published figures as examples; all are worked out with every build.", "",
                "Of %d examples %d agree to the last printed digit; %d are workbooks alone.".formatted(all.size(), all.stream().filter(Published::agrees).count(),
                        all.stream().filter(Published::alone).count()), "",
                "| Example | Page | Written with | Outcome |", "| --- | --- | --- | --- |"));
        all.forEach(one -> table.add(one.row()));
        return table;
    }

    private static Stream<Published> of(ExamplePage page, Path folder, boolean again) {
        List<String> wrong = again ? disagreeing(page, folder) : List.of();
        boolean alone = page.lines().stream().noneMatch(line -> line.startsWith("|") && line.contains(BY_RULE));
        return page.examples().stream().map(id -> new Published(id, page, alone, !wrong.contains(id)));
    }

    private static List<String> disagreeing(ExamplePage page, Path folder) {
        return page.policies(folder).stream().flatMap(policy -> Examples.check(policy.policy()).stream()).map(one -> ExamplePage.example(one.row().name())).toList();
    }
}
