package dev.aloft.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Tests that want the folder of real data and contracts say so: elsewhere they cannot run. */
class SharedDataTest {

  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(location -> location.contains("/test-classes/"))
          .importPackages("dev.aloft");

  /** What opens the folder, and fails without it. */
  private static final Set<String> OPENERS =
      Set.of(
          "dev.aloft.contracts.ContractFile",
          "dev.aloft.origin.SharedBackups",
          "dev.aloft.text.wiki.RealTexts");

  /** Look whether the folder is there, and do without it. */
  private static final Set<String> CONTENT_WITHOUT =
      Set.of("dev.aloft.testing.JiraWorld", "dev.aloft.testing.LiveJira");

  private static final String TAG = "org.junit.jupiter.api.Tag";

  @Test
  void everyTestThatOpensTheFolderIsTagged() {
    assertThat(TESTS.size()).isPositive();
    Set<String> untagged = new TreeSet<>();
    for (JavaClass one : users()) {
      for (JavaMethod method : one.getMethods()) {
        if (isTest(method) && !isTagged(method)) {
          untagged.add(one.getName());
        }
      }
    }
    assertThat(untagged).isEmpty();
  }

  private static Set<JavaClass> users() {
    Set<JavaClass> found = new HashSet<>();
    Deque<JavaClass> open = new ArrayDeque<>();
    OPENERS.forEach(name -> open.add(TESTS.get(name)));
    while (!open.isEmpty()) {
      JavaClass next = open.remove();
      if (CONTENT_WITHOUT.stream().anyMatch(next.getName()::startsWith) || !found.add(next)) {
        continue;
      }
      if (!isTagged(next)) {
        next.getDirectDependenciesToSelf().stream()
            .map(Dependency::getOriginClass)
            .forEach(open::add);
      }
    }
    return found;
  }

  private static boolean isTest(JavaMethod method) {
    return method.getAnnotations().stream()
        .map(JavaAnnotation::getRawType)
        .anyMatch(type ->
            type.isAnnotatedWith("org.junit.platform.commons.annotation.Testable")
                || type.isMetaAnnotatedWith("org.junit.platform.commons.annotation.Testable"));
  }

  private static boolean isTagged(JavaMethod method) {
    return method.isAnnotatedWith(TAG) || isTagged(method.getOwner());
  }

  private static boolean isTagged(JavaClass one) {
    return one.isAnnotatedWith(TAG)
        || one.isAnnotatedWith("net.jqwik.api.Tag")
        || one.getRawSuperclass().filter(SharedDataTest::isTagged).isPresent()
        || one.getEnclosingClass().filter(SharedDataTest::isTagged).isPresent();
  }
}
