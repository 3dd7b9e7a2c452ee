package org.meritrail.excel;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/**
 * What the formulas of a sheet would cost a reader of its cells: one that several cells share is written out anew for each, in the square of
 * its length, and of formulas for several cells each is asked whether it covers a cell.
 */
final class FormulaLook {

    /** What Excel takes. */
    private static final int LONGEST = 8_192;
    /** Some seconds. A hundred characters that a million cells share, or the longest that a hundred do. */
    private static final long MOST_WRITTEN = 10_000_000_000L;
    private static final long MOST_ASKED = 500_000_000L;

    private final Map<String, Integer> shared = new HashMap<>();
    private String sharedAs = "";
    private long written;
    private int arrays;
    private long asked;

    void start(XMLStreamReader formula) throws IOException {
        boolean many = "array".equals(formula.getAttributeValue(null, "t")) && formula.getAttributeValue(null, "ref") != null;
        arrays += many ? 1 : 0;
        sharedAs = "shared".equals(formula.getAttributeValue(null, "t")) ? String.valueOf(formula.getAttributeValue(null, "si")) : "";
        long length = shared.getOrDefault(sharedAs, 0);
        written += length * length;
        require(written <= MOST_WRITTEN, "shared formulas");
    }

    void cell() throws IOException {
        asked += arrays;
        require(asked <= MOST_ASKED, "formulas of several cells");
    }

    void end(String formula) throws IOException {
        require(formula.length() <= LONGEST, "formula too long");
        if (!sharedAs.isEmpty() && !formula.isEmpty()) {
            shared.merge(sharedAs, formula.length(), Math::max);
        }
    }

    private static void require(boolean bearable, String otherwise) throws IOException {
        if (!bearable) {
            throw new IOException(otherwise);
        }
    }
}
