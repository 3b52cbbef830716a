package dev.aloft.sandbox.jira.cloud.avatar;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;

/** What has avatars, and which ones the product brings along: ids as they are on fresh sites. */
public enum AvatarKind {
  ISSUETYPE(10_300, 23),
  PROJECT(10_400, 28),
  USER(10_335, 20),
  PRIORITY(10_301, 20);

  private final long first;
  private final int count;

  AvatarKind(long first, int count) {
    this.first = first;
    this.count = count;
  }

  /** The kind that a path names. */
  public static Optional<AvatarKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** How paths name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The product's own. */
  public List<Long> own() {
    return LongStream.range(first, first + count).boxed().toList();
  }

  /** Whether this is one of the product's own. */
  public boolean owns(long id) {
    return id >= first && id < first + count;
  }

  /** One of the product's own, as a drawing. */
  static byte[] drawing(long id) {
    String colour = "hsl(" + id * 47 % 360 + ",60%,50%)";
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 48 48">\
    <rect width="48" height="48" rx="6" fill="%s"/>\
    <circle cx="24" cy="24" r="%d" fill="#fff"/></svg>
    """
        .formatted(colour, 8 + id % 9)
        .getBytes(StandardCharsets.UTF_8);
  }
}
