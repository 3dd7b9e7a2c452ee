package org.meritrail.policy.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.meritrail.excel.Outline;
import org.meritrail.excel.SheetOutline;
import org.meritrail.excel.SheetOutline.Area;
import org.meritrail.excel.SheetOutline.Visibility;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;

import static org.assertj.core.api.Assertions.assertThat;

/** A workbook that LibreOffice calculated and saved: formulas, merged cells, and what it hides. */
class SavedByLibreOfficeTest {

    private static final Path SAVED = Path.of("src/test/resources/saved-by-libreoffice/formulas-and-hidden.xlsx");

    @Test
    void seesWhatIsMergedAndHidden() throws IOException {
        List<SheetOutline> sheets = Outline.of(SAVED).sheets();

        assertThat(sheets).extracting(SheetOutline::name).containsExactly("Sums", "Other", "Wide");
        assertThat(sheets).extracting(SheetOutline::visibility).containsExactly(Visibility.SHOWN, Visibility.HIDDEN, Visibility.SHOWN);
        assertThat(sheets.get(0).merged()).containsExactly(new Area(1, 0, 1, 2), new Area(5, 2, 6, 2));
        assertThat(sheets.get(0).hiddenRows().stream()).containsExactly(9);
        assertThat(sheets.get(0).hiddenColumns().stream()).containsExactly(3);
        assertThat(sheets.get(2).hiddenColumns().stream()).contains(4, 5, 6);
    }

    @Test
    void countsResultsThatRecomputingGivesAgainAndRefusesTheOthers() {
        Map<String, Cell.Content> cells = WorkbookFile.read(SAVED, "decision-tables/any.xlsx", "any.xlsx", new Findings()).get(0).rows().values().stream()
                .flatMap(row -> row.values().stream()).collect(Collectors.toMap(cell -> cell.place().cell(), Cell::content));

        assertThat(shown(cells, "C3", "D3", "E3", "F3", "G3", "I3", "J3", "K3", "N3", "P3", "Q3", "R3", "B7"))
                .containsExactly("0.3", "0.0067", "yes", "2026-07-01", "7%", "false", "3", "3", "2026-07-31", "0.333333333333333", "5", "0.1-0.2", "0.7");
        assertThat(cells.get("H3")).isInstanceOfSatisfying(Cell.Refused.class, today -> assertThat(today.code()).isEqualTo(FindingCode.FORMULA_VOLATILE));
        assertThat(cells.get("M3")).isInstanceOfSatisfying(Cell.Refused.class, offset -> assertThat(offset.code()).isEqualTo(FindingCode.FORMULA_VOLATILE));
        assertThat(cells.get("O3")).isInstanceOfSatisfying(Cell.Refused.class, later -> assertThat(later.code()).isEqualTo(FindingCode.FORMULA));
        assertThat(cells.get("L3")).isEqualTo(new Cell.Broken("#DIV/0!"));
        assertThat(cells).doesNotContainKey("S3");
    }

    private static List<String> shown(Map<String, Cell.Content> cells, String... addresses) {
        return List.of(addresses).stream().map(address -> cells.get(address).shown()).toList();
    }
}
