package io.github.heapfold.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a profiler does with the objects of a class, and why. {@link #toString()} is made to be read.
 *
 * @param className binary name
 * @param frameName what frames call it, unless a profile must tell two of that name apart
 * @param chosen the rule that decides
 * @param passedOver other rules that claim the class, in their order of precedence
 * @param layout where its bytes lie; null for an interface, which has no objects
 * @param frames what its objects give
 * @param notFollowed references that are counted and not followed
 * @param problems what is wrong with the rule or the layout; empty is good
 */
public record Explanation(
        String className,
        String frameName,
        Choice chosen,
        List<Choice> passedOver,
        @Nullable Layout layout,
        List<FrameBytes> frames,
        List<String> notFollowed,
        List<String> problems) {

    public Explanation {
        passedOver = List.copyOf(passedOver);
        frames = List.copyOf(frames);
        notFollowed = List.copyOf(notFollowed);
        problems = List.copyOf(problems);
    }

    /**
     * A rule that claims the class.
     *
     * @param rule leaf, fields, container, visit, stop; or boundary
     * @param why how it came to claim the class
     * @param origin who registered it
     */
    public record Choice(String rule, String why, String origin) {
        /** {@code leaf, for the interface a.B, from c.D}. */
        @Override
        public String toString() {
            return rule + ", " + why + (origin.isEmpty() ? "" : ", from " + origin);
        }
    }

    /**
     * Where the bytes of an object lie. Of an array without elements, then of one element.
     *
     * @param shallowBytes alignment included
     * @param vm whose layout this is
     */
    public record Layout(long shallowBytes, String vm, List<Region> regions) {
        public Layout {
            regions = List.copyOf(regions);
        }
    }

    /** Some bytes of an object: a field, {@code (header)} or {@code (gap)}. */
    public record Region(long offsetBytes, long bytes, String name, String type) {}

    /**
     * A frame that the objects give.
     *
     * @param frame empty for the place where the object stands
     * @param bytes for each of {@code per}; 0 where there are none but {@code then}
     * @param per what there is one or more of: the object, an element, an entry
     * @param exactOnly padding and spare, which only {@link io.github.heapfold.Accounting#EXACT} shows
     * @param then what counts there or beneath besides; empty if nothing
     */
    public record FrameBytes(String frame, long bytes, String per, boolean exactOnly, String then) {}

    @Override
    public String toString() {
        return ExplanationText.of(this);
    }
}
