package org.meritrail.excel;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.meritrail.excel.Refusal.Reason;

/**
 * What in a workbook can start, fetch or hide something once somebody opens it in Excel. Excel finds parts by their relationships, so
 * these decide, besides what a part calls itself and where it lies.
 *
 * @param what it is or leads to; empty if the part itself says enough
 */
record Danger(Reason reason, String what) {

    private static final Map<String, Reason> BY_PATH = new TreeMap<>(Map.of("xl/vbaproject", Reason.MACROS, "xl/macrosheets/", Reason.MACROS,
            "xl/dialogsheets/", Reason.MACROS, "customui/", Reason.MACROS, "xl/embeddings/", Reason.EMBEDDED_OBJECT, "xl/activex/", Reason.EMBEDDED_OBJECT,
            "xl/webextensions/", Reason.EMBEDDED_OBJECT, "xl/externallinks/", Reason.EXTERNAL_LINK, "xl/querytables/", Reason.DATA_CONNECTION,
            "xl/model/", Reason.DATA_CONNECTION));
    /** By the last word of the type, small letters. */
    private static final Map<String, Reason> BY_RELATIONSHIP = Map.ofEntries(Map.entry("vbaproject", Reason.MACROS),
            Map.entry("wordvbadata", Reason.MACROS), Map.entry("xlmacrosheet", Reason.MACROS), Map.entry("xlintlmacrosheet", Reason.MACROS),
            Map.entry("dialogsheet", Reason.MACROS), Map.entry("attachedtoolbars", Reason.MACROS), Map.entry("extensibility", Reason.MACROS),
            Map.entry("oleobject", Reason.EMBEDDED_OBJECT), Map.entry("package", Reason.EMBEDDED_OBJECT), Map.entry("control", Reason.EMBEDDED_OBJECT),
            Map.entry("activexcontrolbinary", Reason.EMBEDDED_OBJECT), Map.entry("webextension", Reason.EMBEDDED_OBJECT),
            Map.entry("webextensiontaskpanes", Reason.EMBEDDED_OBJECT), Map.entry("externallink", Reason.EXTERNAL_LINK),
            Map.entry("connections", Reason.DATA_CONNECTION), Map.entry("querytable", Reason.DATA_CONNECTION),
            Map.entry("powerpivotdata", Reason.DATA_CONNECTION), Map.entry("volatiledependencies", Reason.PROGRAM_CALL));
    private static final Map<String, Reason> BY_ROOT = Map.of("macrosheet", Reason.MACROS, "dialogsheet", Reason.MACROS, "customUI", Reason.MACROS,
            "externalLink", Reason.EXTERNAL_LINK, "connections", Reason.DATA_CONNECTION, "queryTable", Reason.DATA_CONNECTION,
            "DataMashup", Reason.DATA_CONNECTION, "volTypes", Reason.PROGRAM_CALL, "ocx", Reason.EMBEDDED_OBJECT, "webextension", Reason.EMBEDDED_OBJECT);

    private static final Pattern ABSOLUTE = Pattern.compile("(\\p{Alpha}[\\p{Alnum}+.-]*:|[/\\\\]{2}).*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"|'[^']*+'");
    /** Also behind a prefix such as {@code _xlfn.}, whose full stop is no letter. What they start with comes first, since most of a formula does not. */
    private static final Pattern CALL = Pattern.compile("(?<!\\w)(?=[CDEIRSW])(?:WEBSERVICE|IMAGE|RTD|DDE|CALL|EXEC|REGISTER(?:\\.ID)?|SQL\\.REQUEST)\\s*\\(",
            Pattern.CASE_INSENSITIVE);

    static Optional<Reason> ofPart(String name) {
        String path = name.toLowerCase(Locale.ROOT);
        return BY_PATH.entrySet().stream().filter(each -> path.startsWith(each.getKey()) && !path.endsWith(".rels") && !path.endsWith("/"))
                .map(Map.Entry::getValue).findFirst();
    }

    static Optional<Danger> ofElement(XMLStreamReader xml, boolean root) {
        String element = xml.getLocalName();
        if (root && BY_ROOT.containsKey(element)) {
            return Optional.of(new Danger(BY_ROOT.get(element), ""));
        }
        return switch (element) {
            case "Relationship" -> ofRelationship(small(xml, "Type"), small(xml, "TargetMode"), attribute(xml, "Target"));
            case "Override", "Default" -> some(small(xml, "ContentType").contains("macroenabled"), Reason.MACROS, attribute(xml, "ContentType"));
            case "definedName" -> some(small(xml, "name").startsWith("_xlnm.auto_"), Reason.MACROS, attribute(xml, "name"));
            case "ddeLink" -> some(true, Reason.PROGRAM_CALL, attribute(xml, "ddeService") + "|" + attribute(xml, "ddeTopic"));
            case "DataBinding" -> some(!attribute(xml, "FileBindingName").isEmpty() || !attribute(xml, "ConnectionID").isEmpty(), Reason.DATA_CONNECTION, "");
            default -> Optional.empty();
        };
    }

    /** Links to click on are left: they are never followed here, and Excel asks before it does. */
    private static Optional<Danger> ofRelationship(String type, String mode, String target) {
        String kind = type.substring(type.lastIndexOf('/') + 1);
        if (kind.equals("hyperlink")) {
            return Optional.empty();
        }
        if (BY_RELATIONSHIP.containsKey(kind)) {
            return Optional.of(new Danger(BY_RELATIONSHIP.get(kind), target));
        }
        return some(mode.equals("external") || ABSOLUTE.matcher(target).matches(), Reason.EXTERNAL_LINK, target);
    }

    private static Optional<Danger> some(boolean found, Reason reason, String what) {
        return found ? Optional.of(new Danger(reason, what)) : Optional.empty();
    }

    /**
     * Whether a formula asks another program or another computer for its value. A bar is no operator of Excel: it stands only between a
     * program and what is asked of it.
     */
    static boolean callsProgram(String formula) {
        String code = QUOTED.matcher(formula).replaceAll("''");
        return code.indexOf('|') >= 0 || CALL.matcher(code).find();
    }

    private static String small(XMLStreamReader xml, String attribute) {
        return attribute(xml, attribute).toLowerCase(Locale.ROOT);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
