package dev.aloft.sandbox.jira.datacenter.avatar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.datacenter.DataCenterWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pictures of projects, issue types and users. */
@Tag("shared")
class AvatarsTest {

  private final DataCenterWorld world = new DataCenterWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  /** A GIF of 64 by 48 pixels, as far as its head says. */
  private static final String PICTURE = "GIF89a@\0000\000\0\0\0\0";

  @Test
  void aPictureIsSentConfirmedChosenAndDeleted() {
    String path = "/rest/api/2/project/OPS/avatar";
    world.ada().upload(path + "/temporary", "icon.gif", PICTURE).expect(201);
    String id =
        world
            .ada()
            .post(path, "{\"cropperWidth\": 48, \"needsCropping\": false}")
            .expect(201)
            .json()
            .path("id")
            .asString();
    world.ada().post(path, "{\"cropperWidth\": 48}").expect(400);
    world.ada().put(path, "{\"id\": \"" + id + "\"}").expect(204);
    var all = world.bob().get(path + "s").expect(200).json();
    assertThat(all.path("custom").path(0).path("isSelected").asBoolean()).isTrue();
    assertThat(all.path("system")).hasSizeGreaterThan(16);
    assertThat(world.bob().get("/rest/api/2/project/OPS").json().path("avatarUrls").toString())
        .contains("avatarId=" + id);
    world.bob().put(path, "{\"id\": \"10200\"}").expect(403);
    world.ada().put(path, "{\"id\": \"7\"}").expect(400);
    world.ada().delete(path + "/10200").expect(404);
    world.ada().delete(path + "/" + id).expect(204);
    assertThat(world.bob().get(path + "s").json().path("custom")).isEmpty();
  }

  @Test
  void usersChooseTheirOwn() {
    String path = "/rest/api/2/user/avatar";
    world.bob().upload(path + "/temporary?username=bob", "icon.gif", PICTURE).expect(201);
    var avatar = world.bob().post(path + "?username=bob", "{\"cropperWidth\": 48}").expect(201);
    assertThat(avatar.json().path("owner").asString()).isEqualTo(world.bobUser().key());
    world.bob().put(path + "?username=bob", "{\"id\": \"10334\"}").expect(200);
    var all = world.bob().get(path + "s?username=bob").expect(200).json();
    assertThat(all.path("system").path(0).path("isSelected").asBoolean()).isTrue();
    assertThat(all.path("system")).hasSizeGreaterThanOrEqualTo(20);
    world.bob().put(path + "?username=ada", "{\"id\": \"10334\"}").expect(403);
    world
        .bob()
        .delete(path + "/" + avatar.json().path("id").asString() + "?username=bob")
        .expect(204);
  }

  @Test
  void issueTypesHaveTheirsOfTheAdministrators() {
    String path = "/rest/api/2/universal_avatar/type/issuetype/owner/10002";
    world.bob().upload(path + "/temp", "icon.gif", PICTURE).expect(403);
    world.ada().upload(path + "/temp", "icon.gif", PICTURE).expect(200);
    String id =
        world
            .ada()
            .post(path + "/avatar", "{\"cropperWidth\": 9}")
            .expect(201)
            .json()
            .path("id")
            .asString();
    assertThat(world.bob().get(path).expect(200).json().path("custom")).hasSize(1);
    world.ada().delete(path + "/avatar/" + id).expect(200);
    world.ada().upload("/rest/api/2/issuetype/10002/avatar/temporary", "a.txt", "text").expect(400);
    assertThat(
            world.bob().get("/rest/api/2/avatar/project/system").expect(200).json().path("system"))
        .isNotEmpty();
    world.bob().get("/rest/api/2/avatar/fun/system").expect(404);
  }

  @Test
  void aWaitingPictureIsCutWithinItsBorders() {
    String path = "/rest/api/2/avatar/project";
    String whole = "{\"cropperWidth\": 48, \"cropperOffsetX\": 16, \"cropperOffsetY\": 0}";
    world.ada().post(path + "/temporaryCrop", whole).expect(400);
    world.ada().upload(path + "/temporary", "icon.gif", PICTURE).expect(201);
    world.bob().post(path + "/temporaryCrop", whole).expect(403);
    world.ada().post(path + "/temporaryCrop", whole).expect(200);
    world.ada().post(path + "/temporaryCrop", whole.replace("16", "17")).expect(400);
    world.ada().post(path + "/temporaryCrop", "{\"cropperWidth\": 0}").expect(400);
  }
}
