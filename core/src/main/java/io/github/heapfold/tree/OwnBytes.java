package io.github.heapfold.tree;

/**
 * Bytes of one kind at a place itself.
 *
 * @param bytes more than zero
 * @param objects how many objects are counted with these bytes, each with its first part: a header, or a whole leaf
 */
public record OwnBytes(Kind kind, long bytes, long objects) {}
