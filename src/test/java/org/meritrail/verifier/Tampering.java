package org.meritrail.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Changes an unpacked export in random ways, lists its files anew as a forger would, and undoes it again. */
final class Tampering {

    private final Path folder;
    private final Path ledger;
    private final Path manifest;
    private final List<String> lines;
    private final String listed;
    private final Random chance;

    Tampering(Path folder, Random chance) throws IOException {
        this.folder = folder;
        this.ledger = folder.resolve(LedgerFile.FILE);
        this.manifest = folder.resolve(Export.MANIFEST);
        this.lines = List.copyOf(Files.readAllLines(ledger));
        this.listed = Files.readString(manifest);
        this.chance = chance;
    }

    /**
     * One change of the leaves.
     *
     * @param first the first line that is not what it was, from 1
     */
    record Change(String what, int first, Exports.Told told) {

        boolean isFoundAtItsEntry() {
            return told.code() == Verify.FLAWED && told.text().contains("ledger.jsonl:" + first + ":");
        }
    }

    Change change() throws IOException {
        List<String> changed = new ArrayList<>(lines);
        int at = chance.nextInt(lines.size());
        return switch (chance.nextInt(5)) {
            case 0 -> told("changed", at + 1, replaced(changed, at));
            case 1 -> {
                changed.remove(at);
                yield told("deleted", at + 1, text(changed));
            }
            case 2 -> {
                int other = (at + 1 + chance.nextInt(lines.size() - 1)) % lines.size();
                Collections.swap(changed, at, other);
                yield told("exchanged", Math.min(at, other) + 1, text(changed));
            }
            case 3 -> {
                changed.add(at, lines.get(at));
                yield told("duplicated", at + 2, text(changed));
            }
            default -> truncated();
        };
    }

    private String replaced(List<String> changed, int at) {
        String line = lines.get(at);
        int place = chance.nextInt(line.length());
        char other;
        do {
            other = (char) (' ' + chance.nextInt(95));
        } while (other == line.charAt(place));
        changed.set(at, line.substring(0, place) + other + line.substring(place + 1));
        return text(changed);
    }

    /** Not at the very end of a line, where nothing of it would be lost. */
    private Change truncated() throws IOException {
        int at = chance.nextInt(lines.size());
        String kept = text(lines.subList(0, at)) + lines.get(at).substring(0, chance.nextInt(lines.get(at).length()));
        return told("truncated", at + 1, kept);
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private Change told(String what, int first, String text) throws IOException {
        try {
            Files.writeString(ledger, text, StandardCharsets.UTF_8);
            Exports.listAnew(folder);
            return new Change(what, first, Exports.verified(folder));
        } finally {
            Files.writeString(ledger, text(lines), StandardCharsets.UTF_8);
            Files.writeString(manifest, listed);
        }
    }
}
