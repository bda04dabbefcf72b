package com.acme.broken;

import io.github.heapfold.annotation.RegisterRules;

@RegisterRules
class NoRules {}
