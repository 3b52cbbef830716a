package dev.aloft.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MultipartTest {

  private static Optional<List<Multipart.Part>> parse(String type, String body) {
    return Multipart.parse(
        new Request(
            "POST",
            URI.create("/x"),
            Map.of("Content-Type", List.of(type)),
            body.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void takesPartsApartByteForByte() {
    var parts =
        parse(
                "multipart/form-data; boundary=\"b b\"",
                "--b b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"grün \\\"1\\\""
                    + ".txt\"\r\nContent-Type: text/plain\r\n\r\none\r\ntwo\r\n--b b\r\n"
                    + "Content-Disposition: form-data; name=\"note\"\r\n\r\n\r\n--b b--\r\n")
            .orElseThrow();
    assertThat(parts).hasSize(2);
    assertThat(parts.getFirst().fileName()).contains("grün \"1\".txt");
    assertThat(new String(parts.getFirst().bytes(), StandardCharsets.UTF_8))
        .isEqualTo("one\r\ntwo");
    assertThat(parts.getLast().name()).isEqualTo("note");
    assertThat(parts.getLast().fileName()).isEmpty();
    assertThat(parts.getLast().bytes()).isEmpty();
  }

  @Test
  void refusesWhatIsNoWholeForm() {
    assertThat(parse("application/json", "{}")).isEmpty();
    assertThat(parse("multipart/form-data; boundary=b", "--b\r\n\r\ncut")).isEmpty();
    assertThat(parse("multipart/form-data; boundary=b", "")).isEmpty();
  }
}
