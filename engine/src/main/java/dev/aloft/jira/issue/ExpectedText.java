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
import java.util.TreeMap;

/**
 * A rich text as the source has it, for verify, with what its names mean: neither cut at its
 * pointers nor rendered, which is the writer's way.
 *
 * @param head words that stand above the text; may be empty
 * @param text wiki markup in the source's terms
 * @param people who is mentioned, by the names that the text has
 * @param issues the issues whose keys change, by the keys that the text has
 */
record ExpectedText(
    String head, String text, Map<String, Address> people, Map<String, Address> issues) {

  private static final String HEAD = "head";
  private static final String TEXT = "text";
  private static final String PEOPLE = "people";
  private static final String ISSUES = "issues";

  ExpectedText {
    people = Map.copyOf(people);
    issues = Map.copyOf(issues);
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
            references(issues)));
  }

  /** The text that a value holds; empty for a value of another form. */
  static Optional<ExpectedText> of(Value value) {
    return value instanceof Value.Fields(Map<String, Value> fields)
            && fields.get(HEAD) instanceof Value.Text(String head)
            && fields.get(TEXT) instanceof Value.Text(String text)
            && fields.get(PEOPLE) instanceof Value.Fields(Map<String, Value> people)
            && fields.get(ISSUES) instanceof Value.Fields(Map<String, Value> issues)
        ? Optional.of(new ExpectedText(head, text, addresses(people), addresses(issues)))
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
