package org.meritrail.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.meritrail.content.EntryName;
import org.meritrail.content.Unzipping;
import org.meritrail.content.Workspace;
import org.meritrail.kernel.LeftBehind;
import org.meritrail.kernel.Message;
import org.meritrail.policy.Policies;

/** Puts uploaded files where they belong in a policy folder, in place of those of the same paths. */
final class Unpacking {

    private final Workspace workspace;
    private final Path folder;
    private final SortedSet<String> existing;
    private final Set<String> added = new HashSet<>();
    private final List<Message> refusals = new ArrayList<>();

    Unpacking(Workspace workspace, Path folder) {
        this.workspace = workspace;
        this.folder = folder;
        this.existing = new TreeSet<>(new PolicyFiles(folder).stamps().keySet());
    }

    /** @return why something could not be put anywhere; empty if all is well */
    List<Message> add(List<Upload> uploads) {
        List<Upload> meant = uploads.stream().filter(upload -> !LeftBehind.is(upload.name().replace('\\', '/'))).toList();
        if (meant.isEmpty()) {
            refusals.add(Message.of("refused.upload.nothing"));
        }
        for (Upload upload : meant) {
            if (upload.name().toLowerCase(Locale.ROOT).endsWith(".zip")) {
                unzip(upload.file());
            } else {
                add(upload.name().replace('\\', '/'), upload.file());
            }
        }
        return refusals;
    }

    private void unzip(Path zip) {
        workspace.within(apart -> Unzipping.unzip(zip, apart).fold(
                whole -> addAll(whole.files(), apart),
                refused -> refusals.addAll(refused.reasons())));
    }

    /** Whoever packs a folder often packs it with its own name around all. */
    private boolean addAll(List<String> files, Path apart) {
        Set<String> tops = files.stream().map(file -> file.substring(0, file.indexOf('/') + 1)).collect(Collectors.toSet());
        boolean wrapped = tops.size() == 1 && files.stream().noneMatch(this::belongs);
        String around = wrapped ? tops.iterator().next() : "";
        files.forEach(file -> add(file.substring(around.length()), apart.resolve(file)));
        if (files.isEmpty()) {
            refusals.add(Message.of("refused.upload.nothing"));
        }
        return !files.isEmpty();
    }

    private void add(String name, Path file) {
        String path = name.contains("/") ? name : placed(name);
        if (!EntryName.isSafe(path) || !belongs(path)) {
            refusals.add(Message.of("refused.upload.elsewhere", EntryName.shown(name)));
        } else if (!added.add(path.toLowerCase(Locale.ROOT))) {
            refusals.add(Message.of("refused.upload.twice", EntryName.shown(name)));
        } else {
            copy(file, folder.resolve(replaced(path)));
        }
    }

    private boolean belongs(String path) {
        return Policies.reads(folder, folder.resolve(path));
    }

    /** Where a file without a folder belongs: in place of the one of that name, or with the workbooks or the rules. */
    private String placed(String name) {
        List<String> named = existing.stream().filter(path -> path.substring(path.lastIndexOf('/') + 1).equalsIgnoreCase(name)).toList();
        String kind = name.toLowerCase(Locale.ROOT).endsWith(".drl") ? "rules/" : "decision-tables/";
        return named.size() == 1 ? named.get(0) : kind + name;
    }

    /** The path as it is spelled already, if only capitals differ. */
    private String replaced(String path) {
        return existing.stream().filter(path::equalsIgnoreCase).findFirst().orElse(path);
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
