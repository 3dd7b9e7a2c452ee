package org.meritrail.batch;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.meritrail.appraisal.calibration.Calibration;
import org.meritrail.appraisal.calibration.Distribution;
import org.meritrail.kernel.Texts;

/** What a calibration workbook shows besides the people: how to fill it in, units beside the guideline, whom to talk about, reviewers. */
final class CalibrationReports {

    private static final int LINES = 6;

    private final SXSSFWorkbook workbook;
    private final Calibration calibration;
    private final String period;
    private final Texts texts;
    private final CalibrationStyles styles;
    private final UnaryOperator<String> written;

    CalibrationReports(SXSSFWorkbook workbook, Calibration calibration, String period, Texts texts, CalibrationStyles styles,
                       UnaryOperator<String> written) {
        this.workbook = workbook;
        this.calibration = calibration;
        this.period = period;
        this.texts = texts;
        this.styles = styles;
        this.written = written;
    }

    /** Where the ratings are listed that can be chosen. */
    String write() {
        String listed = writeGuide();
        writeUnits();
        writeProposals();
        writeReviewers();
        return listed;
    }

    private String writeGuide() {
        String name = texts.say("calibration.sheet.guide");
        SXSSFSheet sheet = workbook.createSheet(name);
        sheet.setColumnWidth(0, 256 * 100);
        Row title = sheet.createRow(0);
        title.createCell(0).setCellValue(texts.say("calibration.title", period));
        title.getCell(0).setCellStyle(styles.title);
        for (int line = 1; line <= LINES; line++) {
            put(sheet, line, texts.say("calibration.guide." + line));
            sheet.getRow(line).setHeightInPoints(CalibrationSheet.TWO_LINES);
        }
        calibration.ratings().forEach(rating -> put(sheet, sheet.getLastRowNum() + 1, rating));
        sheet.enableLocking();
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        int first = LINES + 2;
        return "'" + name + "'!$A$" + first + ":$A$" + Math.max(first, first + calibration.ratings().size() - 1);
    }

    private void put(SXSSFSheet sheet, int row, String text) {
        sheet.createRow(row).createCell(0).setCellValue(text);
        sheet.getRow(row).getCell(0).setCellStyle(styles.text);
    }

    private void writeUnits() {
        CalibrationSheet sheet = sheet("units", List.of("unit", "rated", "rating-now", "people", "share", "before", "at-least", "at-most", "too-many", "too-few", "remark"),
                List.of(22, 12, 18, 11, 10, 10, 12, 12, 10, 10, 34));
        add(sheet, calibration.everybody(), texts.say("calibration.everybody"));
        calibration.units().forEach(unit -> add(sheet, unit, unit.unit().isEmpty() ? texts.say("calibration.no-unit") : unit.unit()));
        finish(sheet, 1);
    }

    private void add(CalibrationSheet sheet, Distribution unit, String name) {
        for (Distribution.Level level : unit.levels()) {
            sheet.add(name, unit.rated(), level.rating(), level.count());
            sheet.addShare(level.share());
            sheet.addCount(level.original());
            sheet.addShare(level.guideline() == null ? null : level.guideline().atLeast());
            sheet.addShare(level.guideline() == null ? null : level.guideline().atMost());
            sheet.addIfAny(level.tooMany());
            sheet.addIfAny(level.tooFew());
            sheet.addText(unit.guidanceOnly() ? texts.say("calibration.guidance-only") : "");
        }
    }

    private void writeProposals() {
        CalibrationSheet sheet = sheet("proposals", List.of("unit", "participant", "name", "rating-now", "next-rating", "number", "edge", "by"), List.of(22, 14, 26, 18, 18, 14, 14, 14));
        calibration.proposals().forEach(one -> sheet.add(one.unit(), one.participant(), one.name(), one.from(), one.to(), one.number().in(texts), one.edge().in(texts),
                one.edge().with(one.by()).in(texts)));
        finish(sheet, 2);
    }

    private void writeReviewers() {
        CalibrationSheet sheet = sheet("reviewers", List.of("reviewer", "people", "mean", "others", "difference"), List.of(18, 12, 16, 18, 14));
        calibration.reviewers().forEach(one -> sheet.add(one.id(), one.people(), one.mean(), one.others(), one.difference()));
        finish(sheet, 1);
    }

    private CalibrationSheet sheet(String key, List<String> columns, List<Integer> widths) {
        CalibrationSheet sheet = new CalibrationSheet(workbook.createSheet(texts.say("calibration.sheet." + key)), styles, written);
        sheet.head(columns.stream().map(column -> texts.say("calibration." + column)).toList(), widths);
        return sheet;
    }

    private void finish(CalibrationSheet sheet, int frozen) {
        sheet.finish(texts.say("calibration.title", period), frozen);
    }
}
