/** A real browser for tests: headless Chromium, driven through its DevTools protocol. */
package io.github.heapfold.export.browser;
