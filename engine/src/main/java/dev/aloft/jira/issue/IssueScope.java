package dev.aloft.jira.issue;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.Names;
import dev.aloft.jira.source.JiraSource;
import dev.aloft.jira.source.SourceIssueType;
import dev.aloft.jira.source.SourceLinkType;
import dev.aloft.jira.source.SourceUser;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What is known of one source and of how its things are named; the same for plan and verify. What
 * every issue asks for is worked out once. Safe for several threads.
 */
final class IssueScope {

  private final JiraSource source;
  private final String sourceName;
  private final Names names;
  private final List<MovingProject> projects;
  private final Map<String, MovingProject> moving = new HashMap<>();
  private final Set<String> hiddenLinkTypes;
  private final Set<String> subtaskTypes;

  /** Those who have an account in the source, by what rows call them. */
  private final Map<String, Person> people = new ConcurrentHashMap<>();

  IssueScope(JiraSource source, String sourceName, Names names, List<MovingProject> projects) {
    this.source = source;
    this.sourceName = sourceName;
    this.names = names;
    this.projects = List.copyOf(projects);
    this.projects.stream()
        .filter(project -> project.content().isPresent())
        .forEach(project -> moving.putIfAbsent(project.source().id(), project));
    this.hiddenLinkTypes =
        source.linkTypes().stream()
            .filter(SourceLinkType::isHidden)
            .map(SourceLinkType::id)
            .collect(Collectors.toUnmodifiableSet());
    this.subtaskTypes =
        source.issueTypes().stream()
            .filter(SourceIssueType::subtask)
            .map(SourceIssueType::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  JiraSource source() {
    return source;
  }

  String sourceName() {
    return sourceName;
  }

  Names names() {
    return names;
  }

  /** All that the spec selects, be their content moving or not. */
  List<MovingProject> projects() {
    return projects;
  }

  static IssueScope of(Derivation derivation) {
    return new IssueScope(
        derivation.source(), derivation.sourceName(), derivation.names(), derivation.projects());
  }

  static IssueScope of(AuditScope scope) {
    return new IssueScope(scope.source(), scope.sourceName(), scope.names(), scope.projects());
  }

  /** The source's own id in a stamp, if it is one of this source. */
  Optional<String> sourceId(String stamp) {
    String prefix = sourceName + "/";
    return stamp.startsWith(prefix)
        ? Optional.of(stamp.substring(prefix.length()))
        : Optional.empty();
  }

  /** The source's id of a thing, told apart from those of other sources. */
  String stamp(String sourceId) {
    return sourceName + "/" + sourceId;
  }

  /** Whom a row means, by key or, in some eras, by name; somebody without account if nobody. */
  Person person(String reference) {
    Person known = people.get(reference);
    if (known != null) {
      return known;
    }
    Optional<SourceUser> user = source.people().find(reference);
    Person person =
        Person.of(
            reference,
            user.orElseGet(() -> source.people().person(reference)),
            user.map(SourceUser::key)
                .flatMap(key -> names.find(IssueSchema.USER, key))
                .or(() -> names.find(IssueSchema.USER, reference)));
    if (user.isPresent()) {
      people.put(reference, person);
    }
    return person;
  }

  /** The wanted account of a person. */
  Optional<Address> user(String reference) {
    return person(reference).account();
  }

  /** How people know a person. */
  String nameOf(String reference) {
    return person(reference).name();
  }

  /** Whether users never see links of the type as links. */
  boolean isHidden(String linkTypeId) {
    return hiddenLinkTypes.contains(linkTypeId);
  }

  /** Whether issues of the type are sub-tasks. */
  boolean isSubtask(String typeId) {
    return subtaskTypes.contains(typeId);
  }

  /** The name of an issue type as the source has it. */
  String nameOfType(String typeId) {
    return source.issueTypes().stream()
        .filter(type -> type.id().equals(typeId))
        .map(SourceIssueType::name)
        .findFirst()
        .orElse(typeId);
  }

  /** A person as a value that outlives accounts: key and name. */
  Value person(Optional<String> reference) {
    return reference.map(key -> person(key).value()).orElse(Value.NONE);
  }

  Value reference(String type, Optional<String> sourceId) {
    return sourceId.flatMap(id -> names.find(type, id)).map(Value::reference).orElse(Value.NONE);
  }

  /** The project of that id, if its content moves. */
  Optional<MovingProject> project(String sourceId) {
    return Optional.ofNullable(moving.get(sourceId));
  }
}
