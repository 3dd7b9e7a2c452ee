package org.meritrail.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.batch.RunHistory;
import org.meritrail.batch.RunStep;
import org.meritrail.batch.Runs;
import org.meritrail.content.Contents;
import org.meritrail.delivery.Deliveries;
import org.meritrail.delivery.RefusedDelivery;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.meritrail.governance.Right;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.ledger.Details;
import org.meritrail.ledger.Identity;
import org.meritrail.privacy.Retention.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases what was kept as long as the settings say, but for what a legal hold keeps. */
public final class Sweeping {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);
    private static final Pattern OF_A_RUN = Pattern.compile(".+-run-(\\d{1,9})\\.[^/]+");

    private final Journal journal;
    private final PrivacyRecords records;
    private final Erasures erasures;
    private final Runs.Records runs;
    private final Deliveries deliveries;
    private final Contents contents;
    private final RawFiles raw;
    private final Retention retention;
    private final Path outbox;
    private final Clock clock;

    public Sweeping(Journal journal, PrivacyRecords records, Erasures erasures, Runs.Records runs, Deliveries deliveries, Contents contents,
                    Retention retention, Path outbox, Clock clock) {
        this.journal = journal;
        this.records = records;
        this.erasures = erasures;
        this.runs = runs;
        this.deliveries = deliveries;
        this.contents = contents;
        this.raw = new RawFiles(records, runs, deliveries, contents);
        this.retention = retention;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param counts how much of each class was erased; only those that have a period */
    public record Swept(SortedMap<String, Integer> counts, Entry entry) {
    }

    /** Deleted once the sweep is written down. */
    private record Due(List<Path> outbox, List<Path> inbox) {
        Due() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    public Retention retention() {
        return retention;
    }

    /** What the service does every day by itself; nothing while everything is held, and without any period only what earlier erasures left. */
    public void sweep() {
        if (everythingHeld().isPresent()) {
            return;
        }
        if (retention.isEmpty()) {
            erasures.copies().deleteErased(held());
        } else {
            swept(Actor.SERVICE);
        }
    }

    /** Refused while a legal hold keeps everything. */
    public Decision<Swept> sweep(Actor who) {
        if (!who.may(Right.PROTECT_PERSONS)) {
            return Decision.refused("refused.not-allowed", who.name());
        }
        return retention.isEmpty() ? Decision.refused("refused.no-retention") : swept(who);
    }

    private Optional<LegalHold> everythingHeld() {
        return records.holds().stream().filter(hold -> hold.holds() && hold.isForEveryone()).findFirst();
    }

    private Decision<Swept> swept(Actor who) {
        Due due = new Due();
        Decision<Swept> decision = swept(who, due);
        decision.fold(swept -> {
            due.outbox().forEach(Sweeping::delete);
            erasures.copies().delete(due.inbox());
            erasures.copies().deleteErased(held());
            return swept;
        }, reason -> null);
        return decision;
    }

    private Decision<Swept> swept(Actor who, Due due) {
        return journal.decide(() -> {
            Optional<LegalHold> hold = everythingHeld();
            if (hold.isPresent()) {
                return Decision.refused("refused.legal-hold", String.valueOf(hold.get().number()), hold.get().set().who(), hold.get().set().at());
            }
            return Decision.granted(sweepAll(who, due));
        });
    }

    /** Who somebody is comes last: what is held of them is found by what they are called. */
    private Swept sweepAll(Actor who, Due due) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        Collection<Held> held = held();
        List<Fingerprint> files = retention.end(Kept.RAW_FILES, clock).map(end -> rawFiles(end, held)).orElse(List.of());
        List<Path> copies = retention.end(Kept.PAYROLL_COPIES, clock).map(end -> copies(end, held)).orElse(List.of());
        retention.end(Kept.RAW_FILES, clock).ifPresent(end -> due.inbox().addAll(erasures.copies().of(refused(end), held)));
        due.outbox().addAll(copies);
        retention.of(Kept.RAW_FILES).ifPresent(period -> counts.put(Kept.RAW_FILES.key(), files.size()));
        retention.of(Kept.PAYROLL_COPIES).ifPresent(period -> counts.put(Kept.PAYROLL_COPIES.key(), copies.size()));
        retention.end(Kept.SIGN_INS, clock).ifPresent(end -> counts.put(Kept.SIGN_INS.key(), records.eraseSignIns(end)));
        retention.end(Kept.NAMES, clock).ifPresent(end -> counts.put(Kept.NAMES.key(), names(end, due)));
        Entry entry = journal.record(who, "retention.swept", "retention", "", Details.of("counts", counts).with("erased", files));
        files.forEach(sha256 -> contents.erase(sha256, entry.number()));
        return new Swept(counts, entry);
    }

    private Collection<Held> held() {
        return Held.now(records, runs.persons());
    }

    /** Neither what is in force or kept for good, nor what a run that is not settled was calculated from. */
    private List<Fingerprint> rawFiles(Instant end, Collection<Held> held) {
        Set<Fingerprint> needed = new HashSet<>();
        deliveries.latest().ifPresent(latest -> needed.addAll(deliveries.filesAfter(latest.number()).values()));
        runs.runs().histories().stream().filter(Obstacles::isOpen).forEach(history -> needed.addAll(raw.of(history)));
        return raw.erasable().stream().filter(one -> one.last().isBefore(end)).map(Deliveries.Raw::sha256).filter(sha256 -> !needed.contains(sha256))
                .filter(sha256 -> held.isEmpty() || held.stream().noneMatch(one -> one.mentions().in(contents.bytes(sha256)))).toList();
    }

    /** What could not even be opened was never kept, and lies only where it was put aside. */
    private Set<Fingerprint> refused(Instant end) {
        Map<Boolean, Set<Fingerprint>> past = deliveries.refused().stream().collect(Collectors.partitioningBy(one -> one.entry().at().isBefore(end),
                Collectors.mapping(RefusedDelivery::sha256, Collectors.toSet())));
        Set<Fingerprint> refused = new HashSet<>(past.get(true));
        refused.removeAll(past.get(false));
        return refused;
    }

    private List<Path> copies(Instant end, Collection<Held> held) {
        Map<Integer, RunHistory> written = runs.runs().histories().stream().filter(history -> history.has(RunStep.WRITTEN))
                .filter(history -> history.steps().get(RunStep.WRITTEN).at().isBefore(end))
                .collect(Collectors.toMap(history -> history.order().number(), history -> history));
        if (!Files.isDirectory(outbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(outbox)) {
            return files.filter(Files::isRegularFile).filter(file -> isOf(file, written.keySet())).filter(file -> held.stream().noneMatch(one -> one.mentions().in(read(file))))
                    .sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isOf(Path file, Set<Integer> runs) {
        Matcher name = OF_A_RUN.matcher(file.getFileName().toString());
        return name.matches() && runs.contains(Integer.valueOf(name.group(1)));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            LOG.warn("Could not delete {}, which was kept long enough; tried again at the next sweep: {}", file, undeletable.getClass().getSimpleName());
        }
    }

    private int names(Instant end, Due due) {
        Map<String, Identity> gone = runs.persons().identities(records.unpaidSince(end));
        int erased = 0;
        for (Map.Entry<String, Identity> person : new TreeMap<>(gone).entrySet()) {
            if (erasures.obstacles().first(person.getKey(), person.getValue()).isEmpty()) {
                due.inbox().addAll(erasures.copies().naming(new Mentions(person.getValue())));
                erasures.eraser().erase(Actor.SERVICE, person.getKey(), person.getValue(), "");
                erased++;
            }
        }
        return erased;
    }
}
