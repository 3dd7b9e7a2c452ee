package org.meritrail.verifier;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a file could not be read, in the verifier's own words as far as it has any. */
final class Unreadable {

    private Unreadable() {
    }

    /** The file is not of the kind that it has to be. */
    private static final class OtherKind extends FileSystemException {

        private final String key;

        OtherKind(Path file, String key) {
            super(file.toString());
            this.key = key;
        }
    }

    static IOException noZip(Path file) {
        return new OtherKind(file, "unreadable.no-zip");
    }

    /** What an auditor kept, or was given, beside the export. Windows likes to put a byte-order mark before texts. */
    static String text(Path file) throws IOException {
        try {
            return Files.readString(file).replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException otherwiseEncoded) {
            throw new OtherKind(file, "unreadable.text");
        }
    }

    static Said.Phrase reason(IOException fault) {
        if (!(fault instanceof FileSystemException file)) {
            return new Said.Phrase("unreadable.disk", fault.getMessage());
        }
        if (file instanceof OtherKind other) {
            return new Said.Phrase(other.key, file.getFile());
        }
        if (file instanceof NoSuchFileException) {
            return new Said.Phrase("unreadable.absent", file.getFile());
        }
        return file instanceof AccessDeniedException ? new Said.Phrase("unreadable.denied", file.getFile())
                : new Said.Phrase("unreadable.other", file.getFile(), file.getReason() == null ? file.getClass().getSimpleName() : file.getReason());
    }
}
