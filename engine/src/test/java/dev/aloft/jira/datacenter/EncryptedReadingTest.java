package dev.aloft.jira.datacenter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.encryption.Encryption;
import dev.aloft.http.SiteClient;
import dev.aloft.staging.Staging;
import dev.aloft.testing.Keys;
import dev.aloft.testing.LiveJira;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A live source that is read by a spec with a key. */
class EncryptedReadingTest extends ServerReading {

  private Encryption encryption = Keys.encryption('a');

  @Override
  Encryption encryption() {
    return encryption;
  }

  @Test
  void isFoundAgainAndTellsNothingOnDisk() throws IOException {
    jira.settle();
    String id = snapshot();

    assertThat(telling("The crane")).isEmpty();
    try (SiteClient client = client(jira.address().toString(), LiveJira.TOKEN);
        Staging known = reader(client).known(id, problems).orElseThrow()) {
      assertThat(known.count("Issue")).isPositive();
    }
  }

  /** The word that the test above looks for is there without a key. */
  @Test
  void tellsItWithoutAKey() throws IOException {
    encryption = Encryption.NONE;
    jira.settle();
    snapshot();

    assertThat(telling("The crane")).isNotEmpty();
  }

  @Test
  void attachmentsComeThroughTheirEncryptedFilesWhole() {
    jira.settle();
    read(source ->
        assertThat(issue(source, 1).attachments())
            .extracting(one -> {
              try (InputStream in = one.file().orElseThrow().content().open()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
            .containsExactly("hello", "<p>hello</p>"));
    assertThat(folder).isDirectoryNotContaining("glob:**/attachment-*");
  }

  private List<Path> telling(String text) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, text)).toList();
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
