package dev.aloft.jira.project;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.Generated;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.permissionscheme.PermissionSchemeType;
import dev.aloft.jira.source.PermissionSchemes;
import dev.aloft.jira.source.SourceProject;
import dev.aloft.resource.Desired;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.Role;
import dev.aloft.text.ShortNames;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Wants every selected project. */
final class ProjectDerivation {

  private static final int LONGEST_NAME = 80;

  private final Derivation derivation;

  ProjectDerivation(Derivation derivation) {
    this.derivation = derivation;
  }

  void derive() {
    for (MovingProject project : derivation.projects()) {
      checkKey(project);
      derivation.names().put(MovingProject.TYPE, project.source().id(), project.address());
      derivation.want(
          Desired.of(
              project.address(),
              project.selected().targetKey(),
              attributes(project),
              OnExisting.FAIL,
              Role.MIGRATED,
              project.selected().location().toLocation().display()));
    }
  }

  private void checkKey(MovingProject project) {
    String key = project.selected().targetKey();
    if (!ProjectKeys.isAllowed(key)) {
      derivation.problem(
          Diagnostic.of(
                  ProjectCode.KEY_NOT_ALLOWED,
                  project.selected().location().toLocation(),
                  "\"" + key + "\" cannot be the key of a project in Jira Cloud")
              .expected("two to ten capitals and digits, a capital first")
              .next("write a Project document that gives it another key under target"));
    }
  }

  private Map<String, Value> attributes(MovingProject project) {
    SourceProject source = project.source();
    Map<String, Value> values = new TreeMap<>();
    values.put("key", Value.text(project.selected().targetKey()));
    values.put("name", Value.text(name(project)));
    values.put("description", Value.textOrNone(lines(source.description())));
    values.put("url", url(source.url().strip()));
    values.put("type", Value.text(type(source)));
    values.put("assigneeType", Value.text(assigneeType(source)));
    values.put("category", category(source));
    values.put("formerKeys", formerKeys(source));
    values.put("issueTypeScheme", Generated.reference(Generated.ISSUE_TYPE_SCHEME, project));
    values.put("workflowScheme", Generated.reference(Generated.WORKFLOW_SCHEME, project));
    values.put(
        "issueTypeScreenScheme", Generated.reference(Generated.ISSUE_TYPE_SCREEN_SCHEME, project));
    PermissionSchemes.idOf(source)
        .flatMap(id -> derivation.names().find(PermissionSchemeType.TYPE, id))
        .ifPresent(scheme -> values.put("permissionScheme", Value.reference(scheme)));
    lead(project).ifPresent(lead -> values.put("lead", lead));
    return values;
  }

  private String name(MovingProject project) {
    String whole = project.selected().targetName().orElse(project.source().name()).strip();
    String name = ShortNames.fit(whole, LONGEST_NAME);
    if (!name.equals(whole)) {
      derivation.lose(
          "jira.project.name", "shortened to " + LONGEST_NAME + " characters, with a mark", 1);
    }
    return name;
  }

  /** Line ends as sites keep them. */
  static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  private Value url(String url) {
    if (url.isEmpty() || url.startsWith("http://") || url.startsWith("https://")) {
      return Value.textOrNone(url);
    }
    derivation.lose("jira.project.url", "left out: it is no http address", 1);
    return Value.NONE;
  }

  private String type(SourceProject source) {
    String type = source.type().orElse("software");
    return switch (type) {
      case "software", "business" -> type;
      default -> {
        derivation.lose("jira.project.type", "software, in place of " + type, 1);
        yield "software";
      }
    };
  }

  private static String assigneeType(SourceProject source) {
    return source.assigneeType().filter("2"::equals).isPresent() ? "PROJECT_LEAD" : "UNASSIGNED";
  }

  private Value category(SourceProject source) {
    return source
        .categoryId()
        .flatMap(id -> derivation.names().find("jira.project-category", id))
        .map(Value::reference)
        .orElse(Value.NONE);
  }

  private Value formerKeys(SourceProject source) {
    derivation.lose(
        "jira.project.formerKeys",
        "the project's property aloft.source: links with an old key end",
        source.formerKeys().size());
    return Value.set(source.formerKeys().stream().map(Value::text).toList());
  }

  /** Nobody is named where the source names nobody: whoever makes the project leads it then. */
  private Optional<Value> lead(MovingProject project) {
    Optional<Address> lead =
        project
            .source()
            .lead()
            .map(reference -> derivation.source().people().person(reference))
            .flatMap(person -> derivation.names().find("user", person.key()));
    if (lead.isEmpty()) {
      derivation.note(
          "Project " + project.source().key() + " has no lead; the migration's account leads it.");
    }
    return lead.map(Value::reference);
  }
}
