package org.meritrail.authoring.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.excel.Grid;
import org.meritrail.policy.excel.WorkbookFile;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.sheets.PlanReading;
import org.meritrail.policy.sheets.ReadsAs;

/** A plan to begin with: a small but whole workbook, whose examples hold, to be changed into the plan that is wanted. */
public final class Template {

    /** What there is, in the order in which people are shown it. */
    public static final List<String> AREAS = List.of("commission", "bonus", "spiff", "draw", "appraisal", "merit");

    private final String area;
    private final Outline outline;

    private Template(String area) {
        this.area = area;
        this.outline = Outline.of(area);
    }

    /** Empty if there is none of that name. */
    public static Optional<Template> of(String area) {
        return AREAS.contains(area) ? Optional.of(new Template(area)) : Optional.empty();
    }

    public String area() {
        return area;
    }

    /** What it is for, in a sentence. */
    public String purpose(Texts words) {
        return new Translation(words, outline.glossary()).say(outline.hint(), List.of());
    }

    /**
     * The workbook as a file. The same arguments give the same bytes.
     *
     * @param words    the language of sheets, headings, names and notes
     * @param currency of all amounts
     */
    public byte[] workbook(Texts words, Currency currency) {
        Book book = new Layout(outline, words.inFiles(), currency.getCurrencyCode()).book();
        book.readsAs(sentences(book.bytes()));
        return book.bytes();
    }

    private Map<Integer, Message> sentences(byte[] workbook) {
        Findings findings = new Findings();
        Map<Integer, Message> sentences = ReadsAs.of(PlanReading.read(grids(workbook, findings), Set.of(), findings).plan()).entrySet().stream()
                .filter(row -> !row.getKey().sheet().isEmpty()).collect(Collectors.toMap(row -> row.getKey().row(), Map.Entry::getValue, (one, other) -> one));
        if (findings.hasErrors()) {
            throw new IllegalStateException("the template " + area + " has mistakes: " + findings.list());
        }
        return sentences;
    }

    /** Workbooks are read from files only. */
    private List<Grid> grids(byte[] workbook, Findings findings) {
        try {
            Path file = Files.createTempFile("meritrail", ".xlsx");
            try {
                return WorkbookFile.read(Files.write(file, workbook), area + ".xlsx", area + ".xlsx", findings);
            } finally {
                Files.delete(file);
            }
        } catch (IOException noPlaceForFiles) {
            throw new UncheckedIOException(noPlaceForFiles);
        }
    }
}
