package org.meritrail.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The mapping of foreign files: a list of entries, one for each file and data set. */
final class MappingFile {

    private static final YAMLMapper YAML =
            new YAMLMapper(YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

    /**
     * @param rejects  what was wrong in files that are looked up in
     * @param lookedUp the files that are looked up in
     */
    record Mapped(List<Entry> entries, List<Reject> rejects, Set<Path> lookedUp) {

        /** All that are read in any way. */
        Set<Path> files() {
            return Stream.concat(entries.stream().map(Entry::path), lookedUp.stream()).collect(Collectors.toUnmodifiableSet());
        }
    }

    private MappingFile() {
    }

    /** @throws UnableToReadData with all mistakes of the mapping */
    static Mapped read(Path mapping, Path folder, WantedColumns columns) {
        List<Message> mistakes = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        LookupFiles lookups = new LookupFiles(folder);
        MappingNode root = new MappingNode(mapping.getFileName().toString(), tree(mapping), mistakes);
        for (MappingNode node : root.items()) {
            new EntryReader(node, folder, columns, lookups).read().ifPresent(entries::add);
        }
        if (!mistakes.isEmpty()) {
            throw new UnableToReadData(mistakes);
        }
        return new Mapped(entries, lookups.rejects(), lookups.files());
    }

    static JsonNode tree(Path mapping) {
        try {
            return YAML.readTree(Files.readAllBytes(mapping));
        } catch (NoSuchFileException noSuchFile) {
            throw unable(Message.of("intake.mapping.missing", mapping.toString()), noSuchFile);
        } catch (IOException cannotRead) {
            throw unable(Message.of("intake.mapping.unreadable", mapping.toString()), cannotRead);
        } catch (JacksonException notYaml) {
            int line = notYaml.getLocation() == null ? 1 : Math.max(1, notYaml.getLocation().getLineNr());
            throw unable(Message.of("intake.mapping.yaml", mapping.getFileName().toString(), String.valueOf(line),
                    notYaml.getOriginalMessage().strip()), notYaml);
        }
    }

    private static UnableToReadData unable(Message mistake, Exception cause) {
        UnableToReadData unable = new UnableToReadData(List.of(mistake));
        unable.initCause(cause);
        return unable;
    }
}
