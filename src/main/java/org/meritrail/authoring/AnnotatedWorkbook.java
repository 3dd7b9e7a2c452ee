package org.meritrail.authoring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.meritrail.authoring.marking.ListSheet;
import org.meritrail.authoring.marking.ListSheet.Column;
import org.meritrail.authoring.marking.ListSheet.Link;
import org.meritrail.authoring.marking.Marking;
import org.meritrail.authoring.marking.OpenedWorkbook;
import org.meritrail.authoring.marking.Shade;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.Place;
import org.meritrail.policy.findings.Severity;

/**
 * A copy of an analyst's own workbook with its faulty cells coloured and commented, and a sheet that lists the findings. Everything
 * else stays as it was. Meritrail does not read the sheet, so that the copy has the findings of the original.
 */
public final class AnnotatedWorkbook {

    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");

    private final XSSFWorkbook workbook;
    private final Texts texts;

    private AnnotatedWorkbook(XSSFWorkbook workbook, Texts texts) {
        this.workbook = workbook;
        this.texts = texts;
    }

    /**
     * @param workbook is only read
     * @param findings of this workbook, in the order they are to be listed
     * @param copy     is replaced if it is there
     * @return why there is no copy; empty if there is one
     */
    public static Optional<Message> write(Path workbook, List<Finding> findings, Texts texts, Path copy) throws IOException {
        return OpenedWorkbook.copy(workbook, copy, book -> {
            AnnotatedWorkbook annotated = new AnnotatedWorkbook(book, texts);
            annotated.mark(findings);
            annotated.list(workbook.getFileName().toString(), findings);
        });
    }

    private void mark(List<Finding> findings) {
        Map<Place, List<Finding>> byPlace = findings.stream().filter(finding -> sheet(finding.place()).isPresent())
                .collect(Collectors.groupingBy(Finding::place, LinkedHashMap::new, Collectors.toList()));
        Marking marking = new Marking(workbook);
        byPlace.forEach((place, found) -> {
            XSSFSheet sheet = sheet(place).orElseThrow();
            Severity gravest = found.stream().map(finding -> finding.code().severity()).min(Severity::compareTo).orElseThrow();
            marking.colour(sheet, cell(place), Shade.of(gravest));
            marking.comment(sheet, cell(place), found.stream().map(this::comment).collect(Collectors.joining("\n\n")));
        });
    }

    private String comment(Finding finding) {
        return finding.code().code() + " · " + severity(finding.code().severity()) + "\n" + finding.reason().in(texts) + "\n→ " + finding.remedy().in(texts);
    }

    private void list(String file, List<Finding> findings) {
        ListSheet list = new ListSheet(workbook, "sheet.findings", texts, List.of(column("code", 11), column("where", 23), column("severity", 12),
                column("text", 22), column("reason", 42), column("remedy", 42), column("why", 42)));
        list.head(texts.say("annotated.title", file, findings.size()), legend());
        findings.forEach(finding -> list.add(Shade.of(finding.code().severity()), finding.code().code(), link(finding.place()),
                List.of(severity(finding.code().severity()), finding.text(), finding.reason().in(texts), finding.remedy().in(texts), finding.code().why().in(texts))));
        list.finish();
    }

    private Column column(String key, int width) {
        return new Column(texts.say("annotated." + key), width);
    }

    private Map<Shade, String> legend() {
        Map<Shade, String> legend = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            legend.put(Shade.of(severity), severity(severity));
        }
        return legend;
    }

    private String severity(Severity severity) {
        return texts.say("severity." + severity.key());
    }

    private Link link(Place place) {
        String shown = place.sheet().isEmpty() ? texts.say("annotated.whole-workbook") : place.sheet() + (place.cell().isEmpty() ? "" : "!" + place.cell());
        return sheet(place).map(sheet -> {
            CellReference at = cell(place);
            String target = new CellReference(sheet.getSheetName(), at.getRow(), at.getCol(), false, false).formatAsString();
            return new Link(shown + (isHidden(sheet, at) ? " " + texts.say("annotated.hidden") : ""), target);
        }).orElse(new Link(shown, ""));
    }

    private boolean isHidden(XSSFSheet sheet, CellReference at) {
        Row row = sheet.getRow(at.getRow());
        int tab = workbook.getSheetIndex(sheet);
        return workbook.isSheetHidden(tab) || workbook.isSheetVeryHidden(tab) || sheet.isColumnHidden(at.getCol()) || row != null && row.getZeroHeight();
    }

    /** Empty where the whole workbook is meant. */
    private Optional<XSSFSheet> sheet(Place place) {
        return place.sheet().isEmpty() ? Optional.empty() : Optional.ofNullable(workbook.getSheet(place.sheet()));
    }

    /** What is wrong with a whole sheet is said in its first cell. */
    private static CellReference cell(Place place) {
        return new CellReference(ADDRESS.matcher(place.cell()).matches() ? place.cell() : "A1");
    }
}
