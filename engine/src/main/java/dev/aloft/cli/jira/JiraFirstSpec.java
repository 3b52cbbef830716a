package dev.aloft.cli.jira;

import dev.aloft.jira.field.FieldKind;
import dev.aloft.jira.issue.GapCount;
import dev.aloft.jira.issuetype.IssueTypeType;
import dev.aloft.jira.project.ProjectKeys;
import dev.aloft.jira.source.JiraSource;
import dev.aloft.jira.source.SourceCustomField;
import dev.aloft.jira.source.SourceIssueType;
import dev.aloft.jira.source.SourceProject;
import dev.aloft.jira.source.SourceUser;
import dev.aloft.jira.source.UserKind;
import dev.aloft.people.EmailAddress;
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
    issueTypes(decisions);
    List<FirstSpec.ProjectLine> projects = new ArrayList<>();
    long share = projects(projects);
    return new FirstSpec(
        terms,
        source.header().snapshotId(),
        about(),
        domains(),
        duplicates(),
        maxStandIns(),
        share <= DEFAULT_GAPS
            ? Optional.empty()
            : Optional.of(
                new FirstSpec.Choice(
                    Math.min(MOST_GAPS, share) + " %",
                    "The keys have gaps: one project needs "
                        + Math.min(MOST_GAPS, share)
                        + " placeholders for 100 issues. They go at the end.")),
        decisions,
        projects,
        List.of());
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

  private Optional<FirstSpec.Choice> maxStandIns() {
    Set<String> seen = new HashSet<>();
    long without =
        source.people().users().stream()
            .filter(user -> user.active() && user.kind() == UserKind.PRESENT)
            .filter(user -> {
              Optional<EmailAddress> address = user.email().flatMap(EmailAddress::parse);
              return address.isEmpty() || !seen.add(address.get().text());
            })
            .count();
    return without == 0
        ? Optional.empty()
        : Optional.of(
            new FirstSpec.Choice(
                "100 %",
                without
                    + (without == 1 ? " active person has" : " active people have")
                    + " no usable address. Lower this to 2 % once the map names them."));
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
        String type =
            FieldKind.of(field.typeKey()).map(FieldKind::shortKey).orElse(field.typeKey());
        String kind = field.typeKey().substring(field.typeKey().lastIndexOf(':') + 1);
        lines.add(
            new FirstSpec.Line(
                "jira.custom-field",
                field.name(),
                Optional.of(type),
                Optional.of(field.name() + " (" + kind + ")"),
                Optional.empty(),
                "Another field has the same name; searches could not tell them apart."));
      }
    }
  }

  /** A type of sub-tasks makes room for the ordinary one of the same name. */
  private void issueTypes(List<FirstSpec.Line> lines) {
    Set<String> taken = new HashSet<>();
    source.issueTypes().stream()
        .filter(type -> !type.subtask())
        .forEach(type -> taken.add(folded(type.name())));
    Set<String> decided = new HashSet<>();
    for (SourceIssueType type : source.issueTypes()) {
      if (!type.subtask() || !taken.contains(folded(type.name())) || !decided.add(type.name())) {
        continue;
      }
      String name = type.name().strip() + " (sub-task)";
      for (int more = 2; !taken.add(folded(name)); more++) {
        name = type.name().strip() + " (sub-task " + more + ")";
      }
      lines.add(
          new FirstSpec.Line(
              IssueTypeType.TYPE,
              type.name(),
              Optional.of(IssueTypeType.SUBTASK),
              Optional.of(name),
              Optional.empty(),
              "An ordinary issue type has the same name, and the cloud takes each name once."));
    }
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** Says what projects need; the largest share of gaps that can be filled, new keys apart. */
  private long projects(List<FirstSpec.ProjectLine> lines) {
    Set<String> taken = new HashSet<>();
    source.projects().forEach(project -> taken.add(project.key()));
    long largest = 0;
    for (SourceProject project : source.projects()) {
      List<String> why = new ArrayList<>();
      Optional<String> key = Optional.empty();
      if (!ProjectKeys.isAllowed(project.key())) {
        key = Optional.of(ProjectKeys.near(project.key(), taken));
        taken.add(key.get());
        why.add("The cloud takes keys of two to ten capitals and digits, a capital first.");
      }
      long share = GapCount.of(source, project).share();
      if (share > MOST_GAPS) {
        why.add(
            "Most numbers of "
                + project.key()
                + " are gone: keeping the keys would need more placeholders than issues.");
      } else {
        largest = Math.max(largest, share);
      }
      if (!why.isEmpty()) {
        lines.add(
            new FirstSpec.ProjectLine(
                project.key(), key, Optional.empty(), share > MOST_GAPS, String.join("\n# ", why)));
      }
    }
    return largest;
  }
}
