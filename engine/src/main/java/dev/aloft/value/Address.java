package dev.aloft.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A resource's stable name, printed {@code [site:]type["key"]}. It never holds an id of the target.
 *
 * @param site the target's name, where there is more than one target
 * @param type the resource type, such as {@code jira.project}
 * @param key the natural key, or a name and source id where names are not unique
 */
public record Address(Optional<String> site, String type, String key)
    implements Comparable<Address> {

  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?<site>[A-Za-z0-9_-]+):)?(?<type>[a-z.-]+)\\[\"(?<key>.*)\"]", Pattern.DOTALL);

  public Address {
    if (!isType(type)) {
      throw new IllegalArgumentException("not a resource type: " + type);
    }
  }

  /**
   * One or two words of lower-case letters and dashes with a point between. By hand, since a large
   * site has tens of millions of addresses.
   */
  private static boolean isType(String type) {
    int points = 0;
    boolean begins = true;
    for (int i = 0; i < type.length(); i++) {
      char c = type.charAt(i);
      if (c == '.' && !begins) {
        points++;
        begins = true;
      } else if ((c >= 'a' && c <= 'z') || (c == '-' && !begins)) {
        begins = false;
      } else {
        return false;
      }
    }
    return !begins && points <= 1;
  }

  public static Address of(String type, String key) {
    return new Address(Optional.empty(), type, key);
  }

  /**
   * Reads the printed form.
   *
   * @throws IllegalArgumentException if the text is not an address
   */
  public static Address parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not an address: " + text);
    }
    return new Address(
        Optional.ofNullable(matcher.group("site")),
        matcher.group("type"),
        unescape(matcher.group("key")));
  }

  @Override
  public String toString() {
    String name = type + "[\"" + escape(key) + "\"]";
    return site.isPresent() ? site.get() + ":" + name : name;
  }

  @Override
  public int compareTo(Address other) {
    int bySite = site.orElse("").compareTo(other.site.orElse(""));
    if (bySite != 0) {
      return bySite;
    }
    int byType = type.compareTo(other.type);
    return byType != 0 ? byType : key.compareTo(other.key);
  }

  private static String escape(String key) {
    boolean plain =
        key.indexOf('"') < 0
            && key.indexOf('\\') < 0
            && key.indexOf('\n') < 0
            && key.indexOf('\r') < 0;
    if (plain) {
      return key;
    }
    StringBuilder out = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private static String unescape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (c == '"') {
        throw new IllegalArgumentException("not an address: a quote inside the key is not escaped");
      }
      if (c != '\\') {
        out.append(c);
        continue;
      }
      if (i == text.length()) {
        throw new IllegalArgumentException("not an address: it ends in a backslash");
      }
      out.append(
          switch (text.charAt(i++)) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case '"' -> '"';
            case '\\' -> '\\';
            default ->
                throw new IllegalArgumentException("not an address: unknown escape in the key");
          });
    }
    return out.toString();
  }
}
