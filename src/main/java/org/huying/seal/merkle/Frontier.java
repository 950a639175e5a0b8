package org.huying.seal.merkle;

import java.util.ArrayDeque;
import java.util.Deque;

/** A growing tree that remembers only the roots of its full subtrees: O(log n) memory, for whoever reads all leaves. */
public final class Frontier {

    /** From the smallest subtree, at the right, to the largest. */
    private final Deque<Hash> roots = new ArrayDeque<>();

    private long size;

    public void append(Hash leaf) {
        var hash = leaf;
        for (long full = size; (full & 1) == 1; full >>= 1) {
            hash = Hash.parent(roots.pop(), hash);
        }
        roots.push(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return roots.stream().reduce((right, left) -> Hash.parent(left, right)).orElse(Hash.EMPTY_TREE);
    }
}
