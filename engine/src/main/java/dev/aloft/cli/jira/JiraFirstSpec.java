package dev.aloft.cli.jira;

import dev.aloft.jira.source.JiraSource;
import dev.aloft.jira.source.SourceCustomField;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.jira.source.SourceProject;
import dev.aloft.jira.source.SourceUser;
import dev.aloft.run.FirstSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a Jira source alone tells about its first spec. */
record JiraFirstSpec(JiraSource source, FirstSpec.Terms terms) {

  /** The share of placeholders that needs no line, in per cent. */
  private static final long DEFAULT_GAPS = 20;

  private static final long MOST_GAPS = 100;

  /**
   * Groups that products make, and that give access or administration by their name: nobody shall
   * come into them by a migration.
   */
  private static final Set<String> RESERVED =
      Set.of(
          "administrators",
          "system-administrators",
          "site-admins",
          "org-admins",
          "trusted-users",
          "users");

  FirstSpec draft() {
    List<FirstSpec.Line> decisions = new ArrayList<>();
    groups(decisions);
    fields(decisions);
    List<FirstSpec.ProjectLine> projects = new ArrayList<>();
    long share = gaps(projects);
    return new FirstSpec(
        terms,
        about(),
        domains(),
        duplicates(),
        share <= DEFAULT_GAPS
            ? Optional.empty()
            : Optional.of(
                new FirstSpec.Choice(
                    Math.min(MOST_GAPS, share) + " %",
                    "The keys have gaps: one project needs "
                        + Math.min(MOST_GAPS, share)
                        + " placeholders for 100 issues. They go at the end.")),
        decisions,
        projects);
  }

  private List<String> about() {
    String version = source.header().version().map(v -> " " + v).orElse("");
    return List.of(
        "Source: Jira%s, %d projects, %d issues, %d people, %d groups."
            .formatted(
                version,
                source.projects().size(),
                source.issueCount(),
                source.people().users().size(),
                source.people().groups().size()),
        "`aloft rehearse` shows on a local site what it does; `aloft plan` compares it with"
            + " yours.");
  }

  private List<String> domains() {
    Map<String, Long> counts = new TreeMap<>();
    addresses()
        .filter(address -> address.indexOf('@') > 0)
        .forEach(address ->
            counts.merge(address.substring(address.lastIndexOf('@') + 1), 1L, Long::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Stream<String> addresses() {
    return source.people().users().stream()
        .map(SourceUser::email)
        .flatMap(Optional::stream)
        .map(address -> address.strip().toLowerCase(Locale.ROOT))
        .filter(address -> !address.isEmpty());
  }

  private Optional<FirstSpec.Choice> duplicates() {
    Set<String> seen = new HashSet<>();
    long shared = addresses().filter(address -> !seen.add(address)).count();
    return shared == 0
        ? Optional.empty()
        : Optional.of(
            new FirstSpec.Choice(
                "first-directory",
                shared
                    + (shared == 1 ? " person has" : " people have")
                    + " the address of somebody else. The first of them takes the account, so that"
                    + " nobody is\n  # credited with another's work; `merge` makes them one."));
  }

  private void groups(List<FirstSpec.Line> lines) {
    source.people().groups().stream()
        .map(group -> group.name())
        .filter(JiraFirstSpec::reserved)
        .sorted()
        .forEach(name ->
            lines.add(
                new FirstSpec.Line(
                    "group",
                    name,
                    Optional.empty(),
                    Optional.of(terms.name() + "-" + name.toLowerCase(Locale.ROOT)),
                    Optional.empty(),
                    "The product gives groups of this name access or administration.")));
  }

  private static boolean reserved(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    return RESERVED.contains(folded)
        || folded.startsWith("jira-")
        || folded.startsWith("confluence-")
        || folded.startsWith("atlassian-");
  }

  /** Fields of one name are told apart by type; those of one name and type stay as they are. */
  private void fields(List<FirstSpec.Line> lines) {
    Map<String, List<SourceCustomField>> byName = new TreeMap<>();
    source
        .customFields()
        .forEach(field -> byName.computeIfAbsent(field.name(), _ -> new ArrayList<>()).add(field));
    for (List<SourceCustomField> same : byName.values()) {
      Set<String> types = new HashSet<>();
      same.forEach(field -> types.add(field.typeKey()));
      if (types.size() < same.size() || same.size() == 1) {
        continue;
      }
      for (SourceCustomField field : same.subList(1, same.size())) {
        String kind = field.typeKey().substring(field.typeKey().lastIndexOf(':') + 1);
        lines.add(
            new FirstSpec.Line(
                "jira.custom-field",
                field.name(),
                Optional.of(field.typeKey()),
                Optional.of(field.name() + " (" + kind + ")"),
                Optional.empty(),
                "Another field has the same name; searches could not tell them apart."));
      }
    }
  }

  /** The largest share of gaps that can be filled; projects beyond get new keys. */
  private long gaps(List<FirstSpec.ProjectLine> projects) {
    long largest = 0;
    for (SourceProject project : source.projects()) {
      long share = share(project);
      if (share > MOST_GAPS) {
        projects.add(
            new FirstSpec.ProjectLine(
                project.key(),
                Optional.empty(),
                Optional.empty(),
                true,
                "Most numbers of "
                    + project.key()
                    + " are gone: keeping the keys would need more placeholders than issues."));
      } else {
        largest = Math.max(largest, share);
      }
    }
    return largest;
  }

  /** Missing numbers for a hundred issues, rounded up. */
  private long share(SourceProject project) {
    long[] seen = new long[2];
    try (Stream<SourceIssueBundle> issues = source.issues(project.id())) {
      issues.forEach(bundle -> {
        seen[0]++;
        seen[1] = Math.max(seen[1], bundle.issue().number());
      });
    }
    return seen[0] == 0 ? 0 : ((seen[1] - seen[0]) * 100 + seen[0] - 1) / seen[0];
  }
}
