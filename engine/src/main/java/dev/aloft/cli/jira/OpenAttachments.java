package dev.aloft.cli.jira;

import dev.aloft.jira.source.AttachmentStore;
import java.util.Optional;

/** Where a source's attachments are, as long as the source is open. */
interface OpenAttachments extends AutoCloseable {

  AttachmentStore store();

  /**
   * What tells these attachments from others of the same rows, since values are derived from them.
   * Empty if it cannot be told.
   */
  Optional<String> mark();

  @Override
  void close();
}
