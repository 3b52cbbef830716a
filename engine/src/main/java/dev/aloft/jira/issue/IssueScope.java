package dev.aloft.jira.issue;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.Names;
import dev.aloft.jira.source.JiraSource;
import dev.aloft.jira.source.SourceIssueType;
import dev.aloft.jira.source.SourceUser;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of one source and of how its things are named; the same for plan and verify. */
record IssueScope(JiraSource source, String sourceName, Names names, List<MovingProject> projects) {

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

  /** A person by key or, in some eras, by name. */
  Optional<Address> user(String reference) {
    return source
        .people()
        .find(reference)
        .map(SourceUser::key)
        .flatMap(key -> names.find(IssueSchema.USER, key))
        .or(() -> names.find(IssueSchema.USER, reference));
  }

  /** How people know a person. */
  String nameOf(String reference) {
    String name = source.people().person(reference).displayName().strip();
    return name.isEmpty() ? reference : name;
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
    return reference
        .map(key -> Value.fields(Map.of("key", Value.text(key), "name", Value.text(nameOf(key)))))
        .orElse(Value.NONE);
  }

  Value reference(String type, Optional<String> sourceId) {
    return sourceId.flatMap(id -> names.find(type, id)).map(Value::reference).orElse(Value.NONE);
  }

  Optional<MovingProject> project(String sourceId) {
    return projects.stream()
        .filter(project -> project.source().id().equals(sourceId))
        .filter(project -> project.content().isPresent())
        .findFirst();
  }
}
