package dev.aloft.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever answers GET answers HEAD with the same status and headers, and sends nothing. */
@Tag("shared")
class HeadTest {

  private final CloudWorld world = new CloudWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private HttpResponse<String> ask(String method, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(world.sandbox().address("acme") + path))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void ofAnOperationComesWithoutItsDocument() throws Exception {
    HttpResponse<String> get = ask("GET", "/rest/api/3/serverInfo");
    HttpResponse<String> head = ask("HEAD", "/rest/api/3/serverInfo");

    assertThat(get.statusCode()).isEqualTo(200);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Content-Type"))
        .isEqualTo(get.headers().firstValue("Content-Type"));
    assertThat(head.body()).isEmpty();
  }

  @Test
  void ofWhatIsNotThereSaysSo() throws Exception {
    assertThat(ask("HEAD", "/rest/api/3/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void ofAnOperationThatOnlyWritesIsRefused() throws Exception {
    assertThat(ask("HEAD", "/rest/api/3/issue/bulk").statusCode())
        .isEqualTo(ask("GET", "/rest/api/3/issue/bulk").statusCode());
  }
}
