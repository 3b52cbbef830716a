package dev.aloft.http;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The body of a request. */
public sealed interface Payload {

  Payload NONE = new None();

  /** No body. */
  record None() implements Payload {}

  record Json(JsonNode node) implements Payload {}

  /** Raw bytes, such as an avatar's image. */
  final class Bytes implements Payload {
    private final byte[] content;
    private final String contentType;

    public Bytes(byte[] content, String contentType) {
      this.content = content.clone();
      this.contentType = contentType;
    }

    byte[] content() {
      return content.clone();
    }

    String contentType() {
      return contentType;
    }
  }

  /** Files as a form, streamed. */
  record Multipart(List<FilePart> parts) implements Payload {
    public Multipart {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One file of a form.
   *
   * @param size in bytes; the upload fails locally when the source holds another number
   */
  record FilePart(
      String name, String fileName, String contentType, long size, ContentSource source) {}
}
