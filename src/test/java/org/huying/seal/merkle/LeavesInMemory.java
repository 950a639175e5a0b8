package org.huying.seal.merkle;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** A tree computed from its leaves as the definition says, without any cleverness. */
public record LeavesInMemory(List<Hash> leaves, Map<Subtree, Hash> known) implements Nodes {

    public static LeavesInMemory of(List<Hash> leaves) {
        return new LeavesInMemory(leaves, new HashMap<>());
    }

    /** Leaves that differ. */
    public static LeavesInMemory counting(long size) {
        return of(LongStream.range(0, size)
                .mapToObj(n -> Hash.leaf(ByteBuffer.allocate(8).putLong(n).array()))
                .toList());
    }

    @Override
    public Hash node(Subtree subtree) {
        if (subtree.level() == 0) {
            return leaves.get((int) subtree.index());
        }
        Hash hash = known.get(subtree);
        if (hash == null) {
            hash = children(subtree);
            known.put(subtree, hash);
        }
        return hash;
    }
}
