package dev.aloft.people.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which checks a test proves: {@link EveryCheckIsProvenTest} wants both for every check that
 * there is.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Proves {

  /** Ids of checks that are seen to find something. */
  String[] finds() default {};

  /** Ids of checks that are seen to let something pass that looks much like what they find. */
  String[] passes() default {};
}
