package dev.aloft.sandbox.jira.datacenter.field;

import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Lists;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.store.Item;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Finds what requests name by {@code id} or {@code name}. */
public final class Choices {

  private final Tables tables;

  /** The choices of a site. */
  public Choices(JiraSite site) {
    this.tables = site.tables();
  }

  /** Whether a type is that of epics. */
  public boolean epic(long type) {
    return tables.issueTypes().find(type).filter(one -> one.name().equals("Epic")).isPresent();
  }

  long version(JsonNode input, Project project) throws WrongValue {
    List<Lists.Version> versions =
        tables.versions().where(version -> version.owner() == project.id());
    return among("Version", input, versions, Lists.Version::name);
  }

  long component(JsonNode input, Project project) throws WrongValue {
    List<Lists.Component> components =
        tables.components().where(component -> component.owner() == project.id());
    return among("Component", input, components, Lists.Component::name);
  }

  long priority(JsonNode input, Project project) throws WrongValue {
    List<Lists.Priority> priorities = priorities(project);
    if (!input.isObject()) {
      throw new WrongValue("data was not an object");
    }
    return find(input, priorities, Lists.Priority::name)
        .orElseThrow(() -> new WrongValue("The priority selected is invalid."));
  }

  /** The priorities of a project, in their order. */
  public List<Lists.Priority> priorities(Project project) {
    return tables.prioritySchemes().find(project.schemes().priority()).stream()
        .flatMap(scheme -> scheme.priorities().stream())
        .flatMap(id -> tables.priorities().find(id).stream())
        .toList();
  }

  /** The issue types of a project, in their order. */
  public List<Lists.IssueType> types(Project project) {
    return tables.issueTypeSchemes().find(project.schemes().issueType()).stream()
        .flatMap(scheme -> scheme.types().stream())
        .flatMap(id -> tables.issueTypes().find(id).stream())
        .toList();
  }

  long resolution(JsonNode input) throws WrongValue {
    return among("Resolution", input, tables.resolutions().all(), Lists.Resolution::name);
  }

  long project(JsonNode input) throws WrongValue {
    if (!input.isObject()) {
      throw new WrongValue("data was not an object");
    }
    String id = input.path("id").asString("");
    String key = input.path("key").asString("");
    return (id.isEmpty()
            ? tables.projects().first(project -> project.key().equals(key))
            : tables.projects().find(id))
        .orElseThrow(() -> new WrongValue("valid project is required"))
        .id();
  }

  private static <T extends Item> long among(
      String what, JsonNode input, List<T> all, Function<T, String> name) throws WrongValue {
    if (!input.isObject()) {
      throw new WrongValue("expected Object containing an 'id' or 'name' property");
    }
    String id = input.path("id").asString("");
    return find(input, all, name)
        .orElseThrow(() ->
            new WrongValue(
                id.isEmpty()
                    ? what + " name '" + input.path("name").asString("") + "' is not valid"
                    : what + " id '" + id + "' is not valid"));
  }

  /** What an object means that names a thing by {@code id} or {@code name}. */
  static <T extends Item> Optional<Long> find(
      JsonNode input, List<T> all, Function<T, String> name) {
    String id = input.path("id").asString("");
    String wanted = input.path("name").asString("");
    return all.stream()
        .filter(one ->
            id.isEmpty() ? name.apply(one).equals(wanted) : Long.toString(one.id()).equals(id))
        .findFirst()
        .map(Item::id);
  }
}
