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
    return Observed.foreign(
        SilentSchemeType.TYPE,
        scheme.path("id").asString(""),
        name,
        Map.of("name", Value.text(name), "recipients", Value.number(recipients(scheme).size())));
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
                .put("description", "Holds back mails while a migration writes issues."));
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

  /** A killed run may have done it already. */
  @Override
  public void delete(String id) {
    site.notificationSchemes().get(id).ifPresent(there -> site.notificationSchemes().delete(id));
  }
}
