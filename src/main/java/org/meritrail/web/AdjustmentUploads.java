package org.meritrail.web;

import java.util.List;
import java.util.Locale;
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
        SentFile sent = new SentFile(file);
        String small = sent.name().toLowerCase(Locale.ROOT);
        String end = List.of(".csv", ".xlsx").stream().filter(small::endsWith).findFirst().orElse("");
        return end.isEmpty() ? Decision.refused("refused.adjustment-file", sent.name())
                : workspace.within(folder -> files.ask(me, sent.storedAt(folder.resolve("adjustments" + end)), sent.name()));
    }

    /** Each mistake as a sentence that begins with its place. */
    public static List<Message> said(List<Reject> mistakes) {
        return mistakes.stream().map(one -> one.column().isEmpty() ? Message.of("adjustment.mistake.row", one.file(), String.valueOf(one.row()), one.reason())
                : Message.of("adjustment.mistake", one.file(), String.valueOf(one.row()), one.column(), one.reason())).toList();
    }
}
