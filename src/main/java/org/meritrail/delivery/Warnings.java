package org.meritrail.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.meritrail.content.Contents;
import org.meritrail.content.Workspace;
import org.meritrail.delivery.Delivery.File;
import org.meritrail.intake.Intake;
import org.meritrail.intake.Reject;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.DataModel;

/** What a delivery that was taken does that its sender may not have meant: earlier files it replaces, and headings no policy reads. */
final class Warnings {

    private final DeliveryRecords records;
    private final Contents contents;
    private final Workspace workspace;
    private final List<DataModel> models;

    /** @param models what the policies known want to know of the data */
    Warnings(DeliveryRecords records, Contents contents, Workspace workspace, List<DataModel> models) {
        this.records = records;
        this.contents = contents;
        this.workspace = workspace;
        this.models = models;
    }

    List<Message> of(Delivery delivery) {
        Stream<Message> headings = delivery.files().stream().filter(file -> file.isData() && !Set.of(File.MAPPED, File.MAPPING, File.OTHER).contains(file.holds()))
                .filter(file -> contents.erased(file.sha256()).isEmpty()).flatMap(file -> headings(file).stream());
        return Stream.concat(headings, replacements(delivery)).toList();
    }

    /** One for each earlier delivery, the latest last. */
    private Stream<Message> replacements(Delivery delivery) {
        SortedMap<Integer, List<Object>> replaced = new TreeMap<>();
        for (File file : delivery.files()) {
            Optional<DeliveryRecords.Brought> earlier = file.isData() ? records.lastBefore(delivery.number(), file.name()) : Optional.empty();
            earlier.filter(one -> !one.sha256().equals(file.sha256()))
                    .ifPresent(one -> replaced.computeIfAbsent(one.delivery(), first -> new ArrayList<>()).add(file.name()));
        }
        return replaced.entrySet().stream().map(one -> Message.of("delivery.replaces", one.getValue(), String.valueOf(one.getKey())));
    }

    /** What is wrong with a header by every policy that reads such a file; nothing where one of them is content with it. */
    private List<Message> headings(File file) {
        return workspace.within(folder -> {
            Path copy = folder.resolve(file.name());
            try (InputStream bytes = contents.open(file.sha256())) {
                Files.copy(bytes, copy);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
            List<List<Reject>> found = models.stream().flatMap(model -> Intake.headerProblems(copy, model).stream()).toList();
            return found.stream().anyMatch(List::isEmpty) ? List.of() : found.stream().flatMap(List::stream).distinct()
                    .map(problem -> Message.of("delivery.heading", file.name(), problem.column(), problem.reason())).toList();
        });
    }
}
