package io.github.heapfold.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;

/** Says what is wrong with what a user wrote, as the compiler says it, at the user's own text. */
final class CompileErrors {
    private static final String CLASS_PATH = "put your own classes on --class-path and name or import their package";
    private static final String CORRECT = "correct it; heapfold eval --help has an example";

    private CompileErrors() {}

    static Failure failure(Source source, List<? extends Diagnostic<?>> errors) {
        boolean unknown = errors.stream()
                .map(Diagnostic::getCode)
                .anyMatch(code -> code != null && (code.contains("cant.resolve") || code.contains("doesnt.exist")));
        return new Failure("the expression does not compile:\n"
                + errors.stream().map(error -> text(source, error)).collect(Collectors.joining())
                + (unknown ? CLASS_PATH : CORRECT));
    }

    /** Whether all that is wrong is that the last expression is void. */
    static boolean isVoid(List<? extends Diagnostic<?>> errors) {
        return errors.size() == 1
                && errors.get(0).getMessage(Locale.ROOT).contains("void cannot be converted to java.lang.Object");
    }

    /** Without the lines that name the class which is made around it. */
    private static String text(Source source, Diagnostic<?> error) {
        return error.getMessage(Locale.ROOT)
                        .lines()
                        .filter(line -> !line.strip().startsWith("location:") || !line.contains(Source.CLASS))
                        .map(line -> line.replace(Source.CLASS + ".", "") + "\n")
                        .collect(Collectors.joining())
                + pointer(source.text(), source.position(error.getPosition()));
    }

    /** The line of the text, and under it a mark. */
    private static String pointer(String text, int at) {
        if (at < 0) {
            return "";
        }
        int start = text.lastIndexOf('\n', at - 1) + 1;
        int end = text.indexOf('\n', at);
        String line = text.substring(start, end < 0 ? text.length() : end);
        return "    " + line.replace('\t', ' ').replace('\r', ' ') + "\n    " + " ".repeat(at - start) + "^\n";
    }
}
