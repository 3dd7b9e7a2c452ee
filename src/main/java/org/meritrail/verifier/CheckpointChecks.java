package org.meritrail.verifier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The signed checkpoints of an export, and one that the auditor kept. */
final class CheckpointChecks {

    static final String LATEST = "checkpoint";
    private static final String VKEYS = "vkeys.txt";
    /** Acts that each made one. */
    private static final Set<String> MAKING = Set.of("run.released", "run.exported", "payout.exported");
    private static final String EARLIER = "checkpoints/";

    private final List<VerifierKey> keys;
    private final Note latest;
    private final List<Note> earlier = new ArrayList<>();
    /** Null if the auditor kept none. */
    private final Note kept;
    /** Null if there is no proof. */
    private final Consistency consistency;

    private CheckpointChecks(Export export, Arguments wanted) throws IOException, Flaw {
        this.keys = wanted.vkeys();
        this.latest = Note.read(LATEST, export.text(LATEST));
        for (String name : export.names()) {
            if (name.startsWith(EARLIER)) {
                earlier.add(named(name, Note.read(name, export.text(name))));
            }
        }
        this.kept = wanted.since();
        this.consistency = wanted.consistency();
    }

    private static Note named(String name, Note note) throws Flaw {
        if (!name.equals(name(note.size()))) {
            throw new Flaw(name, "checkpoint-name", note.size());
        }
        return note;
    }

    static String name(long size) {
        return EARLIER + size + ".checkpoint";
    }

    static CheckpointChecks of(Export export, Arguments wanted) throws IOException, Flaw {
        return new CheckpointChecks(export, wanted);
    }

    Note latest() {
        return latest;
    }

    /** At which roots are wanted. */
    SortedSet<Long> sizes() {
        SortedSet<Long> sizes = new TreeSet<>(List.of(latest.size()));
        earlier.forEach(note -> sizes.add(note.size()));
        if (kept != null) {
            sizes.add(kept.size());
        }
        return sizes;
    }

    void checkSignatures(Export export) throws IOException, Flaw {
        List<Note> all = new ArrayList<>(earlier);
        if (kept != null) {
            all.add(kept);
        }
        for (Note note : all) {
            note.checked(keys);
            if (!note.origin().equals(latest.origin())) {
                throw new Flaw(note.place(), "origin", note.origin(), latest.origin());
            }
        }
        checkListed(signers(), export);
    }

    /** The names and ids of the keys that signed the latest. */
    List<String> signers() throws Flaw {
        return latest.checked(keys);
    }

    /** By the place of a checkpoint the keys that signed it too and were not given; after all signatures hold. */
    SortedMap<String, List<String>> strangers() {
        SortedMap<String, List<String>> strangers = new TreeMap<>();
        Stream.concat(earlier.stream(), Stream.of(latest)).forEach(note -> strangers.put(note.place(), note.strangers(keys)));
        return strangers;
    }

    /** Whoever takes the keys of an export for the ledger's should not take a forger's, nor one that another one followed. */
    private static void checkListed(List<String> signers, Export export) throws IOException, Flaw {
        List<String> listed = export.has(VKEYS) ? export.text(VKEYS).lines().filter(line -> !line.isBlank()).toList() : List.of();
        if (!listed.isEmpty() && listed.stream().noneMatch(vkey -> isOfAny(vkey, signers))) {
            throw new Flaw(VKEYS, "vkeys", String.join(", ", listed));
        }
        if (!listed.isEmpty() && !isOfAny(listed.get(listed.size() - 1), signers)) {
            throw new Flaw(VKEYS, "vkeys-last", listed.get(listed.size() - 1), LATEST);
        }
    }

    private static boolean isOfAny(String vkey, List<String> signers) {
        return signers.stream().anyMatch(signer -> vkey.startsWith(signer + "+"));
    }

    /** The names and ids of the ledger's own keys that were given. */
    List<String> given() {
        return keys.stream().filter(key -> key.isOf(latest.origin())).map(VerifierKey::told).distinct().toList();
    }

    /** Each is signed by the key that signed then, as far as the leaves tell; after all signatures hold. @return how many there are */
    int checkSigners(LedgerFile ledger, SigningKeys signing) throws Flaw {
        List<Note> all = new ArrayList<>(earlier);
        all.add(latest);
        if (kept != null && kept.size() <= ledger.size()) {
            all.add(kept);
        }
        for (Note note : all) {
            signing.check(note, note.checked(keys));
        }
        return all.size();
    }

    void checkTree(LedgerFile ledger) throws Flaw {
        if (ledger.size() != latest.size()) {
            throw new Flaw(LedgerFile.FILE + ":" + (ledger.size() + 1), "size", ledger.size(), latest.size());
        }
        for (Note note : earlier) {
            checkRoot(ledger, note, "root");
        }
        checkRoot(ledger, latest, "root");
        checkMade(ledger.acts().entries());
    }

    /** There is one for each act that made one, over all leaves up to the next entry, and no other. What is older than the ledger made none. */
    private void checkMade(List<Leaf> entries) throws Flaw {
        Map<Long, Note> left = earlier.stream().collect(Collectors.toMap(Note::size, Function.identity()));
        for (int at = 0; at + 1 < entries.size(); at++) {
            Leaf act = entries.get(at);
            if (MAKING.contains(act.text("what")) && !act.isOlder() && left.remove(entries.get(at + 1).number()) == null) {
                throw new Flaw(act.place(), "checkpoint-missing", entries.get(at + 1).number());
            }
        }
        for (Note unmade : left.values()) {
            throw new Flaw(unmade.place(), "checkpoint-unmade");
        }
    }

    boolean hasKept() {
        return kept != null;
    }

    /** Whether it can be told without the leaves that the kept checkpoint is of the same ledger as the export. */
    boolean canCompareKept() {
        return kept != null && (consistency != null || kept.size() == latest.size());
    }

    /** Whichever of the two is the later one. */
    void checkKept() throws Flaw {
        if (consistency != null) {
            consistency.newer().checked(keys);
            consistency.check(kept, latest);
        } else if (!kept.text().equals(latest.text())) {
            throw new Flaw(kept.place(), "rewritten", kept.size());
        }
    }

    /** Which proof would tell. @return the sizes from and to */
    long[] unproven() {
        return new long[] {Math.min(kept.size(), latest.size()), Math.max(kept.size(), latest.size())};
    }

    void checkKept(LedgerFile ledger) throws Flaw {
        if (kept.size() > ledger.size()) {
            throw new Flaw(kept.place(), "since-later", kept.size(), ledger.size());
        }
        checkRoot(ledger, kept, "rewritten");
    }

    private static void checkRoot(LedgerFile ledger, Note note, String flaw) throws Flaw {
        if (!ledger.root(note.size()).filter(root -> Arrays.equals(root, note.root())).isPresent()) {
            throw new Flaw(note.place(), flaw, note.size());
        }
    }
}
