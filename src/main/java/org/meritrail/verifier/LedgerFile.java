package org.meritrail.verifier;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** All leaves of an export, one a line, each compared with its own hash so that the first that was changed is named. */
final class LedgerFile {

    static final String FILE = "ledger.jsonl";
    static final String HASHES = "hashes.txt";

    /** The act that brings about each leaf that is no entry. */
    private static final Map<String, String> BRINGING = Map.of(Leaf.PAYOUT, "run.calculated", Leaf.PAYROLL_LINE, "run.released");

    private final Merkle tree = new Merkle();
    private final SortedMap<Long, byte[]> roots = new TreeMap<>();
    private final List<Leaf> entries = new ArrayList<>();
    private final List<Leaf> things = new ArrayList<>();
    private Instant last = Instant.MIN;

    private LedgerFile() {
    }

    /** @param sizes at which the root is wanted */
    static LedgerFile read(Export export, SortedSet<Long> sizes) throws IOException, Flaw {
        LedgerFile file = new LedgerFile();
        try (Lines lines = new Lines(export, FILE); Lines hashes = new Lines(export, HASHES)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                file.add(line, hashes.next());
                if (sizes.contains(file.tree.size())) {
                    file.roots.put(file.tree.size(), file.tree.root());
                }
            }
            if (hashes.next() != null) {
                throw new Flaw(FILE + ":" + (file.tree.size() + 1), "lines-missing", HASHES + ":" + (file.tree.size() + 1));
            }
        }
        return file;
    }

    private void add(String line, String hash) throws Flaw {
        String place = FILE + ":" + (tree.size() + 1);
        Leaf leaf = Leaf.read(place, line);
        byte[] own = Leaf.hash(line);
        if (leaf.number() != tree.size()) {
            throw new Flaw(place, "number", leaf.number(), tree.size());
        }
        if (hash == null || !hash.matches("[0-9a-f]{64}")) {
            throw new Flaw(HASHES + ":" + (tree.size() + 1), "hash-form");
        }
        if (!HexFormat.of().formatHex(own).equals(hash)) {
            throw new Flaw(place, "hash", HASHES + ":" + (tree.size() + 1));
        }
        if (leaf.isEntry()) {
            addEntry(leaf);
        } else if (leaf.entry() != entries.size()) {
            throw new Flaw(place, "entry-number", leaf.entry(), entries.size());
        } else {
            checkAct(leaf);
            things.add(leaf);
        }
        tree.add(own);
    }

    /** That the entry before it is the act that brought it about. */
    private void checkAct(Leaf thing) throws Flaw {
        long run = Members.number(thing.place(), thing.members(), "run");
        String act = BRINGING.get(thing.schema());
        if (act == null || entries.isEmpty() || !entries.get(entries.size() - 1).is(act) || !entries.get(entries.size() - 1).concerns("run", run)) {
            throw new Flaw(thing.place(), "thing", run);
        }
    }

    private void addEntry(Leaf entry) throws Flaw {
        if (entry.entry() != entries.size() + 1) {
            throw new Flaw(entry.place(), "entry-number", entry.entry(), entries.size() + 1);
        }
        try {
            Instant at = Instant.parse(entry.text("at"));
            if (!at.isAfter(last)) {
                throw new Flaw(entry.place(), "time", at);
            }
            last = at;
        } catch (DateTimeParseException noTime) {
            throw new Flaw(entry.place(), "member", "at");
        }
        if (entry.isOlder() && !entries.isEmpty() && !entries.get(entries.size() - 1).isOlder()) {
            throw new Flaw(entry.place(), "older-later");
        }
        entries.add(entry);
    }

    long size() {
        return tree.size();
    }

    /** Of a size that was wanted; empty if there are not so many leaves. */
    Optional<byte[]> root(long size) {
        return size == 0 ? Optional.of(new Merkle().root()) : Optional.ofNullable(roots.get(size));
    }

    /** The leaves of a schema that belong to an entry. */
    List<Leaf> of(Leaf entry, String schema) {
        return things.stream().filter(leaf -> leaf.entry() == entry.entry() && leaf.schema().equals(schema)).toList();
    }

    Acts acts() {
        return new Acts(FILE, entries);
    }
}
