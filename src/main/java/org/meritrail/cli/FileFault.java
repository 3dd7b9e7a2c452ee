package org.meritrail.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.meritrail.kernel.Message;

/** Says why a file or folder could not be read or written: the analyst's disk is no fault of the program's. */
final class FileFault {

    private FileFault() {
    }

    static Message reason(IOException fault) {
        if (!(fault instanceof FileSystemException file) || file.getFile() == null) {
            return Message.of("cli.file.disk", String.valueOf(fault.getMessage()));
        }
        if (file instanceof AccessDeniedException) {
            return Message.of("cli.file.denied", file.getFile());
        }
        if (file instanceof NoSuchFileException) {
            return Message.of("cli.file.missing", file.getFile());
        }
        return file instanceof FileAlreadyExistsException ? Message.of("cli.file.taken", file.getFile())
                : Message.of("cli.file.other", file.getFile(), file.getReason() == null ? "" : file.getReason());
    }
}
