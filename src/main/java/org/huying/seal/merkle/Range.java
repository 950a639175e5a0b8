package org.huying.seal.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * Leaves that are neighbours, as RFC 9162 cuts a tree: it begins at a multiple of the smallest power of two that is not
 * smaller than its length.
 *
 * @param begin first leaf, from 0
 * @param end behind the last leaf
 */
record Range(long begin, long end) {

    /** The full subtrees side by side, from the largest, at the left, to the smallest. */
    List<Subtree> subtrees() {
        var subtrees = new ArrayList<Subtree>();
        for (long at = begin; at < end; ) {
            long leaves = Long.highestOneBit(end - at);
            int level = Long.numberOfTrailingZeros(leaves);
            subtrees.add(new Subtree(level, at >> level));
            at += leaves;
        }
        return subtrees;
    }

    /** RFC 9162, 2.1.1: where the tree over more than one leaf is cut in two. */
    long middle() {
        return begin + Long.highestOneBit(end - begin - 1);
    }

    Range left() {
        return new Range(begin, middle());
    }

    Range right() {
        return new Range(middle(), end);
    }
}
