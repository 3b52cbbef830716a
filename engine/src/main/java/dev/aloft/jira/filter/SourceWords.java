package dev.aloft.jira.filter;

import dev.aloft.jira.MovingProject;
import dev.aloft.jira.Names;
import dev.aloft.jira.category.CategoryType;
import dev.aloft.jira.issuetype.IssueTypeType;
import dev.aloft.jira.priority.PriorityType;
import dev.aloft.jira.resolution.ResolutionType;
import dev.aloft.jira.source.IssuePlace;
import dev.aloft.jira.source.JiraSource;
import dev.aloft.jira.source.SourceProject;
import dev.aloft.jira.status.StatusType;
import dev.aloft.staging.EntityRow;
import dev.aloft.value.Address;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the words of the source's queries mean there, and what each has become on the target. */
final class SourceWords {

  private static final Pattern KEY = Pattern.compile("([A-Za-z][A-Za-z0-9_]*)-([0-9]+)");

  private final JiraSource source;
  private final Names names;
  private final ShareRows shares;
  private final Map<String, MovingProject> moving = new HashMap<>();
  private final Map<String, Map<String, Set<String>>> idsByName = new HashMap<>();

  SourceWords(JiraSource source, Names names, List<MovingProject> projects) {
    this.source = source;
    this.names = names;
    this.shares = new ShareRows(source, names);
    projects.forEach(project -> moving.put(project.source().id(), project));
  }

  /**
   * Looks a word up.
   *
   * @param number whether it stands outside quotes and is a number, which is an id first of all
   */
  Found find(Meaning meaning, String word, boolean number) {
    return switch (meaning) {
      case PLAIN, SITE_DATE, OPTION -> Found.SAME;
      case PROJECT -> project(word, number);
      case CATEGORY ->
          named(CategoryType.TYPE, "ProjectCategory", "project category", word, number);
      case STATUS -> named(StatusType.TYPE, "Status", "status", word, number);
      case ISSUE_TYPE -> named(IssueTypeType.TYPE, "IssueType", "issue type", word, number);
      case PRIORITY -> named(PriorityType.TYPE, "Priority", "priority", word, number);
      case RESOLUTION ->
          word.equalsIgnoreCase("Unresolved")
              ? Found.SAME
              : named(ResolutionType.TYPE, "Resolution", "resolution", word, number);
      case VERSION -> inProject(FilterType.VERSION, "Version", "version", word, number);
      case COMPONENT -> inProject(FilterType.COMPONENT, "Component", "component", word, number);
      case VERSION_NAME -> version(word, number);
      case USER -> person(word);
      case GROUP -> group(word);
      case FILTER -> filter(word, number);
      case ISSUE -> issue(word, number);
      case SPRINT -> number ? new Found.Absent("sprint " + word) : Found.SAME;
      case SECURITY_LEVEL -> new Found.Absent("security level \"" + word + "\"");
    };
  }

  private Found project(String word, boolean number) {
    return sourceProject(word, number)
        .flatMap(project -> Optional.ofNullable(moving.get(project.id())))
        .<Found>map(project -> named(word, number, project.selected().targetKey()))
        .orElse(new Found.Absent("project \"" + word + "\""));
  }

  /** Names are not unique for ever, keys are: a project is named by its key from now on. */
  private Optional<SourceProject> sourceProject(String word, boolean number) {
    List<SourceProject> all = source.projects();
    return Stream.of(
            all.stream().filter(project -> number && project.id().equals(word)),
            all.stream().filter(project -> project.key().equalsIgnoreCase(word)),
            all.stream().filter(project -> project.name().strip().equalsIgnoreCase(word)),
            all.stream()
                .filter(project ->
                    project.formerKeys().stream().anyMatch(key -> key.equalsIgnoreCase(word))),
            all.stream().filter(project -> project.id().equals(word)))
        .flatMap(found -> found)
        .findFirst();
  }

  private static Found named(String word, boolean number, String name) {
    return !number && word.equalsIgnoreCase(name) ? Found.SAME : new Found.Named(name);
  }

  private Found named(String type, String entity, String kind, String word, boolean number) {
    return addresses(type, entity, word, number)
        .findFirst()
        .<Found>map(address -> named(word, number, address.key()))
        .orElse(new Found.Absent(kind + " \"" + word + "\""));
  }

  /** Where a number is nobody's id it is a name, as in the product. */
  private Stream<Address> addresses(String type, String entity, String word, boolean number) {
    return ids(entity, word, number).stream().flatMap(id -> names.find(type, id).stream());
  }

  private Set<String> ids(String entity, String word, boolean number) {
    if (number && source.staging().find(entity, word).isPresent()) {
      return Set.of(word);
    }
    Set<String> named =
        idsByName
            .computeIfAbsent(entity, this::byName)
            .getOrDefault(word.strip().toLowerCase(Locale.ROOT), Set.of());
    return named.isEmpty() && source.staging().find(entity, word).isPresent()
        ? Set.of(word)
        : named;
  }

  private Map<String, Set<String>> byName(String entity) {
    Map<String, Set<String>> ids = new HashMap<>();
    try (Stream<EntityRow> rows = source.staging().stream(entity)) {
      rows.forEach(row ->
          ids.computeIfAbsent(
                  row.text("name").strip().toLowerCase(Locale.ROOT), any -> new LinkedHashSet<>())
              .add(row.id()));
    }
    return ids;
  }

  /** By id where the query had the id; by name if all of that name are still called so. */
  private Found inProject(String type, String entity, String kind, String word, boolean number) {
    if (number && source.staging().find(entity, word).isPresent()) {
      return names
          .find(type, word)
          .<Found>map(Found.Pointed::new)
          .orElse(new Found.Absent(kind + " " + word));
    }
    List<String> there =
        addresses(type, entity, word, number)
            .map(address -> address.key().substring(address.key().indexOf('/') + 1))
            .distinct()
            .toList();
    return there.size() == 1
        ? named(word, false, there.getFirst())
        : new Found.Absent(kind + " \"" + word + "\"");
  }

  private Found version(String word, boolean number) {
    Optional<EntityRow> row = number ? source.staging().find("Version", word) : Optional.empty();
    String name = row.map(one -> one.text("name").strip()).orElse(word);
    Found found = inProject(FilterType.VERSION, "Version", "version", name, false);
    return found.equals(Found.SAME) && !name.equals(word) ? new Found.Named(name) : found;
  }

  private Found person(String word) {
    return names
        .find("user", source.people().person(word).key())
        .<Found>map(Found.Pointed::new)
        .orElse(new Found.Absent("a person who is nowhere in what moves"));
  }

  private Found group(String word) {
    return names
        .find("group", word.strip().toLowerCase(Locale.ROOT))
        .map(address -> named(word, false, address.key()))
        .orElse(new Found.Absent("group \"" + word + "\""));
  }

  /** A site takes only filters that whoever writes the query may see: here the migration. */
  private Found filter(String word, boolean number) {
    List<String> ids =
        ids(FilterType.ENTITY, word, number).stream()
            .filter(id -> names.find(FilterType.TYPE, id).isPresent())
            .toList();
    Optional<String> only = Optional.of(ids).filter(all -> all.size() == 1).map(List::getFirst);
    return only.filter(shares::forEverybody)
        .flatMap(id -> names.find(FilterType.TYPE, id))
        .<Found>map(Found.Pointed::new)
        .orElse(
            new Found.Absent(
                "filter \""
                    + word
                    + "\""
                    + (only.isPresent() ? ", which not everybody sees" : "")));
  }

  private Found issue(String word, boolean number) {
    Optional<IssuePlace> place = number ? source.place(word) : Optional.empty();
    Matcher key = KEY.matcher(word.strip());
    Optional<String> found = Optional.empty();
    if (place.isPresent()) {
      found = key(place.get().projectId(), Long.toString(place.get().number()));
    } else if (key.matches()) {
      found =
          sourceProject(key.group(1), false).flatMap(project -> key(project.id(), key.group(2)));
    }
    return found
        .map(target -> named(word, number, target))
        .orElse(new Found.Absent("issue \"" + word + "\""));
  }

  /** Issues keep their numbers only where keys are kept. */
  private Optional<String> key(String projectId, String number) {
    return Optional.ofNullable(moving.get(projectId))
        .filter(MovingProject::keepsKeys)
        .map(project -> project.selected().targetKey() + "-" + number);
  }
}
