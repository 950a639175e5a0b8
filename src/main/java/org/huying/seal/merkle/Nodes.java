package org.huying.seal.merkle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A tree whose full subtrees can be looked up; each answer below asks for O(log n) of them. */
public interface Nodes {

    Hash node(Subtree subtree);

    /** RFC 9162, 2.1.1: MTH of the first {@code size} leaves. */
    default Hash root(long size) {
        return of(new Range(0, size));
    }

    /**
     * RFC 9162, 2.1.3.1: what leads from a leaf to the root, from the leaf's neighbour upwards.
     *
     * @throws IllegalArgumentException if the tree of that size has no such leaf
     */
    default List<Hash> inclusion(long leaf, long size) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("There is no leaf %d among %d".formatted(leaf, size));
        }
        var beside = new ArrayList<Range>();
        for (var range = new Range(0, size); range.end() - range.begin() > 1; ) {
            boolean left = leaf < range.middle();
            beside.add(left ? range.right() : range.left());
            range = left ? range.left() : range.right();
        }
        return upwards(beside);
    }

    /**
     * RFC 9162, 2.1.4.1: that the tree of {@code size} leaves begins with those that made the earlier one.
     *
     * @throws IllegalArgumentException if the earlier tree is empty or larger
     */
    default List<Hash> consistency(long earlier, long size) {
        if (earlier < 1 || earlier > size) {
            throw new IllegalArgumentException(
                    "A tree of %d leaves does not extend one of %d".formatted(size, earlier));
        }
        var beside = new ArrayList<Range>();
        var range = new Range(0, size);
        while (range.end() != earlier) {
            boolean left = earlier <= range.middle();
            beside.add(left ? range.right() : range.left());
            range = left ? range.left() : range.right();
        }
        if (range.begin() > 0) {
            beside.add(range);
        }
        return upwards(beside);
    }

    /** A node from the two below it. */
    default Hash children(Subtree subtree) {
        int below = subtree.level() - 1;
        long left = subtree.index() * 2;
        return Hash.parent(node(new Subtree(below, left)), node(new Subtree(below, left + 1)));
    }

    private List<Hash> upwards(List<Range> downwards) {
        Collections.reverse(downwards);
        return downwards.stream().map(this::of).toList();
    }

    private Hash of(Range range) {
        var subtrees = range.subtrees();
        if (subtrees.isEmpty()) {
            return Hash.EMPTY_TREE;
        }
        var hash = node(subtrees.get(subtrees.size() - 1));
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            hash = Hash.parent(node(subtrees.get(i)), hash);
        }
        return hash;
    }
}
