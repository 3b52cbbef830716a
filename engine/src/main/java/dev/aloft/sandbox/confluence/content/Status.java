package dev.aloft.sandbox.confluence.content;

import java.util.Locale;

/** What has become of content. */
public enum Status {
  CURRENT,
  DRAFT,
  ARCHIVED,
  TRASHED;

  /** The API's word. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
