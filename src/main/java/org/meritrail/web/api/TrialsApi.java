package org.meritrail.web.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.meritrail.batch.ControlTotals;
import org.meritrail.batch.Trials;
import org.meritrail.content.Workspace;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tries versions on the latest data. Nothing of a trial is kept, and nothing of it can be paid. */
@RestController
final class TrialsApi {

    record TrialJson(String period) {
    }

    private final Trials trials;
    private final Workspace workspace;

    TrialsApi(Trials trials, Workspace workspace) {
        this.trials = trials;
        this.workspace = workspace;
    }

    /** What it comes to in all, with status {@code trial}. */
    @PostMapping("/api/versions/{number}/trials")
    TotalsJson totals(@PathVariable int number, @RequestBody TrialJson trial, Texts texts) {
        return TotalsJson.of(workspace.within(folder -> tried(number, trial, texts, folder)));
    }

    /** What it comes to for everyone, as a ZIP of files that say in name and content that they are a dry run. */
    @PostMapping("/api/versions/{number}/trials/files")
    ResponseEntity<byte[]> files(@PathVariable int number, @RequestBody TrialJson trial, Texts texts) {
        byte[] zip = workspace.within(folder -> {
            tried(number, trial, texts, folder);
            return zipped(folder);
        });
        ContentDisposition name = ContentDisposition.attachment().filename("trial-of-version-" + number + ".zip").build();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString()).body(zip);
    }

    private ControlTotals tried(int number, TrialJson trial, Texts texts, Path folder) {
        Period period = Days.period(trial.period());
        return Problems.granted(trials.of(number, period, texts, folder));
    }

    private static byte[] zipped(Path folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes); Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bytes.toByteArray();
    }
}
