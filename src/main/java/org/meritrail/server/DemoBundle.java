package org.meritrail.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.meritrail.delivery.Deliveries;
import org.meritrail.sample.SampleData;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The sample quarter as a bundle that asks for its run, dropped as anyone would drop it. */
@Component
@Profile(DemoGuard.PROFILE)
final class DemoBundle {

    private static final String NAME = "sample-2026-Q3.zip";
    private static final String RUN = """
            # What this bundle asks for once it is taken.
            period: 2026-Q3
            pay-date: 2026-10-30
            """;

    private final Settings settings;
    private final Deliveries deliveries;

    DemoBundle(Settings settings, Deliveries deliveries) {
        this.settings = settings;
        this.deliveries = deliveries;
    }

    /** The unpacked files stay in the home's folder {@code sample}, to be changed and dropped again. */
    void dropUnlessTaken() {
        if (deliveries.latest().isPresent()) {
            return;
        }
        try {
            Path data = SampleData.unpack(settings.home().resolve("sample"));
            Files.writeString(data.resolve("run.yaml"), RUN);
            Path draft = settings.home().resolve("." + NAME);
            zip(data, draft);
            Files.createDirectories(settings.inbox());
            Files.move(draft, settings.inbox().resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void zip(Path folder, Path file) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
                Stream<Path> files = Files.list(folder)) {
            for (Path each : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(each.getFileName().toString()));
                Files.copy(each, zip);
            }
        }
    }
}
