package dev.aloft.jira.source;

import java.util.Optional;

/** Where the bytes of a source's attachments are. */
@FunctionalInterface
public interface AttachmentStore {

  /** For a source of which only rows are at hand. */
  AttachmentStore NONE = (project, number, attachment) -> Optional.empty();

  /**
   * The bytes of one attachment.
   *
   * @param number the issue's
   * @return empty where the source has none that can be read
   */
  Optional<StoredFile> find(SourceProject project, long number, SourceAttachment attachment);
}
