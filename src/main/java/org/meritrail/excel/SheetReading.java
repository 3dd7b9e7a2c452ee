package org.meritrail.excel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.meritrail.excel.SheetOutline.Area;
import org.meritrail.excel.SheetOutline.FormulaKind;
import org.meritrail.excel.SheetOutline.Visibility;

/** Goes through the part of one sheet. What is malformed is passed over: fastexcel, which reads the cells, refuses it. */
final class SheetReading implements Parts.Elements {

    private static final Pattern CELL = Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7})");
    /** Cells are looked for in all of them; what is beyond counts as one area that holds them. */
    private static final int MOST_MERGED = 500;
    private static final int MOST_WHAT_IFS = 100;
    private static final Pattern NO_SIZE = Pattern.compile("0(\\.0*)?");

    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final List<Area> merged = new ArrayList<>();
    private final List<Area> whatIfs = new ArrayList<>();
    private final Map<String, FormulaKind> formulas = new HashMap<>();
    private int row;
    private String cell = "";

    SheetOutline outline(String name, Visibility visibility) {
        return new SheetOutline(name, visibility, hiddenRows, hiddenColumns, List.copyOf(merged), List.copyOf(whatIfs), formulas);
    }

    @Override
    public void start(XMLStreamReader element) {
        switch (element.getLocalName()) {
            case "col" -> column(element);
            case "row" -> row(element);
            case "c" -> cell = Objects.toString(element.getAttributeValue(null, "r"), "");
            case "f" -> formula(element);
            case "mergeCell" -> area(element).ifPresent(area -> add(area, merged, MOST_MERGED));
            default -> {
            }
        }
    }

    private void column(XMLStreamReader element) {
        OptionalInt first = number(element, "min");
        OptionalInt last = number(element, "max");
        if (isHidden(element, "width") && first.isPresent() && last.isPresent() && first.getAsInt() > 0 && first.getAsInt() <= last.getAsInt()) {
            hiddenColumns.set(first.getAsInt() - 1, Math.min(last.getAsInt(), SheetOutline.MOST_COLUMNS));
        }
    }

    private void row(XMLStreamReader element) {
        row = number(element, "r").orElse(row + 1);
        if (isHidden(element, "ht") && row > 0 && row <= SheetOutline.MOST_ROWS) {
            hiddenRows.set(row);
        }
    }

    private static boolean isHidden(XMLStreamReader element, String size) {
        return Parts.isYes(element.getAttributeValue(null, "hidden"))
                || NO_SIZE.matcher(Objects.toString(element.getAttributeValue(null, size), "")).matches();
    }

    private void formula(XMLStreamReader element) {
        String kind = element.getAttributeValue(null, "t");
        boolean whatIf = "dataTable".equals(kind);
        formulas.put(cell, whatIf || "array".equals(kind) ? FormulaKind.ARRAY : FormulaKind.PLAIN);
        if (whatIf) {
            area(element).ifPresent(area -> add(area, whatIfs, MOST_WHAT_IFS));
        }
    }

    private static void add(Area area, List<Area> areas, int most) {
        if (areas.size() < most) {
            areas.add(area);
        } else {
            areas.set(most - 1, areas.get(most - 1).with(area));
        }
    }

    private static OptionalInt number(XMLStreamReader element, String attribute) {
        String text = Objects.toString(element.getAttributeValue(null, attribute), "");
        return text.matches("[0-9]{1,7}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private static Optional<Area> area(XMLStreamReader element) {
        String[] corners = Objects.toString(element.getAttributeValue(null, "ref"), "").split(":");
        Matcher first = CELL.matcher(corners[0]);
        Matcher last = CELL.matcher(corners[corners.length - 1]);
        return first.matches() && last.matches() ? Optional.of(new Area(Integer.parseInt(first.group(2)), column(first.group(1)),
                Integer.parseInt(last.group(2)), column(last.group(1)))) : Optional.empty();
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (so, letter) -> so * 26 + letter - 'A' + 1) - 1;
    }
}
