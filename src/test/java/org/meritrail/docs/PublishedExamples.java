package org.meritrail.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.meritrail.evaluation.Examples;
import org.meritrail.fixtures.MarkdownWorkbook;
import org.meritrail.fixtures.PolicyFolder;

/** The published examples and how each is written, worked out: the table at the end of the page of mechanics. */
final class PublishedExamples {

    private static final Path PAGES = Path.of("src/test/resources/worked-examples");
    private static final String NAMES = "Examples: ";
    private static final String BY_RULE = "by rule";

    private PublishedExamples() {
    }

    /** @param alone whether workbooks alone say it, without a rule of its own */
    private record Published(String id, String page, boolean alone, boolean agrees) {

        String row() {
            return "| %s | [%s](../%s/%s.md) | %s | %s |".formatted(id, page, PAGES, page, alone ? "workbook alone" : "DRL", agrees ? "agrees" : "does not agree");
        }
    }

    /**
     * The lines below the heading, counts first.
     *
     * @param again whether to work the examples out; if not they are taken to agree, since {@code WorkedExamplesTest} fails where one does not
     */
    static List<String> table(Path folder, boolean again) {
        List<Published> all = pages().stream().flatMap(page -> of(page, folder, again)).sorted(Comparator.comparing(Published::id)).toList();
        List<String> table = new ArrayList<>(List.of("", "Each is a workbook that an analyst would write, with the published figures as examples; all are worked out with every build.", "",
                "Of %d examples %d agree to the last printed digit; %d are workbooks alone.".formatted(all.size(), all.stream().filter(Published::agrees).count(),
                        all.stream().filter(Published::alone).count()), "",
                "| Example | Page | Written with | Outcome |", "| --- | --- | --- | --- |"));
        all.forEach(one -> table.add(one.row()));
        return table;
    }

    private static Stream<Published> of(Path page, Path folder, boolean again) {
        String name = page.getFileName().toString().replace(".md", "");
        List<String> wrong = again ? disagreeing(page, folder.resolve(name)) : List.of();
        boolean alone = lines(page).stream().noneMatch(line -> line.startsWith("|") && line.contains(BY_RULE));
        return examples(page).stream().map(id -> new Published(id, name, alone, !wrong.contains(id)));
    }

    private static List<String> disagreeing(Path page, Path folder) {
        return MarkdownWorkbook.all(page).entrySet().stream()
                .map(workbook -> PolicyFolder.withShippedRules(folder.resolve(workbook.getKey())).with("plans/plan.xlsx", workbook.getValue()).policy())
                .flatMap(policy -> Examples.check(policy).stream()).map(one -> example(one.row().name())).toList();
    }

    /** A case is named by its example, and by what tells it from the others of that example. */
    private static String example(String name) {
        return name.split(": ")[0];
    }

    private static List<String> examples(Path page) {
        return lines(page).stream().filter(line -> line.startsWith(NAMES)).flatMap(line -> Arrays.stream(line.substring(NAMES.length()).split(", "))).toList();
    }

    private static List<String> lines(Path page) {
        try {
            return Files.readAllLines(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> pages() {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
