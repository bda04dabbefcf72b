package io.github.heapfold.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a {@link io.github.heapfold.typerule.RuleProvider} that a {@linkplain
 * io.github.heapfold.typerule.Rules#scan scan} is to find. A scan finds providers without it too; with it, one
 * that cannot be used is an error rather than passed over.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RegisterRules {}
