package org.meritrail.authoring.templates;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meritrail.kernel.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** What an analyst finds on opening a template. */
class TemplateFormTest {

    private static XSSFWorkbook workbook;

    @BeforeAll
    static void write() throws IOException {
        byte[] bytes = Template.of("commission").orElseThrow().workbook(Texts.SPANISH, Currency.getInstance("EUR"));
        workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    @Test
    void hasEverySheetInTheAnalystsLanguage() {
        assertThat(workbook).extracting(sheet -> sheet.getSheetName()).containsExactly("Portada", "Registros", "Datos", "Valores", "Líneas", "Partes",
                "Tipos de comisión", "Aceleradores", "Pagos", "Avisos", "Ejemplos", "Leyenda");
    }

    @Test
    void offersTheWordsOfEachListFarBelowTheLastRow() {
        assertThat(workbook.getSheet("Líneas").getDataValidations())
                .anySatisfy(list -> {
                    assertThat(list.getValidationConstraint().getFormula1()).isEqualTo("list_operation");
                    assertThat(list.getShowErrorBox()).isTrue();
                    assertThat(list.getRegions().getCellRangeAddresses()[0].getLastRow()).isGreaterThan(400);
                })
                .anySatisfy(list -> assertThat(list.getValidationConstraint().getFormula1()).isEqualTo("names"));
    }

    @Test
    void hasACellRangeBehindEachDropDown() {
        Set<String> named = workbook.getAllNames().stream().map(Name::getNameName).collect(Collectors.toSet());
        assertThat(sheets()).allSatisfy(sheet -> assertThat(named).containsAll(
                sheet.getDataValidations().stream().map(list -> list.getValidationConstraint().getFormula1()).toList()));
    }

    @Test
    void gathersTheNamesOfThePlanForTheDropDowns() {
        List<String> names = StreamSupport.stream(workbook.getSheet("Leyenda").spliterator(), false).map(row -> row.getCell(4))
                .filter(cell -> cell != null && cell.getCellType() == CellType.FORMULA).map(Cell::getStringCellValue).toList();
        assertThat(names).startsWith("Ventas", "Consecución").contains("Cuota", "Tope de comisión", "cero", "sí").endsWith("");
    }

    @Test
    void freezesAndLocksHeadingsAndLeavesEverythingElseToBeEdited() {
        XSSFSheet rates = workbook.getSheet("Tipos de comisión");
        assertThat(rates.getProtect()).isTrue();
        assertThat(rates.isInsertRowsLocked()).isFalse();
        assertThat(rates.isDeleteRowsLocked()).isFalse();
        assertThat(rates.getPaneInformation().isFreezePane()).isTrue();
        int first = rates.getPaneInformation().getHorizontalSplitTopRow();
        assertThat(rates.getRow(first - 1).getCell(1).getCellStyle().getLocked()).isTrue();
        assertThat(rates.getRow(first).getCell(1).getCellStyle().getLocked()).isFalse();
        assertThat(rates.getColumnStyle(1).getLocked()).isFalse();
    }

    @Test
    void showsNumbersWithTheirUnits() {
        DataFormatter shown = new DataFormatter(Locale.ROOT);
        XSSFSheet values = workbook.getSheet("Valores");
        assertThat(List.of(shown.formatCellValue(values.getRow(3).getCell(1)), shown.formatCellValue(values.getRow(4).getCell(1))))
                .containsExactly("50.0%", "12,000.00 EUR");
    }

    @Test
    void saysWhatEachLineDoesInTheAnalystsLanguage() {
        XSSFSheet lines = workbook.getSheet("Líneas");
        assertThat(StreamSupport.stream(lines.spliterator(), false).flatMap(row -> StreamSupport.stream(row.spliterator(), false)).map(Cell::toString))
                .contains("Comisión acelerada, como máximo Tope de comisión; solo cuando Mínimo alcanzado",
                        "producto de Comisión base, Acelerador; redondeado a 0,01");
    }

    @Test
    void foldsNothingAwayAndPrintsOnLandscapePages() {
        assertThat(sheets()).allSatisfy(sheet -> {
            for (int column = 0; column < 25; column++) {
                assertThat(sheet.isColumnHidden(column)).isFalse();
            }
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getRepeatingRows()).isNotNull();
        });
    }

    private static List<XSSFSheet> sheets() {
        return StreamSupport.stream(workbook.spliterator(), false).map(XSSFSheet.class::cast).toList();
    }
}
