package org.meritrail.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.SavedWorkbook;
import org.meritrail.fixtures.Shell;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Forty mistakes made by hand in the shipped commission workbook are told at once, each at its cell and nothing besides, whichever program
 * saved the file. Mistakes because of which a whole file is refused are not among them: they are told in place of what stands in it.
 */
class FortyMistakesTest {

    private static final Path SHIPPED = PolicyFolder.SHIPPED.resolve("decision-tables/commission/commission.xlsx");
    private static final Path SAVED = Path.of("src/test/resources/saved-by-libreoffice");

    @TempDir
    Path folder;

    @Test
    void findsNothingInTheWorkbookWithoutThem() throws IOException {
        workbook(SHIPPED);

        assertThat(found("en")).isEmpty();
    }

    @Test
    void findsAllFortyAtTheirCellsAndNothingElse() throws IOException {
        SavedWorkbook.changed(workbook(SHIPPED), FortyMistakes::make);

        assertThat(FortyMistakes.ALL).hasSize(40);
        assertThat(found("en")).containsExactlyInAnyOrderElementsOf(FortyMistakes.ALL);
        assertThat(found("es")).containsExactlyInAnyOrderElementsOf(FortyMistakes.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"commission.xlsx", "commission-through-ods.xlsx"})
    void findsNothingInTheWorkbookThatLibreOfficeSaved(String file) throws IOException {
        workbook(SAVED.resolve(file));

        assertThat(found("en")).isEmpty();
    }

    @Test
    void findsThemInTheFileThatLibreOfficeSaved() throws IOException {
        workbook(SAVED.resolve("forty-mistakes.xlsx"));

        assertThat(found("en")).containsExactlyInAnyOrderElementsOf(FortyMistakes.ALL);
    }

    /** An .ods file does not keep a link to a file that is not there, but the error that is left of it. */
    @Test
    void findsThemInTheFileThatLibreOfficeSavedInItsOwnFormatFirst() throws IOException {
        workbook(SAVED.resolve("forty-mistakes-through-ods.xlsx"));

        assertThat(found("en")).containsExactlyInAnyOrderElementsOf(FortyMistakes.ALL.stream()
                .map(found -> found.equals("WB-237 Values!B17") ? "WB-207 Values!B17" : found).toList());
    }

    private List<String> found(String language) {
        Shell ran = Shell.run("validate", folder.toString(), "--json", "--lang", language);
        return StreamSupport.stream(JsonMapper.shared().readTree(ran.out()).spliterator(), false)
                .map(finding -> finding.get("code").asString() + " " + finding.get("sheet").asString() + "!" + finding.get("cell").asString()).toList();
    }

    private Path workbook(Path from) throws IOException {
        PolicyFolder.withShippedRules(folder);
        Path file = folder.resolve("decision-tables/commission/commission.xlsx");
        Files.createDirectories(file.getParent());
        return Files.copy(from, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
