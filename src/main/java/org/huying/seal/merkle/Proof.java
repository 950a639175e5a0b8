package org.huying.seal.merkle;

import java.util.ArrayList;
import java.util.List;

/** Checks proofs step by step as RFC 9162 writes it; knows no tree. */
public final class Proof {

    private Proof() {}

    /** RFC 9162, 2.1.3.2: whether the leaf stands at that place, from 0, of the tree with that root. */
    public static boolean includes(Hash leaf, long place, long size, List<Hash> path, Hash root) {
        if (place < 0 || place >= size) {
            return false;
        }
        long node = place;
        long last = size - 1;
        var hash = leaf;
        for (Hash beside : path) {
            if (last == 0) {
                return false;
            }
            if (isRight(node) || node == last) {
                hash = Hash.parent(beside, hash);
                int up = levelsWithoutNeighbour(node);
                node >>= up;
                last >>= up;
            } else {
                hash = Hash.parent(hash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** RFC 9162, 2.1.4.2: whether the later tree begins with all leaves of the earlier one, in their order. */
    public static boolean extendsTree(long earlier, Hash earlierRoot, long later, Hash laterRoot, List<Hash> path) {
        if (earlier < 1 || earlier > later) {
            return false;
        }
        if (earlier == later) {
            return path.isEmpty() && earlierRoot.equals(laterRoot);
        }
        var steps = new ArrayList<>(path);
        if (Long.bitCount(earlier) == 1) {
            steps.add(0, earlierRoot);
        }
        if (steps.isEmpty()) {
            return false;
        }
        int full = Long.numberOfTrailingZeros(earlier);
        long node = (earlier - 1) >> full;
        long last = (later - 1) >> full;
        var before = steps.get(0);
        var after = before;
        for (Hash beside : steps.subList(1, steps.size())) {
            if (last == 0) {
                return false;
            }
            if (isRight(node) || node == last) {
                before = Hash.parent(beside, before);
                after = Hash.parent(beside, after);
                int up = levelsWithoutNeighbour(node);
                node >>= up;
                last >>= up;
            } else {
                after = Hash.parent(after, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && before.equals(earlierRoot) && after.equals(laterRoot);
    }

    private static boolean isRight(long node) {
        return (node & 1) == 1;
    }

    /** A last node without a neighbour is its own parent's only child: it goes up until it is a right one, or the root. */
    private static int levelsWithoutNeighbour(long node) {
        return node == 0 ? Long.SIZE - 1 : Long.numberOfTrailingZeros(node);
    }
}
