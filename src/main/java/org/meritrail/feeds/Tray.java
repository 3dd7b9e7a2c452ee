package org.meritrail.feeds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;

/** A folder for what has been dealt with. Nothing in it is ever overwritten. */
record Tray(Path folder) {

    /** In bytes; most file systems take names of 255. */
    private static final int LONGEST = 220;
    private static final int LONGEST_END = 10;

    /** Moves something here, under its own name or the next one that is free. */
    void put(Path dropped) throws IOException {
        while (true) {
            Path free = free(dropped);
            try {
                Files.move(dropped, free);
                return;
            } catch (FileAlreadyExistsException taken) {
                // Somebody else put something there just now; the next name is tried.
                continue;
            }
        }
    }

    /** As above, with the reasons beside it in every language. They are written first, so that it never lies there without them. */
    void put(Path dropped, String heading, List<Message> reasons) throws IOException {
        Path free = free(dropped);
        String name = free.getFileName().toString();
        Files.writeString(free.resolveSibling(name + ".reasons.txt"),
                Texts.all().stream().map(texts -> said(texts, texts.say(heading, name), reasons)).collect(Collectors.joining("\n")));
        Files.move(dropped, free);
    }

    private static String said(Texts texts, String heading, List<Message> reasons) {
        return heading + "\n" + reasons.stream().map(reason -> "- " + reason.in(texts) + "\n").collect(Collectors.joining());
    }

    private Path free(Path dropped) throws IOException {
        Files.createDirectories(folder);
        String name = shortened(dropped.getFileName().toString());
        int dot = name.lastIndexOf('.');
        String base = dot > 0 ? name.substring(0, dot) : name;
        Path free = folder.resolve(name);
        for (int number = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); number++) {
            free = folder.resolve(base + "-" + number + name.substring(base.length()));
        }
        return free;
    }

    /** With room for a number and the name of the reasons beside it. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot <= LONGEST_END ? name.substring(dot) : "";
        String base = name.substring(0, name.length() - end.length());
        while (bytes(base) + bytes(end) > LONGEST) {
            base = base.substring(0, base.offsetByCodePoints(base.length(), -1));
        }
        return base + end;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
