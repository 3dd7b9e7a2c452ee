package org.meritrail.web.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.meritrail.content.Contents;
import org.meritrail.content.Workspace;
import org.meritrail.delivery.Deliveries;
import org.meritrail.delivery.Delivery;
import org.meritrail.intake.Excerpt;
import org.meritrail.kernel.Fingerprint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A row of a delivered file among its neighbours, as it came in. */
@Controller
class DeliveredRows {

    private static final int EACH = 20;

    private final Deliveries deliveries;
    private final Contents contents;
    private final Workspace workspace;

    DeliveredRows(Deliveries deliveries, Contents contents, Workspace workspace) {
        this.deliveries = deliveries;
        this.contents = contents;
        this.workspace = workspace;
    }

    /**
     * @param number of the last delivery that counts; the file may have come in with an earlier one
     * @param row    as an editor or Excel counts it; it is marked
     */
    @GetMapping("/deliveries/{number}/rows")
    String rows(@PathVariable int number, @RequestParam String file, @RequestParam(defaultValue = "1") int row, Model model) {
        deliveries.delivery(number).orElseThrow(Nothing::new);
        Fingerprint sha256 = Optional.ofNullable(deliveries.filesAfter(number).get(file)).orElseThrow(Nothing::new);
        Delivery came = deliveries.asKnownOn(DeliveryPages.FOREVER).stream().filter(one -> one.number() <= number && holds(one, file, sha256).isPresent())
                .findFirst().orElseThrow(Nothing::new);
        model.addAttribute("delivery", came);
        model.addAttribute("file", file);
        model.addAttribute("row", row);
        model.addAttribute("sha256", sha256.hex());
        model.addAttribute("excerpt", excerpt(sha256, file, holds(came, file, sha256).orElseThrow().holds(), Math.max(1, row)));
        return "rows";
    }

    private static Optional<Delivery.File> holds(Delivery delivery, String name, Fingerprint sha256) {
        return delivery.files().stream().filter(file -> file.sha256().equals(sha256) && file.name().equals(name)).findFirst();
    }

    private Excerpt excerpt(Fingerprint sha256, String name, String sheet, int row) {
        String end = name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? ".xlsx" : ".txt";
        return workspace.within(folder -> {
            Path file = folder.resolve("delivered" + end);
            try (InputStream bytes = contents.open(sha256)) {
                Files.copy(bytes, file);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
            return Excerpt.around(file, sheet, row, EACH);
        });
    }
}
