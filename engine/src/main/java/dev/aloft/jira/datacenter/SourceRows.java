package dev.aloft.jira.datacenter;

import dev.aloft.jira.SiteTimes;
import dev.aloft.staging.StagingWriter;
import dev.aloft.value.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Hands rows to the staging and keeps their digest, which is the snapshot's id: two reads that find
 * the same give the same. For one thread.
 */
final class SourceRows {

  /** As backups write them; here always in UTC. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  private final StagingWriter writer;
  private final MessageDigest digest = Digest.sha256();

  SourceRows(StagingWriter writer) {
    this.writer = writer;
  }

  Row of(String entity) {
    return new Row(entity);
  }

  /** The digest of all rows; nothing may follow. */
  String finish() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * The text of a scalar, its line ends as a reader of XML gives them (XML 1.0, 2.11); empty text
   * for everything else.
   */
  static String text(JsonNode node) {
    if (node.isNumber()) {
      return node.decimalValue().toPlainString();
    }
    String text = node.isValueNode() && !node.isNull() ? node.asString("") : "";
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** A time in the form of a backup; what is no time stays as it is. */
  static String time(JsonNode node) {
    String text = text(node);
    return SiteTimes.parse(text).map(TIME::format).orElse(text);
  }

  /** One row in the making. */
  final class Row {

    private final String entity;
    private final Map<String, String> values = new LinkedHashMap<>();

    private Row(String entity) {
      this.entity = entity;
    }

    Row put(String name, String value) {
      values.put(name, value);
      return this;
    }

    Row put(String name, long value) {
      return put(name, Long.toString(value));
    }

    Row put(String name, boolean value) {
      return put(name, Boolean.toString(value));
    }

    /** Puts a value unless it is empty, which in replies means that there is none. */
    Row some(String name, String value) {
      return value.isEmpty() ? this : put(name, value);
    }

    /** Puts what a field of a reply says, if it says anything. */
    Row from(JsonNode reply, String field, String name) {
      return some(name, text(reply.path(field)));
    }

    Row time(JsonNode reply, String field, String name) {
      return some(name, SourceRows.time(reply.path(field)));
    }

    void add() {
      writer.add(entity, values);
      update(entity);
      values.forEach((name, value) -> {
        update(name);
        update(value);
      });
      digest.update((byte) 1);
    }

    private void update(String text) {
      digest.update(text.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
  }
}
