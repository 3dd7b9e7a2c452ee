package org.meritrail.authoring.difference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.authoring.difference.Difference.What;
import org.meritrail.authoring.meaning.Entry;
import org.meritrail.authoring.meaning.Kind;
import org.meritrail.authoring.meaning.Meaning;
import org.meritrail.authoring.meaning.MeaningText;
import org.meritrail.fixtures.SavedWorkbook;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.Policies;
import org.meritrail.policy.Policy;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is edited: no difference, the same text and the same fingerprint are one and the same thing. */
class SameMeaningTest {

    private static final int EDITS = Integer.getInteger("meritrail.edits", 60);

    @TempDir
    Path folder;

    @Test
    void findsNoDifferenceExactlyWhereFingerprintsAreTheSameAndExplainsAllOthers() {
        Policy sound = SoundPolicy.in(folder, SoundPolicy.workbook()).policy();
        AtomicInteger readable = new AtomicInteger();
        AtomicInteger same = new AtomicInteger();
        for (int seed = 0; seed < EDITS; seed++) {
            RandomEdits.of(seed).write(folder.resolve(SoundPolicy.FILE));
            int number = seed;
            Policies.read(folder).fold(read -> {
                readable.incrementAndGet();
                same.addAndGet(check(number, sound, read.policy()) ? 1 : 0);
                return true;
            }, unreadable -> false);
        }
        assertThat(readable.get()).isGreaterThan(EDITS / 4);
        assertThat(same.get()).isPositive();
    }

    private static boolean check(int seed, Policy before, Policy after) {
        boolean same = before.fingerprint().equals(after.fingerprint());
        List<Difference> differences = Differences.between(before, after);
        List<String> told = DifferenceText.of(differences, Texts.ENGLISH);
        assertThat(differences.isEmpty()).as("seed %d: %s", seed, told).isEqualTo(same);
        assertThat(MeaningText.of(before).equals(MeaningText.of(after))).as("text, seed %d", seed).isEqualTo(same);
        boolean renamed = differences.stream().anyMatch(one -> one.what() == What.RENAMED && one.kind() != Kind.ROW && one.kind() != Kind.PAYMENT);
        if (!renamed) {
            List<List<Object>> applied = applied(Meaning.of(before), differences);
            List<List<Object>> said = said(Meaning.of(after));
            assertThat(without(applied, said)).as("too much, seed %d: %s", seed, told).isEmpty();
            assertThat(without(said, applied)).as("missing, seed %d: %s", seed, told).isEmpty();
        }
        return same;
    }

    private static List<List<Object>> without(List<List<Object>> all, List<List<Object>> others) {
        List<List<Object>> rest = new ArrayList<>(all);
        others.forEach(rest::remove);
        return rest;
    }

    /** What a policy says, whatever the order. */
    private static List<List<Object>> said(List<Entry> entries) {
        return entries.stream().filter(entry -> entry.kind() != Kind.RULE_FILE).map(entry -> said(entry, entry.name(), entry.canonical())).toList();
    }

    private static List<Object> said(Entry entry, String name, Map<String, String> facts) {
        return List.of(entry.kind(), entry.within(), name, facts);
    }

    private static List<List<Object>> applied(List<Entry> entries, List<Difference> differences) {
        List<List<Object>> result = new ArrayList<>(said(entries));
        differences.stream().filter(one -> one.before() != null && one.what() != What.MOVED).map(Difference::before).distinct().forEach(entry -> {
            result.remove(said(entry, entry.name(), entry.canonical()));
            List<Difference> its = differences.stream().filter(one -> one.before() == entry).toList();
            if (its.stream().noneMatch(one -> one.what() == What.REMOVED)) {
                result.add(said(entry, its.get(0).after().name(), changed(entry, its)));
            }
        });
        differences.stream().filter(one -> one.what() == What.ADDED).forEach(one -> result.add(said(one.after(), one.after().name(), changed(one.after(), List.of(one)))));
        return result;
    }

    private static Map<String, String> changed(Entry entry, List<Difference> differences) {
        Map<String, String> facts = new TreeMap<>(differences.get(0).what() == What.ADDED ? Map.of() : entry.canonical());
        differences.stream().flatMap(one -> one.changes().stream()).forEach(change -> {
            if (change.after() == null) {
                facts.remove(change.key());
            } else {
                facts.put(change.key(), change.after().canonical());
            }
        });
        return facts;
    }

    @Test
    void findsNoDifferenceInFormats() throws IOException {
        Policy sound = SoundPolicy.in(folder, SoundPolicy.workbook()).policy();
        Path file = folder.resolve(SoundPolicy.FILE);
        byte[] before = Files.readAllBytes(file);

        SavedWorkbook.decorated(file);

        assertThat(Files.readAllBytes(file)).isNotEqualTo(before);
        Policies.read(folder).fold(read -> check(0, sound, read.policy()), unreadable -> {
            throw new AssertionError(unreadable.findings());
        });
    }
}
