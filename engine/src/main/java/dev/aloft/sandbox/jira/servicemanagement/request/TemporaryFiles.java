package dev.aloft.sandbox.jira.servicemanagement.request;

import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.web.Multipart.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Files that wait for a comment to go with. They last an hour and no longer than the process, as is
 * fitting for what is temporary. Guarded by the site's lock.
 */
final class TemporaryFiles {

  private static final Duration LIFE = Duration.ofHours(1);

  private record Waiting(int desk, Part file, Instant since) {}

  private final JiraSite site;
  private final Map<String, Waiting> waiting = new LinkedHashMap<>();

  TemporaryFiles(JiraSite site) {
    this.site = site;
  }

  /** Lets a file wait, and gives its name. */
  String put(int desk, Part file) {
    forgetOld();
    String name = "temp" + site.ids().next("temporaryFile");
    waiting.put(name, new Waiting(desk, file.held(), site.now()));
    return name;
  }

  /** A file of a desk that waits under a name. */
  Optional<Part> find(int desk, String name) {
    forgetOld();
    return Optional.ofNullable(waiting.get(name)).filter(w -> w.desk() == desk).map(Waiting::file);
  }

  /** The file waits no longer. */
  void take(String name) {
    waiting.remove(name);
  }

  private void forgetOld() {
    Instant oldest = site.now().minus(LIFE);
    waiting.values().removeIf(file -> file.since().isBefore(oldest));
  }
}
