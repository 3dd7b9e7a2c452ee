package org.meritrail.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.meritrail.delivery.Delivery.File;
import org.meritrail.delivery.Parcel.Item;
import org.meritrail.intake.Looks;
import org.meritrail.kernel.Message;

/** Says what each file of a parcel is and under which name it is kept, so that the intake reads it as its sender expects. */
final class Sorting {

    private final InForce before;
    private final List<Message> reasons = new ArrayList<>();
    private Set<String> mapped = Set.of();

    Sorting(InForce before) {
        this.before = before;
    }

    /** Why the parcel cannot be taken; empty if it can. */
    List<Message> reasons() {
        return reasons;
    }

    List<File> sort(Parcel parcel) {
        List<Looks.Mapping> mappings = parcel.items().stream().map(Item::looks).filter(Looks.Mapping.class::isInstance).map(Looks.Mapping.class::cast)
                .toList();
        mapped = mappings.isEmpty() ? before.mapped() : mappings.get(0).files();
        List<File> files = new ArrayList<>();
        for (Item item : parcel.items()) {
            file(item, parcel.bundle()).ifPresent(files::add);
        }
        if (!mappings.isEmpty()) {
            checkMapped(files);
        }
        checkNames(files);
        if (reasons.isEmpty() && files.stream().allMatch(file -> file.holds().equals(File.OTHER))) {
            reasons.add(Message.of("delivery.empty", parcel.name()));
        }
        return files;
    }

    private Optional<File> file(Item item, boolean bundle) {
        Optional<String> spelling = mapped.stream().filter(item.name()::equalsIgnoreCase).findFirst();
        if (spelling.isPresent()) {
            return Optional.of(new File(spelling.get(), File.MAPPED, item.sha256()));
        }
        if (item.looks() instanceof Looks.Table table) {
            return table(item, table);
        }
        if (item.looks() instanceof Looks.Mapping mapping) {
            return Optional.of(new File(InForce.MAPPING, mapping.files().isEmpty() ? File.NO_MAPPING : File.MAPPING, item.sha256()));
        }
        if (item.looks() instanceof Looks.RunOrder) {
            return Optional.of(new File(RunYaml.NAME, File.RUN, item.sha256()));
        }
        return nothing(item, (Looks.Nothing) item.looks(), bundle);
    }

    private Optional<File> table(Item item, Looks.Table table) {
        if (!mapped.isEmpty()) {
            reasons.add(Message.of("delivery.not-mapped", item.name(), List.copyOf(new TreeSet<>(mapped))));
            return Optional.empty();
        }
        return Optional.of(new File(DeliveredName.ofTable(item.name(), table.set(), table.workbook()), table.set().isBuiltIn() ? table.set().key() : File.OWN, item.sha256()));
    }

    private Optional<File> nothing(Item item, Looks.Nothing nothing, boolean bundle) {
        if (bundle && !nothing.meant()) {
            return Optional.of(new File(item.name(), File.OTHER, item.sha256()));
        }
        nothing.reasons().forEach(reason -> reasons.add(Message.of("delivery.file", item.name(), reason)));
        return Optional.empty();
    }

    private void checkMapped(List<File> files) {
        Set<String> there = new TreeSet<>(before.files().keySet());
        files.forEach(file -> there.add(file.name()));
        mapped.stream().filter(name -> !there.contains(name)).forEach(name -> reasons.add(Message.of("delivery.mapped-missing", name)));
    }

    private void checkNames(List<File> files) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        files.stream().filter(file -> !names.add(file.name())).forEach(file -> reasons.add(Message.of("delivery.name-twice", file.name())));
    }
}
