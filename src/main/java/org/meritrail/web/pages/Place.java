package org.meritrail.web.pages;

import java.util.List;
import org.meritrail.explanation.Ground;
import org.meritrail.kernel.Texts;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where something stands, and the page that shows it there.
 *
 * @param address null for readers who may not see that page
 */
public record Place(String said, String address) {

    static Place cells(Texts texts, Ground.Cells cells, int version) {
        String said = texts.say("explanation.cells", cells.workbook(), cells.sheet(), String.valueOf(cells.row()), List.copyOf(cells.cells()));
        return new Place(said, sheet(version, cells));
    }

    /** The row of the workbook that defines a line. */
    static Place line(Texts texts, Ground.Cells line, int version) {
        String said = texts.say("explanation.line", line.workbook(), line.sheet(), String.valueOf(line.row()));
        return new Place(said, sheet(version, line));
    }

    static Place record(Texts texts, Ground.Input input, int delivery) {
        String said = texts.say("explanation.read", input.file(), String.valueOf(input.row()), input.column());
        return new Place(said, row(delivery, input.file(), input.row()));
    }

    static Place rule(Ground.Rule rule, int version) {
        return new Place(rule.file(), file(version, rule.file()));
    }

    /** @param path of a workbook or a rule file of a version */
    static String file(int version, String path) {
        String workbooks = "decision-tables/";
        return path.startsWith(workbooks) ? address("/versions", version, "sheets", path.substring(workbooks.length()))
                : address("/versions", version, "text", path);
    }

    static String download(int version, String path) {
        return address("/api/versions", version, "files", path);
    }

    /** @param kind annotated, difference or proposals @param path of a workbook of a version */
    static String copy(int version, String kind, String path) {
        return address("/versions", version, kind, path);
    }

    /** @param path of a workbook in the policy folder */
    static String folderCopy(String path) {
        return UriComponentsBuilder.fromPath("/policy-folder/annotated").pathSegment(path.split("/")).encode().toUriString();
    }

    private static String address(String start, int version, String kind, String path) {
        return UriComponentsBuilder.fromPath(start).pathSegment(String.valueOf(version), kind).pathSegment(path.split("/")).encode().toUriString();
    }

    static String row(int delivery, String file, int row) {
        return UriComponentsBuilder.fromPath("/deliveries/{delivery}/rows").queryParam("file", "{file}").queryParam("row", row)
                .encode().buildAndExpand(delivery, file).toUriString();
    }

    private static String sheet(int version, Ground.Cells cells) {
        return sheet(version, cells.workbook(), cells.sheet(), cells.cells());
    }

    /** @param workbook path below {@code decision-tables/} @param cells addresses to be pointed at */
    static String sheet(int version, String workbook, String sheet, List<String> cells) {
        return UriComponentsBuilder.fromPath("/versions").pathSegment(String.valueOf(version), "sheets").pathSegment(workbook.split("/"))
                .queryParam("sheet", "{sheet}").queryParam("cell", "{cells}").encode().buildAndExpand(sheet, String.join(",", cells)).toUriString();
    }

    Place without(boolean address) {
        return address ? new Place(said, null) : this;
    }
}
