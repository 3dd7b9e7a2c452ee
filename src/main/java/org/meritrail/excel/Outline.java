package org.meritrail.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.meritrail.excel.SheetOutline.Visibility;

/**
 * What a workbook says of itself and of its sheets besides their cells.
 *
 * @param sheets in the order of their tabs
 */
public record Outline(DateSystem dates, List<SheetOutline> sheets) {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private record Listed(String name, Visibility visibility, String relationship) {
    }

    /** @throws IOException if the file is no readable workbook */
    public static Outline of(Path workbook) throws IOException {
        try (Parts parts = Parts.of(workbook)) {
            Front front = Front.of(parts);
            Map<String, String> targets = targets(parts);
            List<SheetOutline> sheets = new ArrayList<>();
            for (Listed sheet : front.sheets) {
                sheets.add(SheetOutline.of(sheet.name(), sheet.visibility(), targets.getOrDefault(sheet.relationship(), ""), parts));
            }
            return new Outline(front.dates, sheets);
        }
    }

    static Outline withoutSheets(Path workbook) throws IOException {
        try (Parts parts = Parts.of(workbook)) {
            return new Outline(Front.of(parts).dates, List.of());
        }
    }

    /** The names of parts by the ids that the workbook calls them by. */
    private static Map<String, String> targets(Parts parts) throws IOException {
        Map<String, String> targets = new HashMap<>();
        parts.read("xl/_rels/workbook.xml.rels", element -> {
            if (element.getLocalName().equals("Relationship")) {
                String target = String.valueOf(element.getAttributeValue(null, "Target"));
                targets.put(element.getAttributeValue(null, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        });
        return targets;
    }

    /** What the part of the workbook itself says. */
    private static final class Front {

        private final List<Listed> sheets = new ArrayList<>();
        private DateSystem dates = DateSystem.FROM_1900;
        private String namespace = "";

        static Front of(Parts parts) throws IOException {
            Front front = new Front();
            parts.read(WORKBOOK, front::read);
            return front;
        }

        private void read(XMLStreamReader element) {
            if (element.getLocalName().equals("workbook")) {
                namespace = String.valueOf(element.getNamespaceURI());
            }
            // Excel adds an element of the same name among its extensions.
            if (element.getLocalName().equals("workbookPr") && namespace.equals(element.getNamespaceURI())) {
                dates = Parts.isYes(element.getAttributeValue(null, "date1904")) ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
            }
            if (element.getLocalName().equals("sheet")) {
                sheets.add(new Listed(String.valueOf(element.getAttributeValue(null, "name")), Visibility.of(element.getAttributeValue(null, "state")),
                        relationship(element)));
            }
        }

        /** Strict files use another namespace for the same attribute. */
        private static String relationship(XMLStreamReader sheet) {
            String id = sheet.getAttributeValue(RELATIONSHIPS, "id");
            for (int at = 0; at < sheet.getAttributeCount() && id == null; at++) {
                id = sheet.getAttributeLocalName(at).equals("id") ? sheet.getAttributeValue(at) : null;
            }
            return String.valueOf(id);
        }
    }
}
