package org.meritrail.excel;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * Which parts a workbook names as its own. Excel finds them by relationships, fastexcel by their types, and some programs by elements of any
 * namespace: where these could come to different parts or cells, people would sign what is not paid.
 */
final class Wiring {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    /** Kinds of which there may be one, by the last word of their relationship, and their types. */
    private static final Map<String, String> SINGLE = Map.of(TYPE + "sheet.main+xml", "officedocument", TYPE + "sharedStrings+xml", "sharedstrings",
            TYPE + "styles+xml", "styles");
    /** Elements that readers of cells go by wherever they stand, by the root that they belong to. */
    private static final Map<String, Set<String>> READ = Map.of("worksheet", Set.of("sheetData"), "workbook", Set.of("sheets", "sheet"),
            "styleSheet", Set.of("numFmt", "cellXfs", "xf"), "sst", Set.of("si", "t", "r", "rPh"));
    private static final Pattern TURNS = Pattern.compile("(.*/)?\\.{1,2}/.*|.*//.*");

    private final Map<String, String> byType = new HashMap<>();
    private final Map<String, String> byRelationship = new HashMap<>();
    private final Map<String, String> byId = new HashMap<>();
    private String part = "";
    private String root = "";
    private String namespace = "";
    private boolean inCells;
    private String contradiction;

    /** Whether an element is one of the part's own, and not of another format that only some readers know. */
    private boolean isForeign(XMLStreamReader xml) {
        boolean read = inCells || READ.getOrDefault(root, Set.of()).contains(xml.getLocalName());
        return read && !namespace.equals(xml.getNamespaceURI());
    }

    void start(String name, XMLStreamReader xml, boolean first) {
        if (first) {
            part = name;
            root = xml.getLocalName();
            namespace = String.valueOf(xml.getNamespaceURI());
        }
        if (isForeign(xml)) {
            contradicts(part);
        }
        inCells |= root.equals("worksheet") && xml.getLocalName().equals("sheetData");
        switch (xml.getLocalName()) {
            case "Override" -> override(value(xml, "ContentType"), value(xml, "PartName"));
            case "Relationship" -> relationship(xml);
            default -> { }
        }
    }

    void end(String element) {
        inCells &= !element.equals("sheetData");
    }

    private void override(String type, String name) {
        if (SINGLE.containsKey(type) && byType.putIfAbsent(SINGLE.get(type), path("", name)) != null) {
            contradicts(path("", name));
        }
    }

    private void relationship(XMLStreamReader xml) {
        String type = value(xml, "Type");
        String kind = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (part.equals("_rels/.rels") && kind.equals("officedocument")) {
            single(kind, path("", value(xml, "Target")));
        } else if (part.equals("xl/_rels/workbook.xml.rels")) {
            ofWorkbook(kind, path("xl/", value(xml, "Target")), value(xml, "Id"));
        }
    }

    private void ofWorkbook(String kind, String target, String id) {
        if (byId.putIfAbsent(id, target) != null || kind.equals("worksheet") && TURNS.matcher(target).matches()) {
            contradicts(target);
        }
        if (SINGLE.containsValue(kind)) {
            single(kind, target);
        }
    }

    private void single(String kind, String target) {
        if (byRelationship.putIfAbsent(kind, target) != null) {
            contradicts(target);
        }
    }

    private void contradicts(String what) {
        contradiction = contradiction == null ? what : contradiction;
    }

    /** A part about which programs would differ, once all were gone through. */
    Optional<String> contradiction() {
        byRelationship.putIfAbsent("officedocument", WORKBOOK);
        byType.putIfAbsent("officedocument", WORKBOOK);
        byRelationship.forEach((kind, target) -> {
            if (!target.equals(byType.getOrDefault(kind, target)) || kind.equals("officedocument") && !target.equals(WORKBOOK)) {
                contradicts(target);
            }
        });
        byType.keySet().stream().filter(kind -> !byRelationship.containsKey(kind)).map(byType::get).forEach(this::contradicts);
        return Optional.ofNullable(contradiction);
    }

    private static String path(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    private static String value(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }
}
