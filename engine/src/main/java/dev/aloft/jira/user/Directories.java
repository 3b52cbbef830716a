package dev.aloft.jira.user;

import dev.aloft.jira.source.People;
import dev.aloft.jira.source.SourceDirectory;
import dev.aloft.jira.source.SourceUser;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a source's people come from, in the order in which it asks.
 *
 * @param source its name in the spec
 */
record Directories(String source, People people) {

  /** What an instance keeps by itself; old backups do not name the kind. */
  private static final Set<SourceDirectory.Kind> HOME =
      EnumSet.of(SourceDirectory.Kind.INTERNAL, SourceDirectory.Kind.UNKNOWN);

  /** One sentence for the reviewer; none where everybody comes from one that is not copied. */
  Optional<String> sentence() {
    List<SourceDirectory> all = people.directories();
    if (all.isEmpty() || (all.size() == 1 && HOME.contains(all.getFirst().kind()))) {
      return Optional.empty();
    }
    Map<String, Long> users = count(people.users());
    Map<String, Long> shadowed = count(people.shadowed());
    return Optional.of(
        "People of "
            + source
            + " come from "
            + (all.size() == 1 ? "one directory: " : all.size() + " directories, in this order: ")
            + all.stream()
                .map(directory ->
                    words(
                        directory,
                        users.getOrDefault(directory.id(), 0L),
                        shadowed.getOrDefault(directory.id(), 0L)))
                .collect(Collectors.joining("; "))
            + ".");
  }

  private static Map<String, Long> count(List<SourceUser> users) {
    Map<String, Long> counts = new HashMap<>();
    users.forEach(user ->
        user.directory().ifPresent(directory -> counts.merge(directory.id(), 1L, Long::sum)));
    return counts;
  }

  private static String words(SourceDirectory directory, long users, long shadowed) {
    return String.format(
        Locale.ROOT,
        "\"%s\" (%s%s%s) with %,d%s",
        directory.name(),
        directory.kind().words(),
        directory.active() ? "" : ", switched off",
        directory
            .synced()
            .map(time -> ", last copied " + time.atOffset(ZoneOffset.UTC).toLocalDate())
            .orElse(""),
        users,
        shadowed == 0 ? "" : String.format(Locale.ROOT, " and %,d shadowed", shadowed));
  }
}
