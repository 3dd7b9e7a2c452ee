package org.meritrail.policy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.meritrail.authoring.conversion.Conversion;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Place;

import static org.meritrail.policy.findings.FindingCode.*;

/** Mistakes in a native decision table that is imported beside the policy. */
final class NativeSeeds {

    private static final String CSV = "native.drl.csv";
    private static final String XLS = "native.drl.xls";

    /** Nothing is found in it. */
    private static final String SOUND = """
            RuleSet,rates,,
            Import,com.example.Deal,,
            ,,,
            RuleTable Rates,,,
            CONDITION,CONDITION,ACTION,ACTION
            deal: Deal...,deal: Deal...,,
            region,"amount >= $1, amount < $2",deal.setRate($param),deal.setBonus($param)
            Region,Amount,Rate,Bonus
            North,"0,100",4,1
            South,"100,200",5,2
            """;

    private NativeSeeds() {
    }

    /** What importing the native table tells, if there is one. */
    static List<Finding> findings(Path folder) {
        return Stream.of(CSV, XLS).map(folder::resolve).filter(Files::exists).flatMap(file -> Conversion.of(file).findings().stream()).toList();
    }

    static Stream<Seed> all() {
        return Stream.concat(refused(), told());
    }

    private static Stream<Seed> refused() {
        return Stream.of(
                new Seed("no spreadsheet", NATIVE_UNREADABLE, Place.file(XLS), book -> { }, folder -> write(folder.resolve(XLS), "RuleTable")),
                text(NATIVE_NO_TABLE, "A1", "no rule table", csv -> "Region,Rate\nNorth,4\n"),
                replaced(NATIVE_CODE, "B3", "functions", "\n,,,\n", "\nFunctions,function void pay() { },,\n"),
                replaced(NATIVE_CODE, "B2", "an import of a method", "com.example.Deal", "static java.lang.System.exit"),
                replaced(NATIVE_HEADER, "B5", "a heading of which Drools reads the first letter", "CONDITION,CONDITION", "CONDITION,Threshold"),
                replaced(NATIVE_PATTERN, "A6", "eval above the conditions", "deal: Deal...,deal: Deal...", "deal: Deal() eval,deal: Deal"),
                replaced(NATIVE_CONDITION, "A7", "a condition that is more than a comparison", "\nregion,", "\nregion.startsWith($param),"),
                replaced(NATIVE_ACTION, "D7", "an action that works something out", "deal.setBonus($param)", "deal.setBonus($param + 1)"),
                replaced(NATIVE_CELL, "C9", "code in a cell", "\",4,1", "\",System.exit(0),1"),
                replaced(NATIVE_CELL, "B9", "a thousands separator that Drools cuts at", "\"0,100\"", "\"0,100,000\""),
                replaced(NATIVE_CELL, "B9", "a word for an edge", "\"0,100\"", "\"0,many\""),
                text(NATIVE_TIMING, "E9", "a timer", csv -> csv.replace("ACTION,ACTION", "ACTION,ACTION,TIMER").replace("\",4,1", "\",4,1,int: 10s")),
                text(NATIVE_INCOMPLETE, "A4", "no rows", csv -> csv.substring(0, csv.indexOf("North"))),
                replaced(NATIVE_CUT, "A11", "a blank row", "\nSouth", "\n,,,\nSouth"));
    }

    private static Stream<Seed> told() {
        return Stream.of(
                text(NATIVE_ORDER, "E5", "priorities", csv -> csv.replace("ACTION,ACTION", "ACTION,ACTION,PRIORITY").replace("\",4,1", "\",4,1,10")),
                replaced(NATIVE_NUMBER, "C9", "a number with a leading zero", "\",4,1", "\",010,1"),
                replaced(NATIVE_CLEANED, "A9", "a space that cannot be seen", "North", "North\u00A0Coast"),
                spreadsheet(NATIVE_HIDDEN, "A9", "a hidden row that ran", sheet -> sheet.getRow(8).setZeroHeight(true)),
                spreadsheet(NATIVE_FORMULA, "C9", "a formula", NativeSeeds::formula),
                spreadsheet(NATIVE_NUMBER, "C9", "a long number", sheet -> sheet.getRow(8).getCell(2).setCellValue(123_456_789_012d)),
                replaced(NATIVE_EFFECT, "D7", "a method that does not say what it does", "setBonus", "applyBonus"),
                replaced(NATIVE_UNCONDITIONAL, "A9", "a rule without a condition", "North,\"0,100\"", ","),
                replaced(NATIVE_CONSTANT, "D9", "a name from a program", "\",4,1", "\",4,Bonus.SMALL"),
                replaced(NATIVE_AGAIN, "D7", "an update", "deal.setBonus($param)", "deal.setBonus($param); update(deal);"),
                replaced(NATIVE_SEQUENTIAL, "B3", "sequential rules", "\n,,,\n", "\nSequential,true,,\n"),
                replaced(NATIVE_JOIN, "B6", "two facts", "deal: Deal...,deal: Deal...", "rep: Rep,deal: Deal"),
                replaced(NATIVE_SPLIT, "A4", "a row that leaves a result out", "\",4,1", "\",4,"),
                replaced(NATIVE_LOG, "D7", "a log", "deal.setBonus($param)", "System.out.println($param)"),
                text(NATIVE_ATTRIBUTE, "E5", "no loop", csv -> csv.replace("ACTION,ACTION", "ACTION,ACTION,NO-LOOP").replace("\",4,1", "\",4,1,true")),
                replaced(NATIVE_BESIDE, "E9", "a remark beside the table", "\",4,1", "\",4,1,only until June"),
                replaced(NATIVE_VARIABLE, "B3", "a variable of a program", "\n,,,\n", "\nVariables,java.util.List list,,\n"),
                replaced(NATIVE_NO_RESULT, "A9", "a row without a result", "\",4,1", "\",,"));
    }

    private static Seed replaced(FindingCode code, String cell, String mistake, String sound, String wrong) {
        return text(code, cell, mistake, csv -> csv.replace(sound, wrong));
    }

    private static Seed text(FindingCode code, String cell, String mistake, UnaryOperator<String> change) {
        return new Seed(mistake, code, new Place(CSV, "", cell), book -> { }, folder -> write(folder.resolve(CSV), change.apply(SOUND)));
    }

    /** The same table as a spreadsheet. */
    private static Seed spreadsheet(FindingCode code, String cell, String mistake, Consumer<Sheet> change) {
        return new Seed(mistake, code, new Place(XLS, "Rules", cell), book -> { }, folder -> {
            try (HSSFWorkbook workbook = new HSSFWorkbook(); OutputStream bytes = Files.newOutputStream(folder.resolve(XLS))) {
                Sheet sheet = workbook.createSheet("Rules");
                fill(sheet);
                change.accept(sheet);
                workbook.write(bytes);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }

    private static void fill(Sheet sheet) {
        List<String> lines = SOUND.lines().toList();
        for (int row = 0; row < lines.size(); row++) {
            List<String> cells = List.of(lines.get(row).replace("...", "").split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
            for (int column = 0; column < cells.size(); column++) {
                Cell cell = sheet.getRow(row) == null ? sheet.createRow(row).createCell(column) : sheet.getRow(row).createCell(column);
                cell.setCellValue(cells.get(column).replace("\"", ""));
            }
        }
        sheet.addMergedRegion(new CellRangeAddress(5, 5, 0, 1));
    }

    private static void formula(Sheet sheet) {
        Cell cell = sheet.getRow(8).getCell(2);
        cell.setCellFormula("2+2");
        sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
