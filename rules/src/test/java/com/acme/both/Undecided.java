package com.acme.both;

import io.github.heapfold.annotation.Leaf;
import io.github.heapfold.annotation.Skip;

@Leaf
@Skip
class Undecided {}
