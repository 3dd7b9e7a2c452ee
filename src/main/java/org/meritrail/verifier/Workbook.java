package org.meritrail.verifier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The cells of an {@code .xlsx} file as they are stored: texts, and numbers by their digits. No more of the format than that needs. */
final class Workbook {

    /** More than this unpacked is no policy workbook. */
    private static final int LARGEST = 100 << 20;
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new HashMap<>();
    private final List<String> shared = new ArrayList<>();
    private final Map<String, Map<String, String>> sheets = new HashMap<>();
    /** Of those sheets that were asked for. */
    private final Map<String, Map<Integer, List<String>>> columns = new HashMap<>();

    private boolean from1904;

    private Workbook() {
    }

    static Workbook read(String place, byte[] xlsx) throws Flaw {
        Workbook workbook = new Workbook();
        try {
            workbook.unzip(xlsx);
            workbook.readShared();
            workbook.readSheets();
            return workbook;
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            throw new Flaw(place, "workbook", damaged.getMessage());
        }
    }

    private void unzip(byte[] xlsx) throws IOException {
        int left = LARGEST;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes(left);
                left -= part.length;
                if (left == 0) {
                    throw new IOException("> " + LARGEST);
                }
                parts.put(entry.getName(), part);
            }
        }
    }

    private void readShared() throws XMLStreamException {
        XMLStreamReader xml = part("xl/sharedStrings.xml");
        while (xml != null && xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("si")) {
                shared.add(text(xml, "si"));
            }
        }
    }

    private void readSheets() throws XMLStreamException {
        Map<String, String> targets = targets();
        XMLStreamReader xml = part("xl/workbook.xml");
        while (xml.hasNext()) {
            boolean isStart = xml.next() == XMLStreamReader.START_ELEMENT;
            if (isStart && xml.getLocalName().equals("workbookPr")) {
                from1904 = Set.of("1", "true").contains(String.valueOf(xml.getAttributeValue(null, "date1904")));
            } else if (isStart && xml.getLocalName().equals("sheet")) {
                String target = targets.get(xml.getAttributeValue(RELATION, "id"));
                sheets.put(xml.getAttributeValue(null, "name"), cells(target.startsWith("/") ? target.substring(1) : "xl/" + target));
            }
        }
    }

    private Map<String, String> targets() throws XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        XMLStreamReader xml = part("xl/_rels/workbook.xml.rels");
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target"));
            }
        }
        return targets;
    }

    private Map<String, String> cells(String name) throws XMLStreamException {
        Map<String, String> cells = new HashMap<>();
        XMLStreamReader xml = part(name);
        while (xml != null && xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                String at = xml.getAttributeValue(null, "r");
                cells.put(at, cell(xml, String.valueOf(xml.getAttributeValue(null, "t"))));
            }
        }
        return cells;
    }

    private String cell(XMLStreamReader xml, String type) throws XMLStreamException {
        String value = "";
        while (!(xml.next() == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c"))) {
            if (xml.isStartElement() && xml.getLocalName().equals("v")) {
                value = xml.getElementText();
            } else if (xml.isStartElement() && xml.getLocalName().equals("is")) {
                value = text(xml, "is");
            }
        }
        return type.equals("s") ? shared.get(Integer.parseInt(value)) : value;
    }

    /** All text within an element but how it is to be pronounced. */
    private static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int spoken = 0;
        while (!(xml.next() == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(element))) {
            if (xml.isStartElement() && xml.getLocalName().equals("rPh")) {
                spoken++;
            } else if (xml.isEndElement() && xml.getLocalName().equals("rPh")) {
                spoken--;
            } else if (xml.isStartElement() && xml.getLocalName().equals("t") && spoken == 0) {
                text.append(xml.getElementText());
            }
        }
        return text.toString();
    }

    /** Null if there is no such part. Nothing outside the file is ever read. */
    private XMLStreamReader part(String name) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        byte[] bytes = parts.get(name);
        InputStream in = bytes == null ? null : new ByteArrayInputStream(bytes);
        return in == null ? null : factory.createXMLStreamReader(in);
    }

    /** Whether it counts days from 1904. */
    boolean isFrom1904() {
        return from1904;
    }

    boolean hasSheet(String sheet) {
        return sheets.containsKey(sheet);
    }

    Set<String> sheets() {
        return sheets.keySet();
    }

    /** Numbers of those rows that have something in them, from above. */
    Set<Integer> rows(String sheet) {
        return new TreeSet<>(columns.computeIfAbsent(sheet, this::columns).keySet());
    }

    /** Letters of those columns that have something in a row, from the left. */
    List<String> columns(String sheet, int row) {
        return columns.computeIfAbsent(sheet, this::columns).getOrDefault(row, List.of());
    }

    private Map<Integer, List<String>> columns(String sheet) {
        return sheets.getOrDefault(sheet, Map.of()).entrySet().stream().filter(cell -> !cell.getValue().isEmpty()).map(Map.Entry::getKey)
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.groupingBy(at -> Integer.valueOf(at.replaceAll("[A-Z]", "")), Collectors.mapping(at -> at.replaceAll("[0-9]", ""), Collectors.toList())));
    }

    /** One of the words that workbooks are written with, which may stand there in capitals or without its accents. */
    String word(String sheet, String at) {
        return word(cell(sheet, at));
    }

    static String word(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").strip().toLowerCase(Locale.ROOT);
    }

    /** As it is stored; empty for a cell without anything in it. */
    String cell(String sheet, String at) {
        return sheets.getOrDefault(sheet, Map.of()).getOrDefault(at, "");
    }
}
