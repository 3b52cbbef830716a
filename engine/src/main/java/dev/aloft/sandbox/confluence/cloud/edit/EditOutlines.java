package dev.aloft.sandbox.confluence.cloud.edit;

import dev.aloft.sandbox.operation.Outline;

/** What the newer API takes in the bodies of content. */
public final class EditOutlines {

  private EditOutlines() {}

  /** New content: a text, by itself or below the name of its representation, and other things. */
  public static Outline created(String... others) {
    return Outline.of(others)
        .and(
            "body.representation",
            "body.value",
            "body.storage.representation",
            "body.storage.value",
            "body.atlas_doc_format.representation",
            "body.atlas_doc_format.value",
            "body.wiki.representation",
            "body.wiki.value",
            "body.raw.representation",
            "body.raw.value");
  }

  /** Changed content, which names its next version. */
  public static Outline changed(String... others) {
    return created(others).and("version.number", "version.message");
  }
}
