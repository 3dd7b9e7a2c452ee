package org.meritrail.intake;

import java.nio.file.Path;

/** Placeholder until next slice. */
final class XlsxRows {
    static Rows open(Path path, String sheet, String name) throws UnreadableFile {
        throw new UnreadableFile(org.meritrail.kernel.Message.of("intake.file.unreadable"), null);
    }
}
