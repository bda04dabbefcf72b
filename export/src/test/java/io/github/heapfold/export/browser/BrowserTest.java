package io.github.heapfold.export.browser;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Tests that get a {@link Tab} of a browser. Where there is none they are skipped and say so; with
 * {@code -Dheapfold.browser.required=true}, as in CI, they fail.
 */
@Target(TYPE)
@Retention(RUNTIME)
@ExtendWith(BrowserTest.Tabs.class)
public @interface BrowserTest {
    /** One browser for all tests, one tab for each. */
    class Tabs implements ExecutionCondition, ParameterResolver, AfterEachCallback {
        private static final Namespace OURS = Namespace.create(BrowserTest.class);
        private static final int WIDTH = 1280;
        private static final int HEIGHT = 800;

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Chromium.program().isPresent()) {
                return ConditionEvaluationResult.enabled("there is a browser");
            }
            if (Boolean.getBoolean("heapfold.browser.required")) {
                return ConditionEvaluationResult.enabled("a browser is required, so its absence is a failure");
            }
            return ConditionEvaluationResult.disabled(
                    "skipped: no chromium on the PATH; apt-get install chromium to run it");
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Tab.class;
        }

        @Override
        public Tab resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Chromium browser = context.getRoot()
                    .getStore(OURS)
                    .getOrComputeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
            Tab tab = browser.tab(WIDTH, HEIGHT);
            context.getStore(OURS).put(Tab.class, tab);
            return tab;
        }

        @Override
        public void afterEach(ExtensionContext context) {
            Tab tab = context.getStore(OURS).remove(Tab.class, Tab.class);
            if (tab != null) {
                tab.close();
            }
        }
    }
}
