package dev.aloft.verify;

import dev.aloft.value.Segment;
import dev.aloft.value.Value;
import java.util.stream.Collectors;

/** A value in few words, for findings. */
final class ValueWords {

  private static final int LONGEST = 120;

  private ValueWords() {}

  static String of(Value value) {
    String words = words(value);
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
  }

  private static String words(Value value) {
    return switch (value) {
      case Value.None() -> "nothing";
      case Value.Text(String text) -> "\"" + text + "\"";
      case Value.Prose prose ->
          prose.segments().stream().map(ValueWords::words).collect(Collectors.joining());
      case Value.Number number -> number.number().toPlainString();
      case Value.Flag(boolean flag) -> flag ? "yes" : "no";
      case Value.Moment moment -> moment.instant().toString();
      case Value.Day day -> day.day().toString();
      case Value.Listing listing ->
          listing.items().stream()
              .map(ValueWords::words)
              .collect(Collectors.joining(", ", "[", "]"));
      case Value.Bag bag ->
          bag.items().stream().map(ValueWords::words).collect(Collectors.joining(", ", "{", "}"));
      case Value.Fields fields ->
          fields.fields().entrySet().stream()
              .map(entry -> entry.getKey() + ": " + words(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Value.Reference reference -> reference.address().toString();
      case Value.Pointer pointer -> pointer.type() + " #" + pointer.id();
      case Value.Blob blob -> blob.size() + " bytes, " + blob.digest();
      case Value.Secret secret -> "secret " + secret.name();
      case Value.Unreadable unreadable -> "unreadable: " + unreadable.reason();
      case Value.KnownAfterApply() -> "known after apply";
    };
  }

  private static String words(Segment segment) {
    return switch (segment) {
      case Segment.Literal(String text) -> text;
      case Segment.Link link -> link.source();
    };
  }
}
