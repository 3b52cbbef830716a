package dev.aloft.cli.jira;

import dev.aloft.http.SiteClient;
import dev.aloft.jira.source.AttachmentStore;
import java.util.Optional;

/** Attachments that a server gives as long as its client is open. */
record ServedAttachments(AttachmentStore store, SiteClient client) implements OpenAttachments {

  /** Which there are, and their sizes, stands in the rows. */
  @Override
  public Optional<String> mark() {
    return Optional.of("");
  }

  @Override
  public void close() {
    client.close();
  }
}
