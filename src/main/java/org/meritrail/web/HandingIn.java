package org.meritrail.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
        return of(me, files.stream().map(SentFile::new).toList());
    }

    private Answer of(Actor me, List<SentFile> files) {
        List<Message> mistakes = mistakes(files);
        Receipt receipt = mistakes.isEmpty() ? workspace.within(folder -> take(me, files, folder)) : new Receipt.Refused(names(files), mistakes);
        RunWish wish = receipt.fold(Receipt.Taken::wish, Receipt.TakenBefore::wish, refused -> null);
        return new Answer(receipt, wish == null ? null : start(me, wish));
    }

    private Receipt take(Actor me, List<SentFile> files, Path folder) {
        if (files.size() == 1) {
            return deliveries.take(me, files.get(0).storedAt(folder.resolve("handed-in")), files.get(0).name());
        }
        files.forEach(file -> file.storedAt(folder.resolve(file.name())));
        return deliveries.take(me, folder, names(files));
    }

    private Decision<Run> start(Actor me, RunWish wish) {
        return me.may(Right.RUN) ? runs.start(me, wish.period(), wish.payDate(), Population.EVERYONE) : Decision.refused("refused.run-not-yours");
    }

    /** Of names that several files can have together. */
    private static List<Message> mistakes(List<SentFile> files) {
        Set<String> known = new TreeSet<>();
        return files.size() == 1 ? List.of() : files.stream().map(SentFile::name)
                .filter(name -> !EntryName.isSafe(name) || !known.add(name.toLowerCase(Locale.ROOT)))
                .map(name -> Message.of(EntryName.isSafe(name) ? "delivery.name-twice" : "delivery.unsafe-name", name)).toList();
    }

    private static String names(List<SentFile> files) {
        return String.join(", ", files.stream().map(SentFile::name).toList());
    }
}
