/**
 * The rules that come with Heapfold, one file per family of types. Data only: no code of a profiled object is run. Here are
 * the lists that a profiler finds; each area of the JDK and each library has a package of its own beneath, which this one
 * depends on and which none of them sees.
 *
 * <dl>
 *   <dt>family</dt><dd>types that share their private classes, and so their rules</dd>
 *   <dt>mirrors</dt><dd>the source file whose field names a family relies on, and the versions it was checked with</dd>
 *   <dt>view</dt><dd>an object through which another collection is seen: a key set, a sublist, an unmodifiable list. One
 *       that a collection keeps for later is part of that collection's stack; elsewhere it has a stack of its own and
 *       leads to what it shows</dd>
 *   <dt>display name</dt><dd>what frames call a private class; classes of one display name are one type in a profile</dd>
 * </dl>
 */
@NullMarked
package io.github.heapfold.rules;

import org.jspecify.annotations.NullMarked;
