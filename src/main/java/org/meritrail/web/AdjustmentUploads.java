package org.meritrail.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.meritrail.batch.AdjustmentFile;
import org.meritrail.content.Workspace;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.intake.Reject;
import org.meritrail.kernel.Message;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Asks for the adjustments of a file that came with a request. */
@Component
public final class AdjustmentUploads {

    private final AdjustmentFile files;
    private final Workspace workspace;

    AdjustmentUploads(AdjustmentFile files, Workspace workspace) {
        this.files = files;
        this.workspace = workspace;
    }

    /** Refused also if it is neither CSV nor a workbook by its name. */
    public Decision<AdjustmentFile.Answer> ask(Actor me, MultipartFile file) {
        String sent = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String small = name.toLowerCase(Locale.ROOT);
        String end = List.of(".csv", ".xlsx").stream().filter(small::endsWith).findFirst().orElse("");
        return end.isEmpty() ? Decision.refused("refused.adjustment-file", name)
                : workspace.within(folder -> files.ask(me, stored(file, folder.resolve("adjustments" + end)), name));
    }

    private static Path stored(MultipartFile file, Path path) {
        try {
            file.transferTo(path);
            return path;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Each mistake as a sentence that begins with its place. */
    public static List<Message> said(List<Reject> mistakes) {
        return mistakes.stream().map(one -> one.column().isEmpty() ? Message.of("adjustment.mistake.row", one.file(), String.valueOf(one.row()), one.reason())
                : Message.of("adjustment.mistake", one.file(), String.valueOf(one.row()), one.column(), one.reason())).toList();
    }
}
