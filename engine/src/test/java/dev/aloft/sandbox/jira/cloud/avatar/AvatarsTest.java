package dev.aloft.sandbox.jira.cloud.avatar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.jira.cloud.JiraClient;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("shared")
class AvatarsTest {

  private static final String API = "/rest/api/3/";

  private final CloudWorld world = new CloudWorld();
  private final JiraClient ada =
      new JiraClient(world.sandbox().address("acme"), "ada@acme.example", "secret-1");
  private final JiraClient bob =
      new JiraClient(world.sandbox().address("acme"), "bob@acme.example", "secret-2");
  private final String project = world.project("OPS", "software");

  @AfterEach
  void stop() {
    ada.close();
    bob.close();
    world.close();
  }

  private static byte[] picture(int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  private static JiraClient.Answer load(JiraClient client, String path, byte[] bytes) {
    return client.call(
        "POST",
        path,
        BodyPublishers.ofByteArray(bytes),
        Map.of("Content-Type", "image/png", "X-Atlassian-Token", "no-check"));
  }

  @Test
  void eachKindHasAvatarsOfTheProductAndAnUnknownOneHasNone() {
    for (String kind : new String[] {"project", "issuetype", "user", "priority"}) {
      JsonNode system = ada.get("3/avatar/" + kind + "/system").expect(200).json().path("system");
      assertThat(system).isNotEmpty();
      assertThat(system.path(0).path("isSystemAvatar").asBoolean()).isTrue();
      assertThat(system.path(0).path("isDeletable").asBoolean()).isFalse();
    }
    assertThat(ada.get("3/avatar/nosuch/system").expect(200).json().path("system")).isEmpty();
    JsonNode unknown = ada.get("3/universal_avatar/type/project/owner/99999999").expect(200).json();
    assertThat(unknown.path("system")).isNotEmpty();
    assertThat(unknown.path("custom")).isEmpty();
  }

  @Test
  void aProjectShowsWhatItsAdministratorLoads() throws IOException {
    String path = API + "project/OPS/avatar2?size=40&x=5&y=0";
    JsonNode loaded = load(ada, path, picture(60, 40)).expect(201).json();
    assertThat(loaded.path("isSystemAvatar").asBoolean()).isFalse();
    String id = loaded.path("id").asString();
    load(bob, path, picture(60, 40)).expect(403);
    assertThat(ada.get("3/project/OPS/avatars").expect(200).json().at("/custom/0/id").asString())
        .isEqualTo(id);
    ada.put("3/project/OPS/avatar", "{\"id\": \"1\"}").expect(404);
    ada.put("3/project/OPS/avatar", "{\"id\": \"%s\"}".formatted(id)).expect(204);
    URI shown =
        URI.create(bob.get("3/project/OPS").expect(200).json().at("/avatarUrls/24x24").asString());
    var image =
        bob.call(
                "GET",
                shown.getRawPath() + "?" + shown.getRawQuery(),
                BodyPublishers.noBody(),
                Map.of())
            .expect(200);
    assertThat(image.headers()).containsEntry("Content-Type", "image/png");
    assertThat(ImageIO.read(new ByteArrayInputStream(image.bytes())).getWidth()).isEqualTo(24);
    ada.delete("3/project/OPS/avatar/" + id).expect(204);
    ada.delete("3/project/OPS/avatar/" + id).expect(404);
    assertThat(ada.get("3/project/OPS/avatars").expect(200).json().path("custom")).isEmpty();
    String usual = "3/universal_avatar/view/type/project/owner/" + project;
    assertThat(ada.get(usual).expect(200).headers()).containsEntry("Content-Type", "image/svg+xml");
  }

  @Test
  void whatIsNoPictureIsRefused() throws IOException {
    String path = API + "project/OPS/avatar2?size=48";
    load(ada, path, new byte[] {1, 2, 3, 4}).expect(400);
    ada.call(
            "POST",
            path,
            BodyPublishers.ofByteArray(picture(48, 48)),
            Map.of("Content-Type", "text/plain"))
        .expect(415);
  }

  @Test
  void issueTypesAndPrioritiesAreTheAdministrators() throws IOException {
    String type = ada.get("3/issuetype").expect(200).json().path(0).path("id").asString();
    load(bob, API + "issuetype/" + type + "/avatar2?size=16", picture(20, 20)).expect(403);
    load(ada, API + "issuetype/" + type + "/avatar2?size=16", picture(20, 20)).expect(201);
    load(ada, API + "issuetype/99999/avatar2?size=16", picture(20, 20)).expect(404);
    String id =
        load(ada, API + "universal_avatar/type/priority/owner/1?size=20", picture(20, 20))
            .expect(201)
            .json()
            .path("id")
            .asString();
    ada.get("3/universal_avatar/view/type/priority/avatar/" + id + "?size=small").expect(200);
    bob.delete("3/universal_avatar/type/priority/owner/1/avatar/" + id).expect(403);
    ada.delete("3/universal_avatar/type/priority/owner/1/avatar/" + id).expect(204);
    ada.get("3/universal_avatar/view/type/priority/avatar/" + id).expect(404);
    ada.get("3/universal_avatar/view/type/nosuch").expect(404);
  }
}
