package org.meritrail.authoring.conversion;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.meritrail.kernel.Texts;

/** Writes a draft as a workbook in one of the languages. What only the analyst knows, above all what is paid, is left to them. */
final class DraftWorkbook {

    private final Draft draft;
    private final Texts texts;
    private final Workbook workbook;
    private final SheetWriter.Styles styles;

    private DraftWorkbook(Draft draft, Texts texts, Workbook workbook) {
        this.draft = draft;
        this.texts = texts;
        this.workbook = workbook;
        this.styles = new SheetWriter.Styles(workbook);
    }

    /** @param report rows for the sheet that is not read: what was taken, changed and refused */
    static void write(Draft draft, List<List<String>> report, Texts texts, OutputStream bytes) throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            DraftWorkbook writing = new DraftWorkbook(draft, texts, workbook);
            writing.about();
            writing.records();
            writing.inputs();
            writing.lines();
            writing.sheet("payments").headings("heading.component", "heading.line", "heading.note").freeze().finish();
            draft.tables().forEach(table -> new TableWriting(draft, table, texts).write(new SheetWriter(workbook, table.sheet(), texts, writing.styles)));
            writing.legend(report);
            workbook.write(bytes);
        }
    }

    private SheetWriter sheet(String key) {
        return new SheetWriter(workbook, texts.say("sheet." + key), texts, styles);
    }

    private void about() {
        SheetWriter sheet = sheet("about").headings("heading.about", "heading.value").freeze();
        sheet.row(List.of(texts.say("about.name"), draft.name()));
        List.of("owner", "in-force-from", "currency").forEach(open -> sheet.row(List.of(texts.say("about." + open), "")));
        sheet.row(List.of(texts.say("about.note"), texts.say("native.about"))).finish();
    }

    private void records() {
        SheetWriter sheet = sheet("records").headings("heading.set", "heading.source", "heading.belongs-to", "heading.by").freeze();
        draft.facts().forEach(fact -> sheet.row(List.of(fact.set(), fact.data(), fact.owner() == null ? texts.say("set.participants") : fact.owner(),
                fact.link())));
        sheet.finish();
    }

    private void inputs() {
        SheetWriter sheet = sheet("inputs").headings("heading.name", "heading.set", "heading.source", "heading.type", "heading.note").freeze();
        draft.inputs().values().forEach(input -> sheet.row(List.of(input.name(), input.set(), input.source(), type(input.kind()), input.label())));
        sheet.finish();
    }

    private String type(Literal.Kind kind) {
        return texts.say(switch (kind) {
            case NUMBER -> "type.number";
            case PERCENT -> "type.percent";
            case TRUTH -> "type.yes_no";
            case DAY -> "type.date";
            case WORD -> "type.label";
        });
    }

    private void lines() {
        SheetWriter sheet = sheet("lines").headings("heading.line", "heading.per", "heading.operation", "heading.table", "heading.column", "heading.note").freeze();
        draft.tables().forEach(table -> table.lines().forEach(line -> sheet.row(List.of(line.name(), table.per(), texts.say("operation.look-up"),
                table.sheet(), line.name(), line.label()))));
        sheet.finish();
    }

    private void legend(List<List<String>> report) {
        SheetWriter sheet = sheet("legend").headings("native.report.what", "native.report.where", "native.report.text", "native.report.reason",
                "native.report.remedy").freeze();
        report.forEach(sheet::row);
        sheet.finish();
    }
}
