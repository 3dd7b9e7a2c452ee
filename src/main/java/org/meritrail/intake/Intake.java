package org.meritrail.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.meritrail.intake.MappingFile.Mapped;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.DataModel;
import org.meritrail.vocabulary.DataSet;

/**
 * Reads the data files of a folder. Without a mapping each file's name says what it holds ({@code transactions*.csv}); with one,
 * only the files it names are read. What cannot be used is set aside with its reason and counted, and a table that
 * nothing reads is named; nothing is guessed or lost.
 *
 * <p>Reads local files only and keeps nothing open.
 */
public final class Intake {

    /** The mapping a folder may bring along. */
    public static final String MAPPING = "mapping.yaml";

    private Intake() {
    }

    /**
     * @param model what the policy wants to know
     * @throws UnableToReadData if the folder or its participants are missing, or the mapping or an input is wrong
     */
    public static Received read(Path folder, DataModel model) {
        Path mapping = folder.resolve(MAPPING);
        return Files.exists(mapping) ? read(folder, mapping, model) : read(folder, model, null);
    }

    /**
     * @param mapping which files hold what; may lie outside of the folder
     * @throws UnableToReadData as above, or if there is no such mapping
     */
    public static Received read(Path folder, Path mapping, DataModel model) {
        return read(folder, model, mapping);
    }

    /**
     * Why a policy would read no row of a file for its header, told before anything is evaluated.
     *
     * @param file its name says what it holds
     * @return empty if the policy reads no such file
     */
    public static Optional<List<Reject>> headerProblems(Path file, DataModel model) {
        WantedColumns columns = new WantedColumns(model);
        return new FolderFiles(file.getParent(), columns).entry(file.getFileName().toString())
                .map(entry -> reading(new Tally(entry, 0), columns, List.of(entry)).headerProblems());
    }

    private static Received read(Path given, DataModel model, Path mapping) {
        Path folder = given.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new UnableToReadData(List.of(Message.of("intake.folder.missing", folder.toString())));
        }
        WantedColumns columns = new WantedColumns(model);
        if (!columns.mistakes().isEmpty()) {
            throw new UnableToReadData(columns.mistakes());
        }
        FolderFiles files = new FolderFiles(folder, columns);
        Mapped mapped = mapping == null
                ? new Mapped(files.entries(), List.of(), Set.of())
                : MappingFile.read(mapping, folder, columns);
        if (mapped.entries().stream().noneMatch(entry -> entry.set() == DataSet.PARTICIPANTS && !entry.correction())) {
            throw new UnableToReadData(List.of(Message.of("intake.participants.missing", folder.toString())));
        }
        return new Settling(tallies(mapped.entries(), columns), columns.sets()).settle(mapped.rejects(), files.unread(mapped.files()));
    }

    private static List<Tally> tallies(List<Entry> entries, WantedColumns columns) {
        List<Tally> tallies = new ArrayList<>();
        for (Entry entry : entries) {
            Tally tally = new Tally(entry, tallies.size());
            reading(tally, columns, entries).read();
            tallies.add(tally);
        }
        return tallies;
    }

    private static FileReading reading(Tally tally, WantedColumns columns, List<Entry> entries) {
        Entry entry = tally.entry();
        Set<String> known = entries.stream().filter(other -> other.path().equals(entry.path())).flatMap(Entry::columns).collect(Collectors.toSet());
        return new FileReading(tally, columns.of(entry.set()), columns.asked(entry.set()), known);
    }
}
