package org.meritrail.authoring.templates;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.meritrail.kernel.Texts;

/** Writes the lists that cells are chosen from. */
final class DropDown {

    /** How many rows from the first on can be filled in with a drop-down. */
    static final int ROWS = 500;

    private DropDown() {
    }

    /** Where only the list may stand, Excel refuses everything else; names may also be those of other workbooks. */
    static void add(XSSFSheet sheet, Texts words, Offer offer, int from, int to, int column) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(helper.createFormulaListConstraint(offer.name()),
                new CellRangeAddressList(from, to, column, column));
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(offer.closed());
        if (offer.closed()) {
            validation.createErrorBox(words.say("template.not-in-list"), words.say("template.choose"));
        }
        sheet.addValidationData(validation);
    }
}
