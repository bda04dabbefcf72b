package io.github.heapfold.export;

import io.github.heapfold.MemoryProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import one.convert.Arguments;
import one.convert.CallStack;
import one.convert.FlameGraph;

/** The page of a flame graph: async-profiler's, in bytes instead of samples and in colours of memory. */
final class FlamePage {
    private static final String FRAMES = "const cpool = [\n'all'";

    private FlamePage() {}

    static String html(MemoryProfile profile, String title) throws IOException {
        FlameGraph graph = new FlameGraph(new Arguments());
        CallStack stack = new CallStack();
        for (MemoryProfile.Entry entry : profile.entries()) {
            for (String frame : entry.path()) {
                stack.push(oneLine(frame), FrameColour.of(frame).type());
            }
            graph.addSample(stack, entry.bytes());
            stack.clear();
        }
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        graph.dump(buffer);
        String page = buffer.toString(StandardCharsets.UTF_8);
        int frames = page.indexOf(FRAMES);
        if (frames < 0) {
            throw PageTemplate.unknown(FRAMES);
        }
        return PageTemplate.edit(page.substring(0, frames), title)
                + "const cpool = [\n'total'"
                + insideScript(page.substring(frames + FRAMES.length()));
    }

    /** A frame is a string literal of one line in the page. */
    private static String oneLine(String frame) {
        return frame.replaceAll("[\\p{Cntrl}\u2028\u2029]", "_");
    }

    /** Keeps a frame from ending the script it stands in: the converter escapes quotes only. */
    private static String insideScript(String frames) {
        int end = frames.lastIndexOf("</script>");
        return frames.substring(0, end).replace("</", "<\\/").replace("<!--", "<\\!--") + frames.substring(end);
    }
}
