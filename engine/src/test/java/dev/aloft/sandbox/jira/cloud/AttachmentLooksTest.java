package dev.aloft.sandbox.jira.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What one sees of files without opening them. */
@Tag("shared")
class AttachmentLooksTest {

  private final IssueSite on = new IssueSite(IssueSite.Stores.MEMORY);

  @AfterEach
  void stop() {
    on.close();
  }

  private JsonNode upload(String name, String type, byte[] content) throws IOException {
    String key = on.task("OPS", "One");
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.write(
        """
        --b\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: %s\r
        \r
        """
            .formatted(name, type)
            .getBytes(StandardCharsets.UTF_8));
    form.write(content);
    form.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    return on.ada
        .call(
            "POST",
            "3/issue/" + key + "/attachments",
            BodyPublishers.ofByteArray(form.toByteArray()),
            Map.of(
                "Content-Type", "multipart/form-data; boundary=b", "X-Atlassian-Token", "no-check"))
        .expect(200)
        .json()
        .path(0);
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(400, 100, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(new byte[2048]);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void aPictureIsMadeSmall() throws IOException {
    JsonNode file = upload("a.png", "image/png", picture());
    assertThat(file.path("thumbnail").asString()).contains("/attachment/thumbnail/");
    String path = "3/attachment/thumbnail/" + file.path("id").asString();
    assertThat(on.ada.get(path + "?width=40").expect(303).headers().getOrDefault("Location", ""))
        .contains("redirect=false", "width=40");
    byte[] small = on.ada.get(path + "?redirect=false&width=40").expect(200).bytes();
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(small));
    assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(40, 10);
    on.ada.get(path + "?width=0").expect(400);
    on.ada.get("3/attachment/thumbnail/1").expect(404);
  }

  @Test
  void whatIsNoPictureHasAUsualOneOrNone() throws IOException {
    JsonNode file = upload("a.txt", "text/plain", "words".getBytes(StandardCharsets.UTF_8));
    assertThat(file.has("thumbnail")).isFalse();
    String path = "3/attachment/thumbnail/" + file.path("id").asString() + "?redirect=false";
    assertThat(ImageIO.read(new ByteArrayInputStream(on.ada.get(path).expect(200).bytes())))
        .isNotNull();
    on.ada.get(path + "&fallbackToDefault=false").expect(404);
  }

  @Test
  void theEntriesOfAZipAreListed() throws IOException {
    String deep = "long/path/with/many/steps/down/to/the/very/last/leaf.txt";
    JsonNode file = upload("a.zip", "application/zip", zip("one.png", deep));
    String path = "3/attachment/" + file.path("id").asString() + "/expand/";
    var people = on.ada.get(path + "human").expect(200).json();
    assertThat(people.path("name").asString()).isEqualTo("a.zip");
    assertThat(people.path("totalEntryCount").asInt()).isEqualTo(2);
    assertThat(people.at("/entries/0/size").asString()).isEqualTo("2 kB");
    assertThat(people.at("/entries/1/path").asString()).isEqualTo(deep);
    assertThat(people.at("/entries/1/label").asString()).contains("/.../").endsWith("leaf.txt");
    var machines = on.ada.get(path + "raw").expect(200).json();
    assertThat(machines.at("/entries/0/mediaType").asString()).isEqualTo("image/png");
    assertThat(machines.at("/entries/0/size").asLong()).isEqualTo(2048);
  }

  @Test
  void whatIsNoArchiveHasNoEntriesAndOtherArchivesAreNotOpened() throws IOException {
    JsonNode text = upload("a.txt", "text/plain", "words".getBytes(StandardCharsets.UTF_8));
    var none = on.ada.get("3/attachment/" + text.path("id").asString() + "/expand/raw").expect(200);
    assertThat(none.json().path("totalEntryCount").asInt(-1)).isZero();
    JsonNode tar = upload("a.tar", "application/x-tar", new byte[10]);
    on.ada.get("3/attachment/" + tar.path("id").asString() + "/expand/human").expect(409);
  }
}
