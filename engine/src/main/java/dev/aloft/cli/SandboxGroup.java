package dev.aloft.cli;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** Sites that are served in one process; the first is the one that was asked for. */
record SandboxGroup(List<Served> sites) implements Served {

  SandboxGroup {
    sites = List.copyOf(sites);
  }

  @Override
  public URI address() {
    return sites.getFirst().address();
  }

  /** Each is closed, whatever comes of the others. */
  @Override
  public void close() throws IOException {
    IOException failed = null;
    for (Closeable site : sites.reversed()) {
      try {
        site.close();
      } catch (IOException e) {
        failed = e;
      }
    }
    if (failed != null) {
      throw failed;
    }
  }
}
