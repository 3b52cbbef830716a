package dev.aloft.sandbox.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
   * @param content its bytes, which are there as long as those of the request
   */
  public record Part(String name, Optional<String> fileName, String mediaType, Body content) {

    /** All its bytes at once, for what is small; not to be changed. */
    public byte[] bytes() {
      return content.bytes();
    }

    /** The same with its bytes in memory, for longer than the request. */
    public Part held() {
      return new Part(name, fileName, mediaType, Body.of(bytes()));
    }

    /** What it says, where it is a text. */
    public String text() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }
  }

  private Multipart() {}

  /** The parts of a request's form; nothing when the request holds none or a broken one. */
  public static Optional<List<Part>> parse(Request request) {
    String type = request.header("Content-Type").orElse("");
    Matcher matcher = BOUNDARY.matcher(type);
    if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data") || !matcher.find()) {
      return Optional.empty();
    }
    Body body = request.content();
    byte[] delimiter = ascii("--" + matcher.group(1));
    List<Part> parts = new ArrayList<>();
    Optional<Integer> at = body.find(delimiter, 0);
    while (at.isPresent()) {
      int from = at.get() + delimiter.length;
      if (body.at(from, ascii("--"))) {
        return Optional.of(parts);
      }
      Optional<Integer> next = body.find(delimiter, from);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      part(body, from + 2, next.get() - 2).ifPresent(parts::add);
      at = next;
    }
    return Optional.empty();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Optional<Part> part(Body body, int from, int to) {
    Optional<Integer> found = body.find(ascii("\r\n\r\n"), from - 2).filter(at -> at + 4 <= to);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    int blank = found.get();
    String head =
        blank <= from ? "" : new String(body.part(from, blank).bytes(), StandardCharsets.UTF_8);
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
    return Optional.of(new Part(name, fileName, mediaType, body.part(blank + 4, to)));
  }

  /** Browsers and clients write a quote as {@code %22} or {@code \"}. */
  private static String unescape(String text) {
    return text.replace("\\\"", "\"").replace("%22", "\"").replace("\\\\", "\\");
  }
}
