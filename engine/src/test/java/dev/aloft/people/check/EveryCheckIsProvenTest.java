package dev.aloft.people.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.organization.OrganizationCheck;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Each check of people, of the target and of its organization is proven to find and to pass. */
class EveryCheckIsProvenTest {

  /** Where tests of checks stand. */
  private static final List<String> PACKAGES =
      List.of("dev.aloft.people", "dev.aloft.jira", "dev.aloft.cli");

  @Test
  void findsSomebody() {
    assertThat(proven(Proves::finds)).isEqualTo(checks());
  }

  @Test
  void passesSomebodyElse() {
    assertThat(proven(Proves::passes)).isEqualTo(checks());
  }

  private static Set<String> checks() {
    return Stream.<DiagnosticCode[]>of(
            UserCheck.values(), TargetCheck.values(), OrganizationCheck.values())
        .flatMap(Arrays::stream)
        .map(DiagnosticCode::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> proven(Function<Proves, String[]> kind) {
    return PACKAGES.stream()
        .flatMap(name ->
            ReflectionSupport.findAllClassesInPackage(
                name, _ -> true, type -> type.endsWith("Test"))
                .stream())
        .flatMap(type -> proofs(type).stream())
        .flatMap(method -> AnnotationSupport.findAnnotation(method, Proves.class).stream())
        .flatMap(proves -> Arrays.stream(kind.apply(proves)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A method that no engine runs proves nothing. */
  private static List<Method> proofs(Class<?> type) {
    List<Method> methods =
        AnnotationSupport.findAnnotatedMethods(type, Proves.class, HierarchyTraversalMode.TOP_DOWN);
    assertThat(methods).allMatch(method -> AnnotationSupport.isAnnotated(method, Test.class));
    return methods;
  }
}
