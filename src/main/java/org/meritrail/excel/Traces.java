package org.meritrail.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamReader;
import org.meritrail.excel.Refusal.Reason;
import org.meritrail.kernel.Exact;

/** What stands against a workbook, as its parts are gone through one after the other. */
final class Traces {

    /** What is told of one kind; more would only hide the rest. */
    private static final int MOST_OF_A_KIND = 10;
    /** Excel takes 255 characters; what is looked for in a format is looked for in each cell that has it. */
    private static final int LONGEST_FORMAT = 1_000;
    private static final Set<String> FORMULAS = Set.of("f", "formula", "formula1", "formula2", "definedName");

    private final Limits limits;
    private final SheetNames names = new SheetNames();
    private final Wiring wiring = new Wiring();
    private final Map<Reason, Set<String>> ofFile = new EnumMap<>(Reason.class);
    private final List<Refusal> atCells = new ArrayList<>();
    private String part = "";
    private SheetLook sheet;
    private long cells;
    private boolean inTexts;
    private int texts;
    private int lastShared = -1;
    private String partOfLastShared = "";

    Traces(Limits limits) {
        this.limits = limits;
    }

    void part(String name) {
        part = name;
        sheet = null;
        Danger.ofPart(name).ifPresent(reason -> add(reason, name));
    }

    void doctype() {
        add(Reason.DOCTYPE, part);
    }

    void start(XMLStreamReader xml, boolean root) throws IOException {
        String element = xml.getLocalName();
        if (root) {
            sheet = element.equals("worksheet") ? new SheetLook(limits) : null;
            inTexts = element.equals("sst");
        }
        texts += inTexts && element.equals("si") ? 1 : 0;
        if (sheet != null) {
            sheet.start(xml);
        }
        names.start(part, xml, root);
        wiring.start(part, xml, root);
        if (element.equals("numFmt") && String.valueOf(xml.getAttributeValue(null, "formatCode")).length() > LONGEST_FORMAT) {
            throw new IOException("no number format");
        }
        Danger.ofElement(xml, root).ifPresent(danger -> add(danger.reason(), danger.what().isEmpty() ? part : danger.what()));
    }

    void end(String element, String text) throws IOException {
        wiring.end(element);
        if (FORMULAS.contains(element) && Danger.callsProgram(text)) {
            atCell(Reason.PROGRAM_CALL, sheet != null && element.equals("f") ? sheet.address() : "", text);
        }
        if (sheet != null) {
            sheet.end(element, text).ifPresent(stray -> atCell(Reason.ROW_TOO_FAR, stray, ""));
            cells += element.equals("c") && sheet.isFilled() ? 1 : 0;
            if (sheet.lastShared() > lastShared) {
                lastShared = sheet.lastShared();
                partOfLastShared = part;
            }
        }
    }

    private void add(Reason reason, String what) {
        Set<String> whats = ofFile.computeIfAbsent(reason, none -> new TreeSet<>());
        if (whats.size() < MOST_OF_A_KIND) {
            whats.add(Refusal.shown(what));
        }
    }

    private void atCell(Reason reason, String cell, String text) {
        if (atCells.stream().filter(each -> each.reason() == reason).count() < MOST_OF_A_KIND) {
            List<Object> details = reason == Reason.ROW_TOO_FAR ? List.of(Exact.of(limits.lastRow())) : List.of(Refusal.shown(text));
            atCells.add(new Refusal(reason, part, cell, Refusal.shown(text), details));
        }
    }

    /** All of them, once every part was gone through. */
    List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        ofFile.forEach((reason, whats) -> refusals.add(Refusal.of(reason, List.copyOf(whats))));
        atCells.forEach(each -> refusals.add(new Refusal(each.reason(), names.sheet(each.sheet()), each.cell(), each.text(), each.details())));
        wiring.contradiction().ifPresent(what -> refusals.add(Refusal.of(Reason.PARTS_CONTRADICT, Refusal.shown(what))));
        if (lastShared >= texts) {
            // Readers fill up with nothing whatever is missing before it: memory first, and then the cell.
            refusals.add(Refusal.damaged("workbook.damaged-part", Refusal.shown(partOfLastShared)));
        }
        if (cells > limits.cells()) {
            refusals.add(Refusal.of(Reason.TOO_MANY_CELLS, Exact.of(limits.cells())));
        }
        return refusals;
    }
}
