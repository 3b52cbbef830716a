package dev.aloft.sandbox.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A multipart form taken apart (RFC 7578). */
public final class Multipart {

  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME = Pattern.compile("[; ]name=\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern FILE = Pattern.compile("filename=\"((?:[^\"\\\\]|\\\\.)*)\"");

  /**
   * One part of a form.
   *
   * @param name the field's name
   * @param fileName the file's name, where the part is a file
   * @param mediaType the part's media type, {@code application/octet-stream} where it names none
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Part(String name, Optional<String> fileName, String mediaType, byte[] bytes) {}

  private Multipart() {}

  /** The parts of a request's form; nothing when the request holds none or a broken one. */
  public static Optional<List<Part>> parse(Request request) {
    String type = request.header("Content-Type").orElse("");
    Matcher matcher = BOUNDARY.matcher(type);
    if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data") || !matcher.find()) {
      return Optional.empty();
    }
    byte[] body = request.body();
    byte[] delimiter = ("--" + matcher.group(1)).getBytes(StandardCharsets.ISO_8859_1);
    List<Part> parts = new ArrayList<>();
    int at = find(body, delimiter, 0);
    while (at >= 0) {
      int from = at + delimiter.length;
      if (from + 1 < body.length && body[from] == '-' && body[from + 1] == '-') {
        return Optional.of(parts);
      }
      int next = find(body, delimiter, from);
      if (next < 0) {
        return Optional.empty();
      }
      part(body, from + 2, next - 2).ifPresent(parts::add);
      at = next;
    }
    return Optional.empty();
  }

  private static Optional<Part> part(byte[] body, int from, int to) {
    int blank = find(body, "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1), from - 2);
    if (blank < 0 || blank + 4 > to) {
      return Optional.empty();
    }
    String head = blank <= from ? "" : new String(body, from, blank - from, StandardCharsets.UTF_8);
    String name = "";
    Optional<String> fileName = Optional.empty();
    String mediaType = "application/octet-stream";
    for (String line : head.split("\r\n", -1)) {
      String lower = line.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-disposition:")) {
        Matcher named = NAME.matcher(line);
        Matcher file = FILE.matcher(line);
        name = named.find() ? unescape(named.group(1)) : "";
        fileName = file.find() ? Optional.of(unescape(file.group(1))) : Optional.empty();
      } else if (lower.startsWith("content-type:")) {
        mediaType = line.substring(line.indexOf(':') + 1).strip();
      }
    }
    return Optional.of(
        new Part(name, fileName, mediaType, Arrays.copyOfRange(body, blank + 4, to)));
  }

  /** Browsers and clients write a quote as {@code %22} or {@code \"}. */
  private static String unescape(String text) {
    return text.replace("\\\"", "\"").replace("%22", "\"").replace("\\\\", "\\");
  }

  private static int find(byte[] bytes, byte[] wanted, int from) {
    for (int i = Math.max(0, from); i <= bytes.length - wanted.length; i++) {
      if (bytes[i] == wanted[0]
          && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }
}
