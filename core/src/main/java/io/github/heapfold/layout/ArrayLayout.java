package io.github.heapfold.layout;

/**
 * How arrays of one class are laid out. All numbers are bytes.
 *
 * @param headerBytes mark word, class word and length
 * @param baseBytes offset of the first element, at least {@code headerBytes}
 * @param scaleBytes from one element to the next: 1, 2, 4 or 8
 * @param alignmentBytes what the array's end is aligned to
 */
public record ArrayLayout(int headerBytes, int baseBytes, int scaleBytes, int alignmentBytes) {

    /** The bytes of an array of this length, padding included. */
    public long shallowBytes(int length) {
        long end = baseBytes + (long) length * scaleBytes;
        return (end + alignmentBytes - 1) & -alignmentBytes;
    }

    /** The bytes of an array of this length that are neither header nor elements. */
    public long paddingBytes(int length) {
        return shallowBytes(length) - headerBytes - (long) length * scaleBytes;
    }
}
