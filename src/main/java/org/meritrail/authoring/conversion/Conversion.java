package org.meritrail.authoring.conversion;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;
import org.meritrail.policy.findings.Severity;

/**
 * A native Drools decision table, taken over into Meritrail's own format. The file is read as data: no cell of it is compiled, worked out
 * or followed. What is certain is taken; what comes to something else than it did in Drools is told at its cell; the rest is refused there.
 */
public final class Conversion {

    private static final Pattern ENDINGS = Pattern.compile("(?i)(\\.dtable)?(\\.drl)?\\.(xlsx?|csv)$");

    private final Draft draft;
    private final List<Finding> findings;
    private final List<Taken> taken;

    /**
     * What was taken of one native table.
     *
     * @param sheet       of the workbook that is written
     * @param from        where the native table starts
     * @param columns     condition and result columns of the native table that were taken
     * @param rows        rules taken
     * @param anything    empty condition cells, which were taken as ANY
     */
    public record Taken(String sheet, Place from, int columns, int rows, int anything) {
    }

    private Conversion(Draft draft, List<Finding> findings) {
        this.draft = draft;
        this.findings = findings;
        this.taken = draft.tables().stream().map(Conversion::taken).toList();
    }

    /** @param file whose name ends in {@code .xls}, {@code .xlsx} or {@code .csv} */
    public static Conversion of(Path file) {
        Findings reading = new Findings();
        List<NativeTable> tables = new ArrayList<>();
        List<NativeSheet> sheets = NativeFile.read(file, reading);
        boolean read = !reading.hasErrors();
        sheets.forEach(sheet -> tables.addAll(Layout.tables(sheet, reading)));
        String name = file.getFileName().toString();
        Findings findings = tables.isEmpty() && read ? withoutTable(sheets, name) : reading;
        List<DraftTable> drafts = tables.stream().flatMap(table -> TableConversion.of(table, findings).stream()).toList();
        return new Conversion(Drafting.draft(Naming.words(ENDINGS.matcher(name).replaceAll("")), drafts, findings), findings.list());
    }

    /** That alone: what was made of cells that belong to no table is of no use to anybody. */
    private static Findings withoutTable(List<NativeSheet> sheets, String name) {
        Findings findings = new Findings();
        Optional<NativeCell> near = nearest(sheets);
        findings.add(FindingCode.NATIVE_NO_TABLE, near.map(NativeCell::place).orElse(Place.file(name)),
                near.map(cell -> cell.isFormula() ? "=" + cell.formula() : cell.text()).orElse(""));
        return findings;
    }

    /** A formula that was to give the word, or the first cell. */
    private static Optional<NativeCell> nearest(List<NativeSheet> sheets) {
        List<NativeCell> cells = sheets.stream().flatMap(sheet -> sheet.rows().values().stream()).flatMap(row -> row.values().stream()).toList();
        return cells.stream().filter(cell -> cell.formula().toLowerCase(Locale.ROOT).contains("ruletable")).findFirst().or(() -> cells.stream().findFirst());
    }

    private static Taken taken(Draft.Table table) {
        DraftTable content = table.content();
        long anything = content.rows().stream().flatMap(row -> row.conditions().values().stream()).filter(tests -> tests.isEmpty()).count();
        int columns = content.fields().size() + table.lines().size();
        return new Taken(table.sheet(), content.source().head().place(), columns, content.rows().size(), (int) anything);
    }

    /** None if nothing could be taken. */
    public List<Taken> taken() {
        return taken;
    }

    /** What was refused (errors), what has another meaning than in Drools (to be signed), and what was left out (warnings). */
    public List<Finding> findings() {
        return findings;
    }

    /** What was refused: a cell, a row, a column or a whole table. */
    public List<Finding> refused() {
        return findings.stream().filter(finding -> finding.code().severity() == Severity.ERROR).toList();
    }

    /** For a folder and a file: small letters, digits and hyphens. */
    public String area() {
        return Naming.key(draft.name().replace(' ', '-'), "imported");
    }

    /**
     * Writes the workbook in one of the languages, with the report on its sheet Legend, which is not read.
     *
     * @throws IllegalStateException if nothing was taken
     */
    public void write(OutputStream bytes, Texts texts) throws IOException {
        if (taken.isEmpty()) {
            throw new IllegalStateException("nothing to write");
        }
        Texts words = texts.inFiles();
        DraftWorkbook.write(draft, report(words), words, bytes);
    }

    private List<List<String>> report(Texts texts) {
        Stream<List<String>> tables = taken.stream().map(one -> List.of(texts.say("native.taken"), one.from().toString(), "", said(one, texts), ""));
        Stream<List<String>> told = findings.stream().map(one -> List.of(texts.say("native." + one.code().severity().key()), one.place().toString(), one.text(),
                one.reason().in(texts), one.remedy().in(texts)));
        return Stream.of(tables, told).flatMap(part -> part).toList();
    }

    /** What was taken, as a sentence. */
    public static String said(Taken taken, Texts texts) {
        return texts.say("native.taken-table", taken.sheet(), String.valueOf(taken.columns()), String.valueOf(taken.rows()), String.valueOf(taken.anything()));
    }
}
