package dev.aloft.jira.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.Problems;
import dev.aloft.origin.BackupReader;
import dev.aloft.origin.ReadOptions;
import dev.aloft.origin.SharedBackups;
import dev.aloft.staging.Staging;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The people of the real backups are everybody whom a row makes or names, and among them are those
 * who make trouble: the laws of {@link RealSourcesTest} would hold for backups without any.
 */
@Tag("shared")
class RealPeopleTest {

  private static final Set<String> ENTITIES = Set.of("OSUser", "User", "ApplicationUser");

  @TempDir private Path folder;

  @Test
  void everyAccountIsSomebodysAndTheTroublesomeAreAmongThem() {
    Set<UserKind> kinds = new HashSet<>();
    Set<Long> directories = new TreeSet<>();
    boolean renamed = false;
    int number = 0;
    for (SharedBackups.Backup backup : SharedBackups.wellFormed()) {
      try (Staging staging =
          new BackupReader(ReadOptions.DEFAULT)
              .read(backup.path(), folder.resolve("staging-" + number++), new Problems())) {
        People people = new JiraSource(staging, Optional.empty()).people();
        assertThat(claimed(people)).as("rows of %s", backup).isEqualTo(accounts(staging));
        Stream.concat(people.users().stream(), people.missing().stream())
            .map(SourceUser::kind)
            .forEach(kinds::add);
        directories.add(withPeople(people));
        renamed |=
            people.users().stream()
                .filter(user -> user.kind() == UserKind.PRESENT)
                .anyMatch(user -> !user.key().equalsIgnoreCase(user.name()));
      }
    }
    assertThat(kinds).as("removed users among them").containsExactlyInAnyOrder(UserKind.values());
    assertThat(directories).as("directories with people").contains(1L, 2L);
    assertThat(renamed).as("a key that is not the name").isTrue();
  }

  /** The account rows of all eras, each as often as somebody has it. */
  private static List<String> claimed(People people) {
    return Stream.concat(people.users().stream(), people.shadowed().stream())
        .flatMap(user -> user.rows().stream())
        .filter(row -> ENTITIES.contains(row.entity()))
        .map(row -> row.entity() + " " + row.ordinal())
        .sorted()
        .toList();
  }

  private static List<String> accounts(Staging staging) {
    return ENTITIES.stream()
        .flatMap(entity -> staging.stream(entity).map(row -> entity + " " + row.ordinal()))
        .sorted()
        .toList();
  }

  private static long withPeople(People people) {
    return people.users().stream()
        .flatMap(user -> user.directory().stream())
        .map(SourceDirectory::id)
        .collect(Collectors.toSet())
        .size();
  }
}
