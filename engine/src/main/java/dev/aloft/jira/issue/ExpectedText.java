package dev.aloft.jira.issue;

import dev.aloft.resource.Identity;
import dev.aloft.text.sketch.Piece;
import dev.aloft.text.sketch.TextSketch;
import dev.aloft.text.sketch.WikiSketch;
import dev.aloft.text.wiki.LinkRenderer.Mentioned;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A rich text as the source has it, for verify, with what its names mean: neither cut at its
 * pointers nor rendered, which is the writer's way.
 *
 * @param head words that stand above the text; may be empty
 * @param text wiki markup in the source's terms
 * @param people who is mentioned, by the names that the text has
 * @param issues the issues whose keys change, by the keys that the text has
 * @param absent the files that the text names and the issue does not have
 */
record ExpectedText(
    String head,
    String text,
    Map<String, Address> people,
    Map<String, Address> issues,
    Set<String> absent) {

  private static final String HEAD = "head";
  private static final String TEXT = "text";
  private static final String PEOPLE = "people";
  private static final String ISSUES = "issues";
  private static final String ABSENT = "absent";

  ExpectedText {
    people = Map.copyOf(people);
    issues = Map.copyOf(issues);
    absent = Set.copyOf(absent);
  }

  /** The form in which it travels to the comparison. */
  Value value() {
    return Value.fields(
        Map.of(
            HEAD,
            Value.text(head),
            TEXT,
            Value.text(text),
            PEOPLE,
            references(people),
            ISSUES,
            references(issues),
            ABSENT,
            Value.set(absent.stream().map(Value::text).toList())));
  }

  /** The text that a value holds; empty for a value of another form. */
  static Optional<ExpectedText> of(Value value) {
    return value instanceof Value.Fields(Map<String, Value> fields)
            && fields.get(HEAD) instanceof Value.Text(String head)
            && fields.get(TEXT) instanceof Value.Text(String text)
            && fields.get(PEOPLE) instanceof Value.Fields(Map<String, Value> people)
            && fields.get(ISSUES) instanceof Value.Fields(Map<String, Value> issues)
            && fields.get(ABSENT) instanceof Value.Bag(List<Value> absent)
        ? Optional.of(
            new ExpectedText(head, text, addresses(people), addresses(issues), names(absent)))
        : Optional.empty();
  }

  /** Head and text, for people to read. */
  String words() {
    return head.isEmpty() ? text : head + " " + text;
  }

  /** What the target must have made of it. */
  TextSketch sketch(Identity identity) {
    TextSketch sketch =
        WikiSketch.of(
            text,
            new WikiSketch.Terms() {
              @Override
              public Optional<Mentioned> person(String name) {
                return Optional.ofNullable(people.get(name))
                    .flatMap(person ->
                        identity
                            .standInFor(person)
                            .<Mentioned>map(Mentioned.NameOnly::new)
                            .or(() -> identity.idOf(person).map(Mentioned.Account::new)));
              }

              @Override
              public String issue(String key) {
                return Optional.ofNullable(issues.get(key)).flatMap(identity::keyOf).orElse(key);
              }

              @Override
              public boolean hasFile(String name) {
                return !absent.contains(name);
              }
            });
    if (head.isEmpty()) {
      return sketch;
    }
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece.Words(head + "\n"));
    pieces.addAll(sketch.pieces());
    return new TextSketch(pieces, sketch.links(), sketch.blocks());
  }

  private static Value references(Map<String, Address> addresses) {
    Map<String, Value> references = new TreeMap<>();
    addresses.forEach((name, address) -> references.put(name, Value.reference(address)));
    return Value.fields(references);
  }

  private static Set<String> names(List<Value> values) {
    Set<String> names = new TreeSet<>();
    for (Value value : values) {
      if (value instanceof Value.Text(String name)) {
        names.add(name);
      }
    }
    return names;
  }

  private static Map<String, Address> addresses(Map<String, Value> references) {
    Map<String, Address> addresses = new TreeMap<>();
    references.forEach((name, value) -> {
      if (value instanceof Value.Reference(Address address)) {
        addresses.put(name, address);
      }
    });
    return addresses;
  }
}
