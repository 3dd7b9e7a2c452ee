package org.meritrail.authoring.proposals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.meritrail.analysis.examples.Proposing.Proposal;
import org.meritrail.authoring.marking.OpenedWorkbook;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;

/** Writes proposals below the examples of a copy of a workbook; everything else stays as it is. */
public final class ProposedCopy {

    private ProposedCopy() {
    }

    /**
     * Rows in the workbook's own language, coloured, of the kind <em>proposed</em>.
     *
     * @param original a workbook that can be read
     * @param copy     written anew
     * @return why there is no copy; empty if there is one
     */
    public static Optional<Message> write(Path original, Path copy, List<Proposal> proposals) throws IOException {
        return OpenedWorkbook.copy(original, copy, book -> {
            ExamplesSheet sheet = ExamplesSheet.in(book).orElseGet(() -> added(book));
            proposals.forEach(sheet::add);
            book.setActiveSheet(book.getSheetIndex(sheet.sheet()));
            book.setSelectedTab(book.getSheetIndex(sheet.sheet()));
        });
    }

    private static ExamplesSheet added(XSSFWorkbook book) {
        Texts texts = language(book);
        XSSFSheet sheet = book.createSheet(texts.say("sheet.examples"));
        for (int column = 0; column < ExamplesSheet.HEADINGS.size(); column++) {
            if (column == 0) {
                sheet.createRow(0);
            }
            sheet.getRow(0).createCell(column).setCellValue(texts.say("heading." + ExamplesSheet.HEADINGS.get(column)));
            sheet.setColumnWidth(column, (column == 0 ? 54 : 22) * 256);
        }
        sheet.createFreezePane(0, 1);
        return ExamplesSheet.in(book).orElseThrow();
    }

    /** That of the sheets' names. */
    private static Texts language(XSSFWorkbook book) {
        return StreamSupport.stream(book.spliterator(), false).flatMap(sheet -> spoken(sheet.getSheetName()).stream()).findFirst().orElse(Texts.ENGLISH);
    }

    private static Optional<Texts> spoken(String sheet) {
        return Texts.all().stream().filter(texts -> List.of("sheet.lines", "sheet.about", "sheet.inputs").stream()
                .anyMatch(key -> texts.say(key).equalsIgnoreCase(sheet))).findFirst();
    }

    /** What a case is called in a language. */
    static String name(Proposal proposal, Texts texts) {
        return Message.of("proposal.case", proposal.about()).in(texts);
    }
}
