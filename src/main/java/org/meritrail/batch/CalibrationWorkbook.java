package org.meritrail.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.meritrail.appraisal.calibration.Calibration;
import org.meritrail.appraisal.calibration.Rated;
import org.meritrail.excel.Timeless;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.FormEntry;
import org.meritrail.vocabulary.InputRecord;

/**
 * The calibration sheet: everybody's rating for managers to read and, where they decide on another, to fill in. Its first sheet is data
 * of the set {@code calibrations} as it comes back; what its other columns say is not read.
 */
final class CalibrationWorkbook implements AutoCloseable {

    /** The data set, and the sheet that holds it. */
    static final String SET = "calibrations";
    static final DataSet ENTRIES = DataSet.declared(SET, List.of());

    private static final List<String> ENTERED = List.of("rating", "reason", "author", "recorded");
    private static final List<String> COLUMNS = Stream.of(List.of("participant", "name", "unit", "reviewer", "score", "original-rating", "rating-now"), ENTERED, List.of("id"))
            .flatMap(List::stream).toList();
    private static final List<Integer> WIDTHS = List.of(12, 24, 16, 12, 12, 16, 16, 16, 44, 14, 12, 30);
    private static final List<String> DATA = Stream.concat(Stream.of("participant", "id"), ENTERED.stream()).toList();
    private static final int FIRST_ENTERED = COLUMNS.indexOf("rating");
    /** Excel counts days from 1900; the first of January 2000 is this one. */
    private static final String EARLIEST = "36526";

    private static final int IN_MEMORY = 100;

    /** Texts are stored as Excel stores them: programs that change a text in its own cell do it in different ways. */
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(new XSSFWorkbook(), IN_MEMORY, false, true);
    private final Calibration calibration;
    /** Ids of the entries there are already. */
    private final Set<String> taken;
    private final String period;
    private final Texts texts;
    private final CalibrationStyles styles;
    private final UnaryOperator<String> written;

    private CalibrationWorkbook(Calibration calibration, List<InputRecord> entries, String period, Texts texts, UnaryOperator<String> written) {
        this.calibration = calibration;
        this.taken = entries.stream().filter(CalibrationWorkbook::isFilledIn).map(InputRecord::id).collect(Collectors.toSet());
        this.period = period;
        this.texts = texts;
        this.styles = new CalibrationStyles(workbook);
        this.written = written;
    }

    /**
     * The same bytes for the same calibration.
     *
     * @param entries what was decided so far
     * @param written says how a text is written that is no heading
     */
    static byte[] bytes(Calibration calibration, List<InputRecord> entries, String period, Texts texts, UnaryOperator<String> written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CalibrationWorkbook calibrations = new CalibrationWorkbook(calibration, entries, period, texts, written)) {
            calibrations.workbook.setZip64Mode(Zip64Mode.AsNeeded);
            calibrations.writeSheets();
            for (Sheet sheet : calibrations.workbook) {
                // Otherwise they are written in an order of their own, and texts get their numbers in that order.
                ((SXSSFSheet) sheet).flushRows();
            }
            calibrations.workbook.write(bytes);
            return Timeless.packed(bytes.toByteArray());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void writeSheets() {
        SXSSFSheet sheet = workbook.createSheet(SET);
        CalibrationSheet people = new CalibrationSheet(sheet, styles, written);
        people.head(COLUMNS.stream().map(column -> DATA.contains(column) ? column : texts.say("calibration." + column)).toList(), WIDTHS);
        calibration.people().forEach(one -> add(people, one));
        CalibrationReports reports = new CalibrationReports(workbook, calibration, period, texts, styles, written);
        String listed = reports.write();
        letFillIn(sheet, listed);
        people.finish(texts.say("calibration.title", period), 2);
    }

    private void add(CalibrationSheet people, Rated one) {
        people.add(one.participant(), one.name(), one.unit(), one.reviewer(), one.score(), one.original(), one.rating());
        ENTERED.forEach(column -> people.addEntry(column.equals("recorded")));
        people.addText(id(one));
    }

    /** The next entry of each person has a number of its own, so that a later sheet never contradicts an earlier one. */
    private String id(Rated one) {
        return IntStream.iterate(1, number -> number + 1).mapToObj(number -> new FormEntry(period, one.participant(), number).id())
                .filter(id -> !taken.contains(id)).findFirst().orElseThrow();
    }

    private static boolean isFilledIn(InputRecord entry) {
        return ENTERED.stream().anyMatch(entry.fields()::containsKey);
    }

    private void letFillIn(SXSSFSheet sheet, String listed) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        add(sheet, helper, "rating", helper.createFormulaListConstraint(listed), true);
        add(sheet, helper, "reason", anyText(helper), false);
        add(sheet, helper, "author", anyText(helper), false);
        add(sheet, helper, "recorded", helper.createDateConstraint(DataValidationConstraint.OperatorType.GREATER_OR_EQUAL, EARLIEST, null, null), true);
    }

    private static DataValidationConstraint anyText(DataValidationHelper helper) {
        return helper.createTextLengthConstraint(DataValidationConstraint.OperatorType.GREATER_OR_EQUAL, "0", null);
    }

    private void add(SXSSFSheet sheet, DataValidationHelper helper, String column, DataValidationConstraint allowed, boolean refuses) {
        int at = FIRST_ENTERED + ENTERED.indexOf(column);
        DataValidation validation = helper.createValidation(allowed, new CellRangeAddressList(1, Math.max(1, calibration.people().size()), at, at));
        validation.setEmptyCellAllowed(true);
        validation.createPromptBox(column, texts.say("calibration.hint." + column));
        validation.setShowPromptBox(true);
        validation.createErrorBox(column, texts.say("calibration.hint." + column));
        validation.setShowErrorBox(refuses);
        sheet.addValidationData(validation);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
