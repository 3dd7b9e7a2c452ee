package org.meritrail.policy.sheets;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.Day;

/** Reads About: what the workbook is, whom it concerns and when it is in force. */
final class FrontSheet {

    static final List<String> KEYS = List.of("name", "owner", "plan", "in-force-from", "in-force-to", "currency", "year-starts",
            "rounding", "change-of-plan", "note");
    static final List<String> CHANGE_KEYS = List.of("withheld", "by-days");

    private static final Words NAMES = Words.of("about.", KEYS);
    private static final Words CHANGES = Words.of("change-of-plan.", CHANGE_KEYS);
    private static final ValueType DATE = new ValueType(ColumnType.DATE, null);

    private final Map<String, SheetRow> rows = new HashMap<>();
    private final Findings findings;

    private FrontSheet(List<SheetRow> rows, Findings findings) {
        this.findings = findings;
        rows.forEach(row -> row.need("about").flatMap(typed -> row.word("about", NAMES)).ifPresent(key -> add(key, row)));
    }

    /** The lower of two would silently replace the upper one. Notes change nothing. */
    private void add(String key, SheetRow row) {
        if (rows.putIfAbsent(key, row) != null && !key.equals("note")) {
            row.find(FindingCode.HEADING_TWICE, "about", row.cell("about").shown());
        }
    }

    static About read(String workbook, List<SheetRow> rows, Findings findings) {
        FrontSheet sheet = new FrontSheet(rows, findings);
        LocalDate from = sheet.day("in-force-from");
        LocalDate to = sheet.day("in-force-to");
        if (from != null && to != null && to.isBefore(from)) {
            sheet.rows.get("in-force-to").find(FindingCode.END_BEFORE_START, "value", from.toString(), to.toString());
        }
        return new About(workbook, sheet.text("name"), sheet.text("owner"), sheet.text("plan"), from, to,
                sheet.currency(), sheet.yearStarts(), sheet.rounding(), sheet.byDays());
    }

    private String text(String key) {
        return Optional.ofNullable(rows.get(key)).flatMap(row -> row.text("value")).orElse("");
    }

    private RoundingMode rounding() {
        return Optional.ofNullable(rows.get("rounding")).flatMap(row -> LineSheets.mode(row, "value")).orElse(RoundingMode.HALF_UP);
    }

    private boolean byDays() {
        return Optional.ofNullable(rows.get("change-of-plan")).flatMap(row -> row.word("value", CHANGES)).filter("by-days"::equals).isPresent();
    }

    private String currency() {
        return Optional.ofNullable(rows.get("currency")).filter(row -> row.has("value"))
                .flatMap(row -> ValueType.currency(row.cell("value"), findings)).orElse("");
    }

    private MonthDay yearStarts() {
        LocalDate day = day("year-starts");
        return day == null ? MonthDay.of(1, 1) : MonthDay.from(day);
    }

    private LocalDate day(String key) {
        return Optional.ofNullable(rows.get(key))
                .filter(row -> row.has("value"))
                .flatMap(row -> CellValue.required(row.cell("value"), DATE, findings))
                .map(day -> ((Day) day).date())
                .orElse(null);
    }
}
