package org.meritrail.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.meritrail.batch.Population;
import org.meritrail.batch.Run;
import org.meritrail.batch.Runs;
import org.meritrail.content.EntryName;
import org.meritrail.content.Workspace;
import org.meritrail.delivery.Deliveries;
import org.meritrail.delivery.Receipt;
import org.meritrail.delivery.Receipt.RunWish;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Right;
import org.meritrail.kernel.Message;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Hands in data that came with a request, and starts the run it asks for as the person who sent it. */
@Component
public final class HandingIn {

    private final Workspace workspace;
    private final Deliveries deliveries;
    private final Runs runs;

    HandingIn(Workspace workspace, Deliveries deliveries, Runs runs) {
        this.workspace = workspace;
        this.deliveries = deliveries;
        this.runs = runs;
    }

    /** @param run null unless a run was asked for */
    public record Answer(Receipt receipt, Decision<Run> run) {
    }

    /** @param files one, or several that make a bundle; at least one */
    public Answer handIn(Actor me, List<MultipartFile> files) {
        List<Message> mistakes = mistakes(files);
        Receipt receipt = mistakes.isEmpty() ? workspace.within(folder -> take(me, files, folder)) : new Receipt.Refused(names(files), mistakes);
        RunWish wish = receipt.fold(Receipt.Taken::wish, Receipt.TakenBefore::wish, refused -> null);
        return new Answer(receipt, wish == null ? null : start(me, wish));
    }

    private Receipt take(Actor me, List<MultipartFile> files, Path folder) {
        if (files.size() == 1) {
            return deliveries.take(me, stored(files.get(0), folder.resolve("handed-in")), name(files.get(0)));
        }
        files.forEach(file -> stored(file, folder.resolve(name(file))));
        return deliveries.take(me, folder, names(files));
    }

    private Decision<Run> start(Actor me, RunWish wish) {
        return me.may(Right.RUN) ? runs.start(me, wish.period(), wish.payDate(), Population.EVERYONE) : Decision.refused("refused.run-not-yours");
    }

    /** Of names that several files can have together. */
    private static List<Message> mistakes(List<MultipartFile> files) {
        Set<String> known = new TreeSet<>();
        return files.size() == 1 ? List.of() : files.stream().map(HandingIn::name)
                .filter(name -> !EntryName.isSafe(name) || !known.add(name.toLowerCase(Locale.ROOT)))
                .map(name -> Message.of(EntryName.isSafe(name) ? "delivery.name-twice" : "delivery.unsafe-name", name)).toList();
    }

    private static String names(List<MultipartFile> files) {
        return String.join(", ", files.stream().map(HandingIn::name).toList());
    }

    /** Without the folders that some browsers send along. */
    private static String name(MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static Path stored(MultipartFile file, Path path) {
        try {
            file.transferTo(path);
            return path;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
