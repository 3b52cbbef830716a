package dev.aloft.sandbox.confluence.body;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A piece of storage format. */
public sealed interface Markup {

  /** Text; what was written as character data of its own is just text. */
  record Text(String text) implements Markup {}

  /** An element with its attributes and what lies in it. */
  record Element(String name, Map<String, String> attributes, List<Markup> children)
      implements Markup {

    /** Keeps copies in order. */
    public Element {
      attributes = new LinkedHashMap<>(attributes);
      children = List.copyOf(children);
    }

    /** An attribute; empty where it has none of that name. */
    public String attribute(String wanted) {
      return attributes.getOrDefault(wanted, "");
    }

    /** The first element of a name directly in it. */
    public Optional<Element> child(String wanted) {
      return elements().filter(one -> one.name().equals(wanted)).findFirst();
    }

    /** The elements directly in it. */
    public Stream<Element> elements() {
      return children.stream()
          .flatMap(one -> one instanceof Element element ? Stream.of(element) : Stream.empty());
    }

    /** It and all elements in it, however deep, in the order of the text. */
    public Stream<Element> deep() {
      return Stream.concat(Stream.of(this), elements().flatMap(Element::deep));
    }

    /** Its text, without any markup. */
    public String text() {
      StringBuilder text = new StringBuilder();
      children.forEach(one ->
          text.append(
              switch (one) {
                case Text(var words) -> words;
                case Element element -> element.text();
              }));
      return text.toString();
    }

    /** The value of a macro's parameter. */
    public String parameter(String wanted) {
      return elements()
          .filter(
              one -> one.name().equals("ac:parameter") && one.attribute("ac:name").equals(wanted))
          .map(Element::text)
          .findFirst()
          .orElse("");
    }
  }
}
