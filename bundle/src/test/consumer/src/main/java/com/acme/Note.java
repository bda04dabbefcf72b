package com.acme;

import io.github.heapfold.annotation.Leaf;

/** Has a rule that a scan finds. */
@Leaf
record Note(String text) {}
