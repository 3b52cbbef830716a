package dev.aloft.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.aloft.architecture.PackageArrows.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.aloft.report.Console;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/architecture.md promises about the code of {@code engine}, held by its class files. */
class ArchitectureTest {

  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.aloft");

  static Set<String> packages() {
    return PackageArrows.packages();
  }

  @Nested
  class Packages {

    @ParameterizedTest
    @MethodSource("dev.aloft.architecture.ArchitectureTest#packages")
    void useOnlyWhatTheirArrowsReach(String name) {
      List<String> forbidden =
          PackageArrows.forbiddenTo(name).stream().map(other -> ROOT + other + "..").toList();
      if (!forbidden.isEmpty()) {
        check(
            noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden.toArray(String[]::new)));
      }
    }

    @Test
    void allHaveTheirPlaceInTheTable() {
      Set<String> existing =
          ENGINE.stream()
              .map(type -> type.getPackageName().substring(ROOT.length()).split("\\.", 2)[0])
              .collect(Collectors.toSet());
      assertThat(PackageArrows.packages()).containsAll(existing);
    }

    @Test
    void formNoCycle() {
      check(slices().matching(ROOT + "(**)").should().beFreeOfCycles());
    }

    /** Boards and service desks live on a site's Jira; nothing else of one product uses another. */
    @ParameterizedTest
    @MethodSource("dev.aloft.architecture.PackageArrows#sandboxProducts")
    void ofTheSandboxLeaveOtherProductsAlone(String name) {
      check(
          noClasses()
              .that()
              .resideInAPackage(ROOT + "sandbox." + name + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(PackageArrows.forbiddenToProduct(name)));
    }

    @Test
    void areNullMarkedAndSayWhatBelongsThere() {
      assertThat(ENGINE.stream().map(JavaClass::getPackage).distinct())
          .allSatisfy(place ->
              assertThat(place.isAnnotatedWith(NullMarked.class))
                  .as("%s has a package-info with @NullMarked", place.getName())
                  .isTrue());
    }

    @Test
    void leaveTheStoresOfTheStateToTheRoot() {
      check(
          noClasses()
              .that()
              .resideOutsideOfPackages(ROOT + "state..", ROOT + "cli..")
              .should()
              .dependOnClassesThat()
              .resideInAPackage(ROOT + "state.*..")
              .because("everyone else uses the interfaces in state itself"));
    }
  }

  @Nested
  class ThePlan {

    private static final String PLAN = ROOT + "plan..";

    /** What java.net holds for texts, not for networks. */
    private static final String[] NET_TEXT = {
      "java.net.URI", "java.net.URLDecoder", "java.net.URLEncoder"
    };

    @Test
    void touchesNeitherNetworkNorClockNorAnyDiskButItsOwnFile() {
      check(
          noClasses()
              .that()
              .resideInAPackage(PLAN)
              .and()
              .haveSimpleNameNotStartingWith("PlanFile")
              .should()
              .dependOnClassesThat(
                  resideInAnyPackage("java.sql..", "okhttp3..")
                      .or(resideInAPackage("java.net..").and(not(named(NET_TEXT))))
                      .or(
                          named(
                              "java.nio.file.Files",
                              "java.io.File",
                              "java.io.FileInputStream",
                              "java.io.FileOutputStream",
                              "java.io.RandomAccessFile",
                              "java.time.Clock"))));
    }
  }

  @Nested
  class TheCode {

    @Test
    void leavesTheStandardStreamsToTheConsole() {
      check(
          noClasses()
              .that()
              .doNotBelongToAnyOf(Console.class)
              .should(ACCESS_STANDARD_STREAMS)
              .orShould()
              .accessField(java.io.FileDescriptor.class, "out")
              .orShould()
              .accessField(java.io.FileDescriptor.class, "err"));
    }

    @Test
    void takesTimeAndChanceFromOutside() {
      DescribedPredicate<CodeUnitCallTarget> clock =
          call("java.time.(Instant|LocalDate|LocalDateTime|OffsetDateTime|ZonedDateTime)", "now", 0)
              .or(call("java.time.Clock", "system.*", 0))
              .or(call("java.lang.System", "currentTimeMillis", 0))
              .or(call("java.lang.Thread", "sleep", 1))
              .or(call("java.lang.Math", "random", 0))
              .or(call("java.util.UUID", "randomUUID", 0));
      check(
          noClasses()
              .that()
              .resideOutsideOfPackage(ROOT + "cli..")
              .and()
              .haveSimpleNameNotStartingWith("System")
              .should()
              .callCodeUnitWhere(target(clock))
              .because(
                  "the sandbox and the tests run on virtual time; a class named System… binds"
                      + " the real thing"));
    }

    @Test
    void doesNotLogPastSlf4j() {
      check(noClasses().should().dependOnClassesThat(resideInAPackage("java.util.logging..")));
    }

    @Test
    void usesOneJsonLibraryAndOneInjectAnnotation() {
      check(
          noClasses()
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage("com.fasterxml.jackson.databind..", "javax.inject.."));
    }

    @Test
    void injectsThroughConstructors() {
      check(
          noFields()
              .should()
              .beAnnotatedWith("jakarta.inject.Inject")
              .orShould()
              .beAnnotatedWith("com.google.inject.Inject"));
    }

    @Test
    void namesClassesForWhatTheyAre() {
      check(
          noClasses()
              .should()
              .haveSimpleNameEndingWith("Util")
              .orShould()
              .haveSimpleNameEndingWith("Utils")
              .orShould()
              .haveSimpleNameEndingWith("Helper")
              .orShould()
              .haveSimpleNameEndingWith("Manager"));
    }

    private static DescribedPredicate<CodeUnitCallTarget> call(
        String owner, String method, int parameters) {
      return describe(
          owner + "." + method,
          callee ->
              callee.getOwner().getName().matches(owner)
                  && nameMatching(method).test(callee)
                  && callee.getRawParameterTypes().size() == parameters);
    }
  }

  private static DescribedPredicate<JavaClass> named(String... names) {
    return describe(
        "one of " + String.join(", ", names), type -> Set.of(names).contains(type.getName()));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(ENGINE);
  }
}
