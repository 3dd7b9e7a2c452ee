package org.meritrail.excel;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * Follows the cells of one sheet. Rows and cells must come in order, each once, at addresses that exist: readers disagree about others,
 * and one row would be lost behind another.
 */
final class SheetLook {

    /** Programs write at most 17 digits and an exponent; to read a long one takes the square of its length. */
    private static final int LONGEST_NUMBER = 64;

    /** Programs write no exponent beyond 308; the digits of a large one, written out, fill any memory. */
    private static final Pattern VAST = Pattern.compile(".*[eE][+-]?\\d{4,}.*", Pattern.DOTALL);

    /** Readers make room for every cell before the last of a row, whether it is there or not. */
    private static final long MOST_PLACES = 500_000_000;

    private final Limits limits;
    private int row;
    private int column;
    private boolean number;
    private boolean shared;
    private int lastShared = -1;
    private boolean filled;
    private boolean strayed;
    private boolean valued;
    private long places;
    private final FormulaLook formulas = new FormulaLook();

    SheetLook(Limits limits) {
        this.limits = limits;
    }

    void start(XMLStreamReader xml) throws IOException {
        switch (xml.getLocalName()) {
            case "row" -> row(xml.getAttributeValue(null, "r"));
            case "c" -> cell(xml.getAttributeValue(null, "r"), xml.getAttributeValue(null, "t"));
            case "f" -> formula(xml);
            case "is" -> filled = true;
            case "v" -> value();
            case "rPh" -> throw new IOException("reading aids, which some readers take for text");
            default -> { }
        }
    }

    /** Of two values in a cell some readers take the first, some the last. */
    private void value() throws IOException {
        if (valued) {
            throw new IOException("two values");
        }
        valued = true;
    }

    private void formula(XMLStreamReader xml) throws IOException {
        filled = true;
        formulas.start(xml);
    }

    private void row(String number) throws IOException {
        int next = number == null ? row + 1 : whole(number);
        if (next <= row || next > Limits.LAST_ROW) {
            throw new IOException("row out of order");
        }
        row = next;
        column = 0;
    }

    private void cell(String address, String type) throws IOException {
        int next = address == null ? column + 1 : column(address);
        if (next <= column || next > Limits.LAST_COLUMN) {
            throw new IOException("cell out of order");
        }
        places += next - column;
        formulas.cell();
        if (places > MOST_PLACES) {
            throw new IOException("too wide");
        }
        column = next;
        filled = false;
        valued = false;
        number = type == null || type.equals("n");
        shared = "s".equals(type);
    }

    /** From 1. The row of the address must be the row it stands in. */
    private int column(String address) throws IOException {
        int at = 0;
        int column = 0;
        while (at < address.length() && at < 4 && address.charAt(at) >= 'A' && address.charAt(at) <= 'Z') {
            column = column * 26 + address.charAt(at++) - 'A' + 1;
        }
        if (whole(address.substring(at)) != row) {
            throw new IOException("cell of another row");
        }
        return column;
    }

    private static int whole(String digits) throws IOException {
        if (digits.isEmpty() || digits.length() > 7 || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw new IOException("no row");
        }
        return Integer.parseInt(digits);
    }

    /** @return the address of the first cell that holds something too far down */
    Optional<String> end(String element, String text) throws IOException {
        if (element.equals("f")) {
            formulas.end(text);
        }
        if (element.equals("v")) {
            filled |= !text.isEmpty();
            if (number && (text.length() > LONGEST_NUMBER || VAST.matcher(text).matches())) {
                throw new IOException("no number");
            }
            lastShared = shared ? Math.max(lastShared, whole(text)) : lastShared;
        }
        if (element.equals("c") && filled && row > limits.lastRow() && !strayed) {
            strayed = true;
            return Optional.of(address());
        }
        return Optional.empty();
    }

    /** The highest place, from 0, of a text that one of its cells shares with others; −1 for none. */
    int lastShared() {
        return lastShared;
    }

    boolean isFilled() {
        return filled;
    }

    /** Of the cell that is being read. */
    String address() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row).toString();
    }
}
