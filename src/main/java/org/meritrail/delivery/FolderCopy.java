package org.meritrail.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.meritrail.content.EntryName;
import org.meritrail.content.Unpacked;
import org.meritrail.content.Unzipping.Limits;
import org.meritrail.kernel.LeftBehind;
import org.meritrail.kernel.Message;

/** Copies a dropped folder within the limits of a ZIP. Links are refused, since they could lead anywhere. */
final class FolderCopy {

    private final Path from;
    private final Path into;
    private final List<Message> reasons = new ArrayList<>();

    FolderCopy(Path from, Path into) {
        this.from = from;
        this.into = into;
    }

    Unpacked copy() throws IOException {
        List<String> files = files();
        if (reasons.isEmpty()) {
            checkSize(files);
        }
        if (!reasons.isEmpty()) {
            return new Unpacked.Refused(reasons);
        }
        for (String file : files) {
            Files.createDirectories(into.resolve(file).getParent());
            Files.copy(from.resolve(file), into.resolve(file), LinkOption.NOFOLLOW_LINKS);
        }
        return new Unpacked.Whole(files);
    }

    private List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.limit(Limits.USUAL.files() + 1L).sorted().toList()) {
                String file = from.relativize(path).toString().replace('\\', '/');
                if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && !LeftBehind.is(file)) {
                    check(path, file);
                    files.add(file);
                }
            }
        }
        if (files.size() >= Limits.USUAL.files()) {
            reasons.add(Message.of("delivery.too-many", String.valueOf(Limits.USUAL.files())));
        }
        return files;
    }

    private void check(Path path, String file) {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            reasons.add(Message.of("delivery.link", file));
        } else if (!EntryName.isSafe(file)) {
            reasons.add(Message.of("delivery.unsafe-name", DeliveredName.shown(file)));
        }
    }

    private void checkSize(List<String> files) throws IOException {
        long bytes = 0;
        for (String file : files) {
            bytes += Files.size(from.resolve(file));
        }
        if (bytes > Limits.USUAL.totalBytes()) {
            reasons.add(Message.of("delivery.too-large", DeliveredName.shown(from.toString()), String.valueOf(Limits.USUAL.totalBytes() >> 20)));
        }
    }
}
