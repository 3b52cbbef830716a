package dev.aloft.plan;

import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A lane's line as tab-separated text: small enough for a line an issue, in a site of millions. */
final class LaneLineText {

  private LaneLineText() {}

  static String write(LaneLine line) {
    StringBuilder out = new StringBuilder(128);
    out.append(line.order()).append('\t');
    out.append(escape(line.address().key())).append('\t');
    out.append(line.action().name()).append('\t');
    out.append(line.reason().name()).append('\t');
    out.append(line.placeholder() ? "gap" : "").append('\t');
    out.append(line.before().map(LaneLineText::digest).orElse("")).append('\t');
    out.append(line.after().map(LaneLineText::digest).orElse("")).append('\t');
    int before = out.length();
    line.parts()
        .forEach((kind, number) -> {
          out.append(out.length() == before ? "" : ",").append(kind).append('=').append(number);
        });
    return out.toString();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  static LaneLine read(String itemType, String text) {
    String[] fields = text.split("\t", -1);
    if (fields.length != 8) {
      throw new IllegalArgumentException("a line of a lane has 8 fields, not " + fields.length);
    }
    return new LaneLine(
        Address.of(itemType, unescape(fields[1])),
        Long.parseLong(fields[0]),
        Action.valueOf(fields[2]),
        Reason.valueOf(fields[3]),
        fields[4].equals("gap"),
        digest(fields[5]),
        digest(fields[6]),
        parts(fields[7]));
  }

  private static Map<String, Integer> parts(String text) {
    Map<String, Integer> parts = new TreeMap<>();
    if (!text.isEmpty()) {
      for (String part : text.split(",", -1)) {
        int equals = part.indexOf('=');
        parts.put(part.substring(0, equals), Integer.parseInt(part.substring(equals + 1)));
      }
    }
    return parts;
  }

  private static String digest(Digest digest) {
    byte[] bytes = ByteBuffer.allocate(16).putLong(digest.high()).putLong(digest.low()).array();
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Optional<Digest> digest(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
    return Optional.of(new Digest(bytes.getLong(), bytes.getLong()));
  }

  private static String escape(String key) {
    return key.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
  }

  private static String unescape(String text) {
    StringBuilder out = new StringBuilder();
    boolean escaped = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!escaped && c == '\\') {
        escaped = true;
        continue;
      }
      out.append(escaped && c == 't' ? '\t' : escaped && c == 'n' ? '\n' : c);
      escaped = false;
    }
    return out.toString();
  }
}
