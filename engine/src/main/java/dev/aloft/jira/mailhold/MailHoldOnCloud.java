package dev.aloft.jira.mailhold;

import dev.aloft.jira.MovingProject;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.notification.SilentSchemeType;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Draft;
import dev.aloft.resource.Observed;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.resource.Wanted;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Holds on a Jira Cloud site. Which scheme a project had is noted in a property of it before the
 * silent one takes its place, so that it is known even when this run is killed and its state lost.
 * A hold's id is its project's.
 */
final class MailHoldOnCloud implements TargetType {

  /** Stands on a project as long as the hold does. */
  static final String PROPERTY = "aloft.mail";

  private static final String PREVIOUS = "previous";

  private final JiraCloud site;

  MailHoldOnCloud(JiraCloud site) {
    this.site = site;
  }

  @Override
  public TypeSchema schema() {
    return MailHoldType.SCHEMA;
  }

  @Override
  public List<Observed> observe(Wanted wanted) {
    Set<String> projects = new TreeSet<>(wanted.knownIds());
    List<String> keys = wanted.resources().stream().map(Desired::naturalKey).toList();
    if (!keys.isEmpty()) {
      site.projects()
          .byKeys(keys, List.of())
          .forEach(project -> projects.add(project.path("id").asString("")));
    }
    List<Observed> found = new ArrayList<>();
    for (String id : projects) {
      site.projects()
          .get(id, List.of())
          .flatMap(project -> observed(id, project.path("key").asString("")))
          .ifPresent(found::add);
    }
    return found;
  }

  /** A hold stands from the moment at which the scheme of the project is noted. */
  private Optional<Observed> observed(String id, String key) {
    if (site.projects().property(id, PROPERTY).isEmpty()) {
      return Optional.empty();
    }
    Value scheme =
        current(id)
            .<Value>map(held -> new Value.Pointer(SilentSchemeType.TYPE, held))
            .orElse(Value.NONE);
    return Optional.of(
        new Observed(
            MailHoldType.TYPE,
            id,
            key,
            Map.of("project", new Value.Pointer(MovingProject.TYPE, id), "scheme", scheme),
            Optional.of(Address.of(MailHoldType.TYPE, key).toString()),
            Optional.empty()));
  }

  private Optional<String> current(String project) {
    return site.notificationSchemes()
        .ofProject(project)
        .map(scheme -> scheme.path("id").asString(""))
        .filter(id -> !id.isEmpty());
  }

  @Override
  public String create(Draft draft) {
    String project =
        draft
            .id("project")
            .orElseThrow(() -> new IllegalArgumentException(draft.address() + " has no project"));
    hold(project, draft);
    return project;
  }

  @Override
  public void update(String id, Draft draft, Set<String> changed) {
    hold(id, draft);
  }

  private void hold(String project, Draft draft) {
    String silent = draft.id("scheme").orElseThrow();
    Optional<String> now = current(project);
    if (site.projects().property(project, PROPERTY).isEmpty()) {
      String previous = now.filter(id -> !id.equals(silent)).orElse("");
      site.projects()
          .setProperty(
              project, PROPERTY, JsonNodeFactory.instance.objectNode().put(PREVIOUS, previous));
    }
    if (!now.equals(Optional.of(silent))) {
      assign(project, silent);
    }
  }

  private void assign(String project, String scheme) {
    site.projects()
        .update(
            project,
            JsonNodeFactory.instance
                .objectNode()
                .put("notificationScheme", Long.parseLong(scheme)));
  }

  /** A hold can be on every project that is ours, also where a killed run did not record it. */
  @Override
  public List<Observed> standing(List<Recorded> recorded) {
    Set<String> projects =
        recorded.stream()
            .filter(known -> known.hold() == Recorded.Hold.OURS)
            .filter(known ->
                known.address().type().equals(MovingProject.TYPE)
                    || known.address().type().equals(MailHoldType.TYPE))
            .map(Recorded::targetId)
            .collect(Collectors.toSet());
    return observe(new Wanted(List.of(), projects));
  }

  @Override
  public void delete(String id) {
    takeDown(id);
  }

  /** Only where the silent scheme still stands the project's own comes back. */
  @Override
  public Optional<String> takeDown(String id) {
    Optional<JsonNode> noted = site.projects().property(id, PROPERTY);
    if (noted.isEmpty()) {
      return Optional.empty();
    }
    String previous = noted.get().path(PREVIOUS).asString("");
    Optional<JsonNode> now = site.notificationSchemes().ofProject(id);
    Optional<String> left = Optional.empty();
    if (now.filter(SilentSchemeType::isSilent).isPresent()) {
      scheme(previous).ifPresent(scheme -> assign(id, scheme));
    } else {
      left =
          now.filter(scheme -> !scheme.path("id").asString("").equals(previous))
              .map(scheme ->
                  "somebody gave the project the notification scheme \""
                      + scheme.path("name").asString("")
                      + "\" meanwhile; it was left");
    }
    site.projects().deleteProperty(id, PROPERTY);
    return left;
  }

  /** The scheme to give back; the site's oldest if the project's own has gone meanwhile. */
  private Optional<String> scheme(String previous) {
    List<String> there =
        site.notificationSchemes().all().stream()
            .filter(scheme -> !SilentSchemeType.isSilent(scheme))
            .map(scheme -> scheme.path("id").asString(""))
            .toList();
    return there.contains(previous) ? Optional.of(previous) : there.stream().findFirst();
  }
}
