package org.meritrail.tour;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.RunningService;
import org.meritrail.fixtures.SavedWorkbook;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the README's tour with the packaged jar, as a reader would. */
class TourIT {

    private static final String KEPT_RUNS = "src/test/resources/kept-runs";
    private static final Path JAR = Path.of("target/meritrail.jar").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void printsWhatTheReadmeShows() throws Exception {
        PolicyFolder.withShippedPolicy(folder);
        Path kept = Files.createDirectories(folder.resolve(KEPT_RUNS));
        try (Stream<Path> runs = Files.list(Path.of(KEPT_RUNS))) {
            for (Path run : runs.toList()) {
                Files.copy(run, kept.resolve(run.getFileName()));
            }
        }
        Tour tour = Tour.in(Files.readString(Path.of("README.md")));
        assertThat(tour.steps()).hasSizeGreaterThan(7);
        for (Tour.Step step : tour.steps()) {
            if (step instanceof Tour.Command command) {
                assertPrints(command);
            } else {
                edit((Tour.Edit) step);
            }
        }
    }

    private void assertPrints(Tour.Command command) throws Exception {
        List<String> words = new ArrayList<>(List.of(command.line().split(" ")));
        assertThat(words.subList(0, 3)).isIn(List.of("java", "-jar", "target/meritrail.jar"), List.of("java", "-cp", "target/meritrail.jar"));
        words.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.set(2, JAR.toString());
        words.addAll(1, RunningService.SHORT_LIVED);
        Process process = new ProcessBuilder(words).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command.line() + "\n" + output).isIn(0, 1);
        int from = 0;
        for (String line : command.output()) {
            for (String part : line.split("…", -1)) {
                int at = output.indexOf(part, from);
                assertThat(at).as("“%s” in what “%s” prints:%n%s", part, command.line(), output).isNotNegative();
                from = at + part.length();
            }
        }
    }

    private void edit(Tour.Edit edit) {
        SavedWorkbook.edit(folder.resolve(edit.file()), edit.sheet(), edit.cell(), cell -> {
            if (edit.number() == null) {
                cell.setCellValue(edit.text());
            } else {
                cell.setCellValue(Double.parseDouble(edit.number()));
            }
        });
    }
}
