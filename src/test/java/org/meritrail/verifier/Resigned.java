package org.meritrail.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.meritrail.fixtures.Store;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.ledger.Checkpoint;
import org.meritrail.ledger.Hash;
import org.meritrail.ledger.Tree;

/** The export of a run or of one payout with leaves that are others, under a tree and a checkpoint that fit, as somebody makes it who has the key; and as older versions made it. */
final class Resigned {

    private final Path folder;
    private final long size;
    private final Map<Long, String> leaves = new TreeMap<>();

    private Resigned(Path folder) throws IOException {
        this.folder = folder;
        this.size = size(folder.resolve("checkpoint"));
        for (Path leaf : files(".json")) {
            leaves.put(Long.parseLong(leaf.getFileName().toString().replace(".json", "")), Files.readString(leaf));
        }
    }

    /** @param change what becomes of the text of a leaf; blank takes it out */
    static void payout(Path folder, UnaryOperator<String> change) throws IOException {
        Resigned export = new Resigned(folder);
        export.leaves.replaceAll((number, leaf) -> change.apply(leaf));
        export.write(export.size);
    }

    /** Later leaves bind earlier checkpoints. @param change what becomes of a leaf of a run's export */
    static void run(Path folder, UnaryOperator<String> change) throws IOException {
        List<String> leaves = new ArrayList<>(Files.readAllLines(folder.resolve(LedgerFile.FILE)));
        leaves.replaceAll(change);
        for (Path note : notes(folder)) {
            String former = Fingerprint.of(Files.readAllBytes(note)).hex();
            String signed = signed(new Tree((level, place) -> hash(leaves, level, place)), size(note));
            Files.writeString(note, signed);
            leaves.replaceAll(leaf -> leaf.replace(former, Fingerprint.of(signed).hex()));
        }
        Files.write(folder.resolve(LedgerFile.FILE), leaves);
        Files.write(folder.resolve(LedgerFile.HASHES), leaves.stream().map(leaf -> HexFormat.of().formatHex(Leaf.hash(leaf))).toList());
        Exports.listAllAnew(folder);
    }

    /** Whatever names a file for payroll names another one: the control totals beside it, and the release. */
    static void output(Path folder, String file, String text) throws IOException {
        Path output = folder.resolve(file);
        String genuine = Fingerprint.of(Files.readAllBytes(output)).hex();
        String other = Fingerprint.of(text).hex();
        Files.writeString(output, text);
        Path totals = output.resolveSibling(output.getFileName().toString().replaceFirst("^(payroll|payouts)(.*)csv", "control-totals$2json"));
        String before = Fingerprint.of(Files.readAllBytes(totals)).hex();
        Files.writeString(totals, Files.readString(totals).replace(genuine, other));
        String after = Fingerprint.of(Files.readAllBytes(totals)).hex();
        run(folder, leaf -> leaf.replace(genuine, other).replace(before, after));
    }

    /** The earliest first. */
    private static List<Path> notes(Path folder) throws IOException {
        List<Path> notes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith("checkpoint")).forEach(notes::add);
        }
        notes.sort(Comparator.comparing(Resigned::size));
        return notes;
    }

    private static long size(Path note) {
        try {
            return Long.parseLong(Files.readAllLines(note).get(1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String signed(Tree tree, long size) {
        return Store.KEY.signed(new Checkpoint(Store.KEY.name(), size, tree.root(size)).text());
    }

    private static Hash hash(List<String> leaves, int level, long place) {
        return level == 0 ? Tree.leaf(leaves.get((int) place).getBytes(StandardCharsets.UTF_8))
                : Tree.node(hash(leaves, level - 1, 2 * place), hash(leaves, level - 1, 2 * place + 1));
    }

    /** As it was before exports bound their leaves: without its own entry, in a tree that ends with it all the same. */
    static void asBefore(Path folder) throws IOException {
        payout(folder, leaf -> leaf.contains("\"payout.exported\"") ? "" : leaf.replace("\"leavesBound\":true,", ""));
    }

    private void write(long size) throws IOException {
        Tree tree = new Tree(this::hash);
        String note = signed(tree, size);
        for (Path proof : files(".tlog-proof")) {
            Files.delete(proof);
        }
        for (Map.Entry<Long, String> leaf : leaves.entrySet()) {
            Path file = folder.resolve("leaves/" + leaf.getKey() + ".json");
            if (leaf.getValue().isEmpty()) {
                Files.delete(file);
            } else {
                Files.writeString(file, leaf.getValue());
                Files.writeString(folder.resolve("leaves/" + leaf.getKey() + ".tlog-proof"), proof(tree.inclusion(leaf.getKey(), size), leaf.getKey(), note));
            }
        }
        Files.writeString(folder.resolve("checkpoint"), note);
        Exports.listAllAnew(folder);
    }

    static String proof(List<Hash> path, long number, String note) {
        StringBuilder proof = new StringBuilder("c2sp.org/tlog-proof@v1\nindex ").append(number).append('\n');
        path.forEach(hash -> proof.append(hash.base64()).append('\n'));
        return proof.append('\n').append(note).toString();
    }

    /** Of leaves that the export does not have nobody knows more than a hash. */
    private Hash hash(int level, long place) {
        return level == 0 ? Tree.leaf(leaves.getOrDefault(place, "another " + place).getBytes()) : Tree.node(hash(level - 1, 2 * place), hash(level - 1, 2 * place + 1));
    }

    private List<Path> files(String kind) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("leaves"))) {
            return files.filter(file -> file.toString().endsWith(kind)).toList();
        }
    }
}
