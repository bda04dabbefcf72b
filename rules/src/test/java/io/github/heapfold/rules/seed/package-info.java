/**
 * What the profile that Heapfold was shaped after shows, case by case, for the same structures in Java: which parts are
 * frames, which are leaves, what adds up. Logical accounting under the layout of JDK 17 with no flags, whatever the JVM.
 */
package io.github.heapfold.rules.seed;
