package dev.aloft.sandbox.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** What a site answers: a status, headers and content. */
public record Reply(int status, Map<String, String> headers, Content content) {

  /** Writes a body. */
  @FunctionalInterface
  public interface Writer {
    /** Writes all of it; the stream stays open. */
    void write(OutputStream out) throws IOException;
  }

  /** Gives bytes. */
  @FunctionalInterface
  public interface Source {
    /** The bytes from the first on. */
    InputStream open() throws IOException;
  }

  /** The body of a reply. */
  public sealed interface Content {

    /** No body at all. */
    record None() implements Content {}

    /** A JSON document. */
    record Json(JsonNode document) implements Content {}

    /** What is written while it is sent, of any length. */
    record Written(String mediaType, Writer writer) implements Content {}

    /** A file of any size, which is read while it is sent. */
    record File(String mediaType, long size, Source source) implements Content {}

    /** A few bytes of a media type, for instance a small picture. */
    record Bytes(String mediaType, byte[] bytes) implements Content {

      @Override
      public boolean equals(Object other) {
        return other instanceof Bytes that
            && mediaType.equals(that.mediaType)
            && Arrays.equals(bytes, that.bytes);
      }

      @Override
      public int hashCode() {
        return Objects.hash(mediaType, Arrays.hashCode(bytes));
      }
    }
  }

  /** Keeps a copy of the headers in their order. */
  public Reply {
    headers = Map.copyOf(headers);
  }

  /** 200 with a document. */
  public static Reply ok(JsonNode document) {
    return json(200, document);
  }

  /** 201 with a document. */
  public static Reply created(JsonNode document) {
    return json(201, document);
  }

  /** 200 with what is written while it is sent. */
  public static Reply written(String mediaType, Writer writer) {
    return new Reply(200, Map.of(), new Content.Written(mediaType, writer));
  }

  /** 204, nothing to say. */
  public static Reply noContent() {
    return new Reply(204, Map.of(), new Content.None());
  }

  /** A status without a body. */
  public static Reply empty(int status) {
    return new Reply(status, Map.of(), new Content.None());
  }

  /** Any status with a document. */
  public static Reply json(int status, JsonNode document) {
    return new Reply(status, Map.of(), new Content.Json(document));
  }

  /** Any status with bytes. */
  public static Reply bytes(int status, String mediaType, byte[] bytes) {
    return new Reply(status, Map.of(), new Content.Bytes(mediaType, bytes));
  }

  /** Any status with a file, which is read while it is sent. */
  public static Reply file(int status, String mediaType, long size, Source source) {
    return new Reply(status, Map.of(), new Content.File(mediaType, size, source));
  }

  /** The same reply with one more header. */
  public Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, content);
  }
}
