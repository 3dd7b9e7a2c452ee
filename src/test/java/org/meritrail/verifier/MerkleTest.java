package org.meritrail.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.meritrail.ledger.Hash;
import org.meritrail.ledger.Leaves;
import org.meritrail.ledger.Tree;

import static org.assertj.core.api.Assertions.assertThat;

/** What the ledger proves, the verifier confirms; and nothing else. */
class MerkleTest {

    @Property(tries = 200)
    void confirmsEveryProofOfInclusion(@ForAll @IntRange(min = 1, max = 300) int size, @ForAll Random chance) {
        Tree tree = Leaves.tree(Leaves.several(size));
        int leaf = chance.nextInt(size);
        List<byte[]> path = bytes(tree.inclusion(leaf, size));
        byte[] root = tree.root(size).bytes();
        byte[] hash = Merkle.leaf(Leaves.several(size).get(leaf));

        assertThat(Merkle.includes(root, size, leaf, hash, path)).isTrue();
        assertThat(Merkle.includes(root, size, leaf, flipped(hash, chance), path)).isFalse();
        assertThat(Merkle.includes(flipped(root, chance), size, leaf, hash, path)).isFalse();
        assertThat(Merkle.includes(root, size, (leaf + 1) % size, hash, path)).isEqualTo(size == 1);
        changes(path, chance).forEach(changed -> assertThat(Merkle.includes(root, size, leaf, hash, changed)).isFalse());
    }

    @Property(tries = 200)
    void confirmsEveryProofOfConsistency(@ForAll @IntRange(min = 1, max = 300) int size, @ForAll Random chance) {
        Tree tree = Leaves.tree(Leaves.several(size));
        int earlier = 1 + chance.nextInt(size);
        List<byte[]> proof = bytes(tree.consistency(earlier, size));
        byte[] before = tree.root(earlier).bytes();
        byte[] root = tree.root(size).bytes();

        assertThat(Merkle.isConsistent(before, earlier, root, size, proof)).isTrue();
        assertThat(Merkle.isConsistent(flipped(before, chance), earlier, root, size, proof)).isFalse();
        assertThat(Merkle.isConsistent(before, earlier, flipped(root, chance), size, proof)).isFalse();
        changes(proof, chance).forEach(changed -> assertThat(Merkle.isConsistent(before, earlier, root, size, changed)).isFalse());
    }

    @Property(tries = 50)
    void growsToTheSameRoots(@ForAll @IntRange(min = 0, max = 300) int size) {
        Merkle growing = new Merkle();
        Leaves.several(size).forEach(leaf -> growing.add(Merkle.leaf(leaf)));

        assertThat(growing.root()).isEqualTo(Leaves.tree(Leaves.several(size)).root(size).bytes());
    }

    /** With a bit changed, a hash left out, and one too many. */
    private static List<List<byte[]>> changes(List<byte[]> proof, Random chance) {
        List<byte[]> longer = new ArrayList<>(proof);
        longer.add(new byte[32]);
        if (proof.isEmpty()) {
            return List.of(longer);
        }
        int at = chance.nextInt(proof.size());
        List<byte[]> shorter = new ArrayList<>(proof);
        shorter.remove(at);
        List<byte[]> other = new ArrayList<>(proof);
        other.set(at, flipped(proof.get(at), chance));
        return List.of(longer, shorter, other);
    }

    private static byte[] flipped(byte[] hash, Random chance) {
        byte[] other = hash.clone();
        other[chance.nextInt(other.length)] ^= (byte) (1 << chance.nextInt(8));
        return other;
    }

    private static List<byte[]> bytes(List<Hash> proof) {
        return proof.stream().map(Hash::bytes).toList();
    }
}
