package org.meritrail.policy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;

import static org.meritrail.kernel.Texts.ENGLISH;
import static org.meritrail.kernel.Texts.SPANISH;

/** {@code docs/findings.md}: the catalogue, with what Meritrail says of a mistake that was really made. */
final class FindingsPage {

    private static final String OPENING = """
            # Findings

            A finding is a mistake in a workbook or rule file, at its cell. All are reported at once, in English or Spanish. A policy with an **error** cannot be submitted; what is
            **to be signed** needs somebody's signature before it is approved; a **warning** is for its author to look at. This page is made from the catalogue and from
            mistakes that the tests make one by one in a sound policy (`FindingsTest`): what is quoted is what Meritrail says of them. Rewrite it with
            `mvn test -Dtest=FindingsPageTest -Dmeritrail.docs.rewrite=true`.

            """;

    private final Path folder;
    private int made;

    private FindingsPage(Path folder) {
        this.folder = folder;
    }

    /** @param folder an empty one to make mistakes in */
    static String markdown(Path folder) {
        FindingsPage page = new FindingsPage(folder);
        List<FindingCode> codes = Arrays.stream(FindingCode.values()).sorted(Comparator.comparing(FindingCode::code)).toList();
        return Stream.concat(Stream.of(OPENING + index(codes)), codes.stream().map(page::section)).collect(Collectors.joining());
    }

    private static String index(List<FindingCode> codes) {
        return codes.stream().map(code -> "| [%s](#%s) | %s | %s | `%s` |\n".formatted(code.code(), anchor(code), severity(code),
                        escaped(seeds(code).get(0).mistake()), String.join("`, `", classes(code))))
                .collect(Collectors.joining("", "| Code | Severity | For example | Seeded by |\n|---|---|---|---|\n", "\n"));
    }

    private String section(FindingCode code) {
        Finding finding = seeds(code).get(0).madeIn(folder.resolve(String.valueOf(++made))).get(0);
        return """
                ## %s

                **%s.** Found for: %s.

                Why it matters: %s

                > %s%s
                >
                > %s
                >
                > → %s

                > %s
                >
                > → %s

                """.formatted(code.code(), capitalized(severity(code)), seeds(code).stream().map(Seed::mistake).map(FindingsPage::escaped).collect(Collectors.joining("; ")),
                code.why().in(ENGLISH),
                escaped(finding.place().toString()), finding.text().isEmpty() ? "" : " “" + escaped(finding.text()) + "”",
                said(finding, Finding::reason, ENGLISH), said(finding, Finding::remedy, ENGLISH),
                said(finding, Finding::reason, SPANISH), said(finding, Finding::remedy, SPANISH));
    }

    private static String said(Finding finding, Function<Finding, Message> text, Texts language) {
        return escaped(text.apply(finding).in(language));
    }

    private static List<Seed> seeds(FindingCode code) {
        return Seeds.all().filter(seed -> seed.code() == code).toList();
    }

    private static List<String> classes(FindingCode code) {
        return Seeds.byClass().entrySet().stream().filter(of -> of.getValue().stream().anyMatch(seed -> seed.code() == code))
                .map(Map.Entry::getKey).toList();
    }

    private static String severity(FindingCode code) {
        return ENGLISH.raw("severity." + code.severity().key());
    }

    private static String anchor(FindingCode code) {
        return code.code().toLowerCase(Locale.ROOT);
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** What a cell holds must not become markup. */
    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>|#])", "\\\\$1");
    }
}
