package dev.aloft.report;

import dev.aloft.plan.Difference;
import dev.aloft.plan.Sides;
import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import dev.aloft.value.Segment;
import dev.aloft.value.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a plan may say about people: pseudonyms, the same for the same person in every plan. With
 * {@code --reveal} names and addresses stand as they are, for reading on one's own machine.
 */
public enum Discretion {
  PSEUDONYMS {
    @Override
    String person(String key) {
      int at = key.lastIndexOf('@');
      int slash = key.indexOf('/');
      return at > 0
          ? "~" + hash(key) + key.substring(at)
          : slash > 0 ? key.substring(0, slash + 1) + "~" + hash(key) : "~" + hash(key);
    }

    @Override
    String text(String text) {
      Matcher address = EMAIL.matcher(text);
      return address.replaceAll(found -> Matcher.quoteReplacement(person(found.group())));
    }

    @Override
    boolean hides(String type) {
      return type.equals(USER);
    }

    @Override
    Optional<Sides> sides(Difference difference) {
      return Optional.empty();
    }
  },
  REVEAL {
    @Override
    String person(String key) {
      return key;
    }

    @Override
    String text(String text) {
      return text;
    }

    @Override
    boolean hides(String type) {
      return false;
    }

    @Override
    Optional<Sides> sides(Difference difference) {
      return difference.sides();
    }
  };

  private static final String USER = "user";

  /** What an address is made of beside its sign. */
  private static final String NAME = "[^\\s@\"'<>()\\[\\],;:/]";

  /** Begins where a name begins: a long word without the sign is passed over once. */
  private static final Pattern EMAIL =
      Pattern.compile("(?<!" + NAME + ")" + NAME + "++@" + NAME + "+");

  private static final int LONGEST = 100;
  private static final int SHOWN_DIGITS = 6;

  abstract String person(String key);

  /** A text in which no e-mail address stands. */
  abstract String text(String text);

  /** Whether the values of things of that type are personal. */
  abstract boolean hides(String type);

  /** What source and target each have, if it may be told and the plan knows it. */
  abstract Optional<Sides> sides(Difference difference);

  /** An address as plans print it. */
  String address(Address address) {
    if (!address.type().equals(USER)) {
      return text(address.toString());
    }
    return new Address(address.site(), USER, person(address.key())).toString();
  }

  /** A value in few words. */
  String value(Value value) {
    String words = words(value);
    return Printable.cut(words, LONGEST);
  }

  private String words(Value value) {
    return switch (value) {
      case Value.None() -> "nothing";
      case Value.Text(String text) -> "\"" + Printable.of(text(text)) + "\"";
      case Value.Prose prose ->
          prose.segments().stream()
              .map(segment ->
                  switch (segment) {
                    case Segment.Literal(String text) -> Printable.of(text(text));
                    case Segment.Link link -> address(link.address());
                  })
              .collect(Collectors.joining("", "\"", "\""));
      case Value.Number number -> number.number().toPlainString();
      case Value.Flag(boolean flag) -> flag ? "yes" : "no";
      case Value.Moment moment -> moment.instant().toString();
      case Value.Day day -> day.day().toString();
      case Value.Listing listing ->
          listing.items().stream().map(this::words).collect(Collectors.joining(", ", "[", "]"));
      case Value.Bag bag ->
          bag.items().stream().map(this::words).collect(Collectors.joining(", ", "{", "}"));
      case Value.Fields fields ->
          fields.fields().entrySet().stream()
              .map(entry -> text(entry.getKey()) + ": " + words(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Value.Reference reference -> address(reference.address());
      case Value.Pointer pointer -> pointer.type() + " #" + pointer.id() + " of the site";
      case Value.Blob blob -> Figures.of(blob.size(), "byte");
      case Value.Secret secret -> "secret " + secret.name();
      case Value.Unreadable unreadable -> "unreadable: " + unreadable.reason();
      case Value.KnownAfterApply() -> "known after apply";
    };
  }

  private static String hash(String key) {
    MessageDigest sha256 = Digest.sha256();
    sha256.update(key.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    return Digest.finish(sha256).toString().substring(0, SHOWN_DIGITS);
  }
}
