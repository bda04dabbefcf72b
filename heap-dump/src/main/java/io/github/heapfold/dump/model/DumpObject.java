package io.github.heapfold.dump.model;

/**
 * An object of a dump, as {@link io.github.heapfold.layout.Heap} hands it out. Made anew for each reference that is read.
 *
 * @param number its number in the dump
 */
public record DumpObject(long number) {}
