package org.meritrail.excel;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Which sheet each part holds, so that a cell is told by the name that stands on the tab. */
final class SheetNames {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final Map<String, String> nameById = new HashMap<>();
    private final Map<String, String> targetById = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private boolean workbook;

    /** @throws IOException if a sheet is listed twice, or two have the very same name, since its rows would count twice */
    void start(String part, XMLStreamReader xml, boolean root) throws IOException {
        if (root) {
            workbook = xml.getLocalName().equals("workbook");
        } else if (workbook && xml.getLocalName().equals("sheet")) {
            String name = value(xml.getAttributeValue(null, "name"));
            String id = xml.getAttributeValue(RELATIONSHIPS, "id");
            boolean known = nameById.put(value(id == null ? xml.getAttributeValue(STRICT, "id") : id), name) != null;
            if (known || !names.add(name)) {
                throw new IOException("sheet listed twice");
            }
        } else if (part.endsWith("workbook.xml.rels") && xml.getLocalName().equals("Relationship")) {
            targetById.put(value(xml.getAttributeValue(null, "Id")), value(xml.getAttributeValue(null, "Target")));
        }
    }

    private static String value(String attribute) {
        return attribute == null ? "" : attribute;
    }

    /** The part's own name where no tab says another; empty for none. */
    String sheet(String part) {
        return targetById.entrySet().stream().filter(each -> !each.getValue().isEmpty() && ("/" + part).endsWith("/" + plain(each.getValue())))
                .map(each -> nameById.get(each.getKey())).filter(name -> name != null).findFirst().orElse("");
    }

    private static String plain(String target) {
        return target.startsWith("/") ? target.substring(1) : target;
    }
}
