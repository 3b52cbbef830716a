package dev.aloft.sandbox.jira.datacenter.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.jira.datacenter.DataCenterWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A pack of templates is sent, put to use, read back and dropped. */
@Tag("shared")
class EmailTemplatesTest {

  /** A ZIP with an empty file {@code a}, as far as its beginning says. */
  private static final String PACK =
      "PK\u0003\u0004\n\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\u0001\0\0\0a";

  private static final String PATH = "/rest/api/2/email-templates";

  private final DataCenterWorld world = new DataCenterWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void aPackIsUsedOnceItIsApplied() {
    PlainClient ada = world.ada().with("Content-Type", "application/zip");
    world.bob().get(PATH).expect(403);
    world.bob().with("Content-Type", "application/zip").post(PATH, PACK).expect(403);
    ada.get(PATH).expect(501);
    ada.post(PATH + "/apply", "").expect(400);
    ada.post(PATH, "no archive").expect(500);
    ada.post(PATH, PACK).expect(200);
    ada.get(PATH).expect(501);
    ada.post(PATH + "/apply", "").expect(200);
    ada.post(PATH + "/apply", "").expect(400);
    assertThat(ada.get(PATH).expect(200).headers().get("content-type")).contains("zip");
    ada.post(PATH + "/revert", "").expect(200);
    ada.get(PATH).expect(501);
  }
}
