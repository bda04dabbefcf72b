/**
 * A profile as JSON. {@code docs/formats.md} is the format.
 *
 * <p>A profile becomes text in {@code ProfileWriter} and is read in {@code ProfileReader}, which sees the text through
 * {@code JsonInput}: values of the kind that is due, or an error that says where.
 */
@NullMarked
package io.github.heapfold.export.internal.json;

import org.jspecify.annotations.NullMarked;
