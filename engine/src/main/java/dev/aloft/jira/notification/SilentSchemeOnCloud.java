package dev.aloft.jira.notification;

import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.resource.Draft;
import dev.aloft.resource.Observed;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.resource.Wanted;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The silent notification scheme on a Jira Cloud site. */
final class SilentSchemeOnCloud implements TargetType {

  private final JiraCloud site;

  SilentSchemeOnCloud(JiraCloud site) {
    this.site = site;
  }

  @Override
  public TypeSchema schema() {
    return SilentSchemeType.SCHEMA;
  }

  @Override
  public List<Observed> observe(Wanted wanted) {
    return site.notificationSchemes().all().stream()
        .filter(scheme ->
            scheme.path("name").asString("").equals(SilentSchemeType.NAME)
                || wanted.knownIds().contains(scheme.path("id").asString("")))
        .map(SilentSchemeOnCloud::observed)
        .toList();
  }

  private static Observed observed(JsonNode scheme) {
    String name = scheme.path("name").asString("");
    return new Observed(
        SilentSchemeType.TYPE,
        scheme.path("id").asString(""),
        name,
        Map.of("name", Value.text(name), "recipients", Value.number(recipients(scheme).size())),
        SilentSchemeType.isSilent(scheme)
            ? Optional.of(SilentSchemeType.ADDRESS.toString())
            : Optional.empty(),
        Optional.empty());
  }

  private static List<String> recipients(JsonNode scheme) {
    return scheme
        .path("notificationSchemeEvents")
        .valueStream()
        .flatMap(event -> event.path("notifications").valueStream())
        .map(notification -> notification.path("id").asString(""))
        .toList();
  }

  @Override
  public String create(Draft draft) {
    return site.notificationSchemes()
        .create(
            JsonNodeFactory.instance
                .objectNode()
                .put("name", draft.text("name"))
                .put("description", SilentSchemeType.DESCRIPTION));
  }

  @Override
  public void update(String id, Draft draft, Set<String> changed) {
    site.notificationSchemes()
        .get(id)
        .ifPresent(scheme ->
            recipients(scheme)
                .forEach(
                    recipient -> site.notificationSchemes().removeNotification(id, recipient)));
  }

  /** The site keeps a scheme that a project has: somebody gave it ours, or another run uses it. */
  @Override
  public Optional<String> takeDown(String id) {
    List<String> projects =
        site.notificationSchemes().projectsOf(id).stream()
            .map(one -> one.path("projectId").asString(""))
            .toList();
    if (!projects.isEmpty()) {
      return Optional.of(
          "left, because projects that this migration does not hold have it: "
              + String.join(", ", projects));
    }
    delete(id);
    return Optional.empty();
  }

  /** A killed run may have done it already. */
  @Override
  public void delete(String id) {
    site.notificationSchemes().get(id).ifPresent(there -> site.notificationSchemes().delete(id));
  }
}
