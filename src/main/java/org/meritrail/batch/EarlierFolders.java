package org.meritrail.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.vocabulary.Earlier;
import tools.jackson.core.JacksonException;

/** What dry runs of earlier periods came to, read from the folders they were written to. */
public final class EarlierFolders {

    private record Folder(Path path, Period period, byte[] carried) {

        TakenOver.Source source() {
            return new TakenOver.Source(period.name(), null, Fingerprint.of(carried).hex());
        }
    }

    private EarlierFolders() {
    }

    /**
     * @param period the one that is evaluated; the others have to end before it
     * @throws UnableToTakeOver if a folder has no whole dry run that leaves anything to later periods, or two have the same days
     */
    public static TakenOver read(List<Path> folders, Period period) {
        List<Folder> read = new ArrayList<>();
        for (Path path : folders) {
            Folder folder = read(path);
            if (!folder.period().to().isBefore(period.from())) {
                throw new UnableToTakeOver(Message.of("batch.earlier-late", path.toString(), folder.period().name(), period.name()));
            }
            read.stream().filter(other -> other.period().overlaps(folder.period())).findFirst().ifPresent(other -> {
                throw new UnableToTakeOver(Message.of("batch.earlier-twice", other.path().toString(), other.period().name(), path.toString(),
                        folder.period().name()));
            });
            read.add(folder);
        }
        read.sort(Comparator.comparing(folder -> folder.period().from()));
        return new TakenOver(read.stream().map(Folder::source).toList(), read.stream().flatMap(folder -> entries(folder).stream()).toList());
    }

    private static Folder read(Path path) {
        Path file = path.resolve(DryRun.CONTROL_TOTALS);
        if (!Files.isRegularFile(file)) {
            throw new UnableToTakeOver(Message.of("batch.earlier-none", path.toString(), DryRun.CONTROL_TOTALS));
        }
        try {
            ControlTotals totals = Json.read(Files.readAllBytes(file), ControlTotals.class);
            if (totals == null || !DryRun.STATUS.equals(totals.status()) || totals.period() == null || totals.sha256() == null) {
                throw new UnableToTakeOver(Message.of("batch.earlier-unreadable", file.toString()));
            }
            return new Folder(path, Period.parse(totals.period()), carried(path.resolve(DryRun.CARRIED), totals.sha256().get(DryRun.CARRIED)));
        } catch (IOException | JacksonException | Period.NoSuchPeriod unreadable) {
            throw new UnableToTakeOver(Message.of("batch.earlier-unreadable", file.toString()));
        }
    }

    /** @param expected null if the dry run wrote no such file */
    private static byte[] carried(Path file, String expected) throws IOException {
        if (expected == null) {
            throw new UnableToTakeOver(Message.of("batch.earlier-nothing", file.getParent().toString()));
        }
        if (!Files.isRegularFile(file) || !Fingerprint.of(Files.readAllBytes(file)).hex().equals(expected)) {
            throw new UnableToTakeOver(Message.of("batch.earlier-changed", file.toString()));
        }
        return Files.readAllBytes(file);
    }

    private static List<Earlier.Entry> entries(Folder folder) {
        try {
            return CarriedFile.lines(new String(folder.carried(), StandardCharsets.UTF_8)).stream().map(CarriedLine::entry).toList();
        } catch (JacksonException unreadable) {
            throw new UnableToTakeOver(Message.of("batch.earlier-unreadable", folder.path().resolve(DryRun.CARRIED).toString()));
        }
    }

    /** A folder has nothing that can be taken over. */
    public static final class UnableToTakeOver extends RuntimeException {

        private final transient Message reason;

        UnableToTakeOver(Message reason) {
            super(reason.key() + " " + reason.arguments());
            this.reason = reason;
        }

        public Message reason() {
            return reason;
        }
    }
}
