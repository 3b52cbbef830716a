package dev.aloft.sandbox.jira.cloud.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class NotificationSchemesTest {

  private final RunningSite site = new RunningSite();

  @AfterEach
  void stop() {
    site.close();
  }

  private static final String SCHEME =
      """
      {"name": "Loud", "description": "tells all", "notificationSchemeEvents": [
        {"event": {"id": "1"}, "notifications": [
          {"notificationType": "Reporter"},
          {"notificationType": "ProjectRole", "parameter": "10002"}]}]}\
      """;

  private String scheme() {
    return site.ada().post("3/notificationscheme", SCHEME).expect(201).json().path("id").asString();
  }

  @Test
  void createsAndReadsASchemeWithItsRecipients() {
    String id = scheme();
    var brief = site.ada().get("3/notificationscheme/" + id).expect(200).json();
    assertThat(brief.has("notificationSchemeEvents")).isFalse();
    var full = site.ada().get("3/notificationscheme/" + id + "?expand=all").expect(200).json();
    assertThat(full.at("/notificationSchemeEvents/0/event/name").asString())
        .isEqualTo("Issue Created");
    assertThat(full.at("/notificationSchemeEvents/0/notifications/1/recipient").asString())
        .isEqualTo("10002");
    assertThat(
            site.ada()
                .get("3/notificationscheme?onlyDefault=true")
                .expect(200)
                .json()
                .at("/values/0/name")
                .asString())
        .isEqualTo("Default Notification Scheme");
  }

  @Test
  void addsAndRemovesNotifications() {
    String id = scheme();
    String group = site.site().groups().byName("site-admins").orElseThrow().groupId();
    String more =
        """
        {"notificationSchemeEvents": [{"event": {"id": "2"}, "notifications": [
          {"notificationType": "Group", "parameter": "%s"}]}]}\
        """
            .formatted(group);
    site.ada().put("3/notificationscheme/" + id + "/notification", more).expect(204);
    site.ada().put("3/notificationscheme/" + id + "/notification", more).expect(400);
    var added =
        site.ada()
            .get("3/notificationscheme/" + id + "?expand=group")
            .expect(200)
            .json()
            .at("/notificationSchemeEvents/1/notifications/0");
    assertThat(added.at("/group/name").asString()).isEqualTo("site-admins");
    String path = "3/notificationscheme/" + id + "/notification/" + added.path("id").asString();
    site.ada().delete(path).expect(204);
    site.ada().delete(path).expect(404);
  }

  @Test
  void cannotBeDeletedWhileAProjectUsesIt() {
    String id = scheme();
    String project = site.project("ABC");
    site.ada().put("3/project/ABC", "{\"notificationScheme\": %s}".formatted(id)).expect(200);
    site.ada().delete("3/notificationscheme/" + id).expect(400);
    var mapping =
        site.ada()
            .get("3/notificationscheme/project?notificationSchemeId=" + id)
            .expect(200)
            .json();
    assertThat(mapping.at("/values/0/projectId").asString()).isEqualTo(project);
    site.ada().put("3/project/ABC", "{\"notificationScheme\": 10000}").expect(200);
    site.ada().put("3/notificationscheme/" + id, "{\"name\": \"Louder\"}").expect(204);
    site.ada().delete("3/notificationscheme/" + id).expect(204);
    site.ada().delete("3/notificationscheme/10000").expect(400);
  }

  @Test
  void refusesWhatTheProductRefuses() {
    scheme();
    site.ada().post("3/notificationscheme", SCHEME.replace("Loud", "LOUD")).expect(400);
    String other = SCHEME.replace("Loud", "Other");
    site.ada().post("3/notificationscheme", other.replace("\"1\"", "\"99\"")).expect(400);
    site.ada()
        .post("3/notificationscheme", other.replace("\"Reporter\"", "\"EmailAddress\""))
        .expect(400);
    site.ada().post("3/notificationscheme", other.replace("\"10002\"", "\"99\"")).expect(400);
    site.ada().post("3/notificationscheme", other.replace("Other", "x".repeat(256))).expect(400);
    site.ada().post("3/notificationscheme", "{\"description\": \"nameless\"}").expect(400);
    site.bob().post("3/notificationscheme", other).expect(403);
    assertThat(site.bob().get("3/notificationscheme").expect(200).json().path("total").asInt())
        .isZero();
    StringBuilder many = new StringBuilder("{\"notificationType\": \"Reporter\"}");
    many.append(", {\"notificationType\": \"Reporter\"}".repeat(1000));
    site.ada()
        .post(
            "3/notificationscheme",
            """
            {"name": "Many", "notificationSchemeEvents": [
              {"event": {"id": "1"}, "notifications": [%s]}]}\
            """
                .formatted(many))
        .expect(400);
    assertThat(site.ada().get("3/events").expect(200).json().size()).isEqualTo(17);
  }
}
