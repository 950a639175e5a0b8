package org.huying.seal.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Every proof of every tree up to 300 leaves holds, and none holds for anything else. */
class ProofPropertiesTest {

    private static final int LARGEST = 300;
    private static final LeavesInMemory TREE = LeavesInMemory.counting(LARGEST);

    @Example
    void every_leaf_of_every_size_is_included() {
        for (int size = 1; size <= LARGEST; size++) {
            Hash root = TREE.root(size);
            for (int leaf = 0; leaf < size; leaf++) {
                assertThat(Proof.includes(TREE.leaves().get(leaf), leaf, size, TREE.inclusion(leaf, size), root))
                        .as("leaf %d of %d", leaf, size)
                        .isTrue();
            }
        }
    }

    @Example
    void every_size_extends_every_smaller_one() {
        for (int later = 1; later <= LARGEST; later++) {
            for (int earlier = 1; earlier <= later; earlier++) {
                assertThat(Proof.extendsTree(
                                earlier, TREE.root(earlier), later, TREE.root(later), TREE.consistency(earlier, later)))
                        .as("%d of %d", earlier, later)
                        .isTrue();
            }
        }
    }

    @Example
    void a_frontier_has_the_root_of_every_size() {
        var frontier = new Frontier();
        for (int size = 0; size <= LARGEST; size++) {
            assertThat(frontier.size()).isEqualTo(size);
            assertThat(frontier.root()).isEqualTo(TREE.root(size));
            if (size < LARGEST) {
                frontier.append(TREE.leaves().get(size));
            }
        }
    }

    @Property
    void no_flipped_bit_of_an_inclusion_proof_goes_unseen(
            @ForAll @IntRange(min = 1, max = LARGEST) int size,
            @ForAll @IntRange(max = LARGEST - 1) int leaf,
            @ForAll @IntRange(max = 255) int bit) {
        Assume.that(leaf < size);
        var path = TREE.inclusion(leaf, size);
        var hash = TREE.leaves().get(leaf);
        var root = TREE.root(size);

        assertThat(Proof.includes(flipped(hash, bit), leaf, size, path, root)).isFalse();
        assertThat(Proof.includes(hash, leaf, size, path, flipped(root, bit))).isFalse();
        for (int step = 0; step < path.size(); step++) {
            assertThat(Proof.includes(hash, leaf, size, flipped(path, step, bit), root))
                    .isFalse();
            assertThat(Proof.includes(hash, leaf, size, without(path, step), root))
                    .isFalse();
        }
        assertThat(Proof.includes(hash, leaf, size, with(path, root), root)).isFalse();
    }

    @Property
    void an_inclusion_proof_holds_for_no_other_place_or_size(
            @ForAll @IntRange(min = 1, max = LARGEST) int size,
            @ForAll @IntRange(max = LARGEST - 1) int leaf,
            @ForAll @IntRange(min = -2, max = LARGEST) int otherLeaf) {
        Assume.that(leaf < size && otherLeaf != leaf);
        assertThat(Proof.includes(
                        TREE.leaves().get(leaf), otherLeaf, size, TREE.inclusion(leaf, size), TREE.root(size)))
                .isFalse();
    }

    @Property
    void no_flipped_bit_of_a_consistency_proof_goes_unseen(
            @ForAll @IntRange(min = 1, max = LARGEST) int earlier,
            @ForAll @IntRange(min = 1, max = LARGEST) int later,
            @ForAll @IntRange(max = 255) int bit) {
        Assume.that(earlier <= later);
        var path = TREE.consistency(earlier, later);
        var before = TREE.root(earlier);
        var after = TREE.root(later);

        assertThat(Proof.extendsTree(earlier, flipped(before, bit), later, after, path))
                .isFalse();
        assertThat(Proof.extendsTree(earlier, before, later, flipped(after, bit), path))
                .isFalse();
        for (int step = 0; step < path.size(); step++) {
            assertThat(Proof.extendsTree(earlier, before, later, after, flipped(path, step, bit)))
                    .isFalse();
            assertThat(Proof.extendsTree(earlier, before, later, after, without(path, step)))
                    .isFalse();
        }
        assertThat(Proof.extendsTree(earlier, before, later, after, with(path, after)))
                .isFalse();
    }

    @Property
    void a_tree_does_not_extend_one_with_another_leaf(
            @ForAll @IntRange(min = 1, max = LARGEST) int earlier,
            @ForAll @IntRange(min = 1, max = LARGEST) int later,
            @ForAll @IntRange(max = LARGEST - 1) int changed) {
        Assume.that(changed < earlier && earlier <= later);
        var leaves = new ArrayList<>(TREE.leaves());
        leaves.set(changed, flipped(leaves.get(changed), 7));
        var rewritten = LeavesInMemory.of(leaves);

        assertThat(Proof.extendsTree(
                        earlier,
                        TREE.root(earlier),
                        later,
                        rewritten.root(later),
                        rewritten.consistency(earlier, later)))
                .isFalse();
    }

    @Example
    void what_is_not_in_the_tree_has_no_proof() {
        assertThatThrownBy(() -> TREE.inclusion(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TREE.inclusion(-1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TREE.consistency(0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TREE.consistency(4, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Proof.extendsTree(0, TREE.root(0), 3, TREE.root(3), List.of()))
                .isFalse();
    }

    private static Hash flipped(Hash hash, int bit) {
        var bytes = new byte[Hash.BYTES];
        hash.copyTo(bytes, 0);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Hash.of(bytes);
    }

    private static List<Hash> flipped(List<Hash> path, int step, int bit) {
        var other = new ArrayList<>(path);
        other.set(step, flipped(path.get(step), bit));
        return other;
    }

    private static List<Hash> without(List<Hash> path, int step) {
        var shorter = new ArrayList<>(path);
        shorter.remove(step);
        return shorter;
    }

    private static List<Hash> with(List<Hash> path, Hash more) {
        var longer = new ArrayList<>(path);
        longer.add(more);
        return longer;
    }
}
