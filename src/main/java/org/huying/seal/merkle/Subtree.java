package org.huying.seal.merkle;

/**
 * A node whose subtree is full, so that it never changes again.
 *
 * @param level 0 for leaves; the node covers 2^level of them
 * @param index among the nodes of its level, from 0
 */
public record Subtree(int level, long index) {}
