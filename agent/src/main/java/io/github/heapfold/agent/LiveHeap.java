package io.github.heapfold.agent;

import com.sun.tools.attach.VirtualMachine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many bytes of live objects a JVM has, by its own class histogram. The attach API has no method for it, its
 * implementation has; our jar's manifest exports that package to us, for there is no other way that leaves nothing in the target.
 */
final class LiveHeap {
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)\\s*");

    private LiveHeap() {}

    static OptionalLong bytes(VirtualMachine machine) {
        try {
            InputStream histogram = (InputStream) Class.forName("sun.tools.attach.HotSpotVirtualMachine")
                    .getMethod("heapHisto", Object[].class)
                    .invoke(machine, (Object) new Object[] {"-live"});
            return total(histogram);
        } catch (ReflectiveOperationException | IOException e) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong total(InputStream histogram) throws IOException {
        OptionalLong total = OptionalLong.empty();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(histogram, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = TOTAL.matcher(line);
                if (matcher.matches()) {
                    total = OptionalLong.of(Long.parseLong(matcher.group(1)));
                }
            }
        }
        return total;
    }
}
