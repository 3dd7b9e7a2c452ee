package org.meritrail.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.meritrail.fixtures.Store;
import org.meritrail.ledger.LedgerKey;

import static org.assertj.core.api.Assertions.assertThat;

/** Writes the ledger of a run's export anew, as somebody can who has the signing key: numbers, hashes, times, checkpoints and manifest fit all that they changed. */
final class Forging {

    private static final Set<String> MAKING = Set.of("run.released", "run.exported", "payout.exported");
    private static final Instant FIRST = Instant.parse("2026-11-02T08:00:00Z");

    private final Path folder;
    private final List<Map<String, Object>> leaves = new ArrayList<>();

    Forging(Path zip, Path folder) throws IOException {
        this.folder = Exports.unpacked(zip, folder);
        for (String line : Files.readAllLines(folder.resolve(LedgerFile.FILE))) {
            leaves.add(read(line));
        }
    }

    /** To be changed. */
    List<Map<String, Object>> leaves() {
        return leaves;
    }

    /** The first of its kind. */
    Map<String, Object> act(String what) {
        return leaves.stream().filter(leaf -> what.equals(leaf.get("what"))).findFirst().orElseThrow();
    }

    Map<String, Object> act(String what, String subject) {
        return leaves.stream().filter(leaf -> what.equals(leaf.get("what")) && subject.equals(leaf.get("subject"))).findFirst().orElseThrow();
    }

    Map<String, Object> details(String what) {
        return Members.map(act(what).get("details"));
    }

    /** The first of a schema. */
    Map<String, Object> thing(String schema) {
        return leaves.stream().filter(leaf -> schema.equals(leaf.get("schema"))).findFirst().orElseThrow();
    }

    /** Puts a copy of a leaf behind another. @return to be changed */
    Map<String, Object> copied(Map<String, Object> leaf, Map<String, Object> before) {
        Map<String, Object> copy = read(Form.canonical(leaf));
        leaves.add(leaves.indexOf(before) + 1, copy);
        return copy;
    }

    /** Behind itself, called another act. @return to be changed */
    Map<String, Object> copied(String what, String called) {
        Map<String, Object> copy = copied(act(what), act(what));
        copy.put("what", called);
        return copy;
    }

    /** Moves an act with all that it brought about. */
    void move(String what, String before) {
        List<Map<String, Object>> moved = new ArrayList<>(leaves.stream().filter(leaf -> leaf.get("entry").equals(act(what).get("entry"))).toList());
        long entry = (Long) act(before).get("entry");
        leaves.removeAll(moved);
        int last = leaves.indexOf(leaves.stream().filter(leaf -> leaf.get("entry").equals(entry)).reduce((one, other) -> other).orElseThrow());
        leaves.addAll(last + 1, moved);
    }

    /** @return where the leaf stands */
    String place(Map<String, Object> leaf) {
        return LedgerFile.FILE + ":" + (indexOf(leaf) + 1) + ": ";
    }

    /** @return where the first act of its kind stands, as other entries name it */
    String placeOf(String what) {
        return place(act(what)).replaceFirst(": $", "");
    }

    private int indexOf(Map<String, Object> leaf) {
        for (int at = 0; at < leaves.size(); at++) {
            if (leaves.get(at) == leaf) {
                return at;
            }
        }
        throw new IllegalArgumentException(leaf.toString());
    }

    /** What the verifier says of it, with the key of the tests. */
    Exports.Told verified(String... more) throws IOException {
        deleteCheckpoints();
        renumber();
        Merkle tree = new Merkle();
        List<String> lines = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        Map<String, Object> act = Map.of("what", "");
        for (Map<String, Object> leaf : leaves) {
            if (leaf.get("schema").equals(Leaf.ENTRY)) {
                if (MAKING.contains(act.get("what"))) {
                    write(act, tree);
                }
                act = leaf;
            }
            if (leaf == leaves.get(leaves.size() - 1)) {
                bind(Members.map(leaf.get("details")));
            }
            lines.add(Form.canonical(leaf));
            byte[] hash = Leaf.hash(Form.canonical(leaf));
            hashes.add(HexFormat.of().formatHex(hash));
            tree.add(hash);
        }
        Files.write(folder.resolve(LedgerFile.FILE), lines);
        Files.write(folder.resolve(LedgerFile.HASHES), hashes);
        Files.writeString(folder.resolve("checkpoint"), signed(tree));
        Exports.listAllAnew(folder);
        return Exports.verified(folder, more);
    }

    /** That the verifier says no at the leaf, and why. */
    void saysNo(Map<String, Object> leaf, String why) throws IOException {
        assertThat(verified()).satisfies(told -> assertThat(told.code()).isOne()).satisfies(told -> assertThat(told.text()).contains("FAILS   " + place(leaf) + why));
    }

    private void deleteCheckpoints() throws IOException {
        for (Path checkpoint : files("checkpoints")) {
            Files.delete(checkpoint);
        }
    }

    /** That of the run's release lies beside the payroll file, too. */
    private void write(Map<String, Object> act, Merkle tree) throws IOException {
        Files.writeString(folder.resolve("checkpoints/" + tree.size() + ".checkpoint"), signed(tree));
        Object exported = Members.map(leaves.get(leaves.size() - 1).get("details")).get("run");
        boolean own = act.get("what").equals("run.released") && exported.equals(Members.map(act.get("details")).get("run"));
        for (Path output : own ? files("outputs") : List.<Path>of()) {
            if (output.toString().endsWith(".checkpoint")) {
                Files.writeString(output, signed(tree));
            }
        }
    }

    private List<Path> files(String within) throws IOException {
        if (!Files.isDirectory(folder.resolve(within))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve(within))) {
            return files.toList();
        }
    }

    /** What the entry of the export has the hashes of. */
    private void bind(Map<String, Object> exported) throws IOException {
        exported.put("persons", sha256(Files.readAllBytes(folder.resolve(PersonsFile.NAME))));
        Map<String, Object> files = new TreeMap<>(Members.map(exported.get("files")));
        for (Map.Entry<String, Object> file : files.entrySet()) {
            file.setValue(sha256(Files.readAllBytes(folder.resolve(file.getKey()))));
        }
        exported.put("files", files);
    }

    private void renumber() {
        long entry = 0;
        for (int at = 0; at < leaves.size(); at++) {
            Map<String, Object> leaf = leaves.get(at);
            if (leaf.get("schema").equals(Leaf.ENTRY)) {
                entry++;
                leaf.put("at", FIRST.plusSeconds(entry).toString());
            }
            leaf.put("number", (long) at);
            leaf.put("entry", entry);
        }
    }

    private static String signed(Merkle tree) {
        LedgerKey key = Store.KEY;
        return key.signed(key.name() + "\n" + tree.size() + "\n" + Base64.getEncoder().encodeToString(tree.root()) + "\n");
    }

    private static String sha256(byte[]... parts) {
        return HexFormat.of().formatHex(Merkle.sha256(parts));
    }

    /** The content that a leaf names. */
    Map<String, Object> content(Map<String, Object> leaf, String member) throws IOException {
        return read(Files.readString(folder.resolve("content/" + leaf.get(member))));
    }

    /** Puts another content there. */
    void content(Map<String, Object> leaf, String member, Map<String, Object> content) throws IOException {
        byte[] bytes = Form.canonical(content).getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("content/" + sha256(bytes)), bytes);
        leaf.put(member, sha256(bytes));
    }

    /** Has the row of a payout, and the leaf's hash of it, give other reasons. */
    void reasons(Map<String, Object> payout, List<Object> reasons) throws IOException {
        Path file = folder.resolve(PersonsFile.NAME);
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Map<String, Object> person = read(line);
            if (person.get("person").equals(payout.get("person"))) {
                List<Object> cells = new ArrayList<>(Members.list(Map.of("cells", parsed((String) person.get("row"))), "cells"));
                cells.set(2, reasons);
                person.put("row", Form.canonical(cells));
                payout.put("row", sha256(HexFormat.of().parseHex((String) person.get("secret")), Form.canonical(cells).getBytes(StandardCharsets.UTF_8)));
            }
            lines.add(Form.canonical(person));
        }
        Files.write(file, lines);
    }

    private static Map<String, Object> read(String json) {
        return new TreeMap<>(Members.map(parsed(json)));
    }

    private static Object parsed(String json) {
        try {
            return Json.read(json);
        } catch (Json.Malformed malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
