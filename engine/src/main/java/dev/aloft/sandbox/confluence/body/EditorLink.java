package dev.aloft.sandbox.confluence.body;

import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Links to pages, files, people and places of a text in the editor of a Data Center. */
record EditorLink(Markup.Element link) {

  private static final String TYPE = "data-linked-resource-type";
  private static final String ALIAS = "data-linked-resource-default-alias";

  /** What a link leads to: its element of storage format, the editor's type, and attributes. */
  private enum Target {
    PAGE("ri:page", "page", Map.of("ri:content-title", ALIAS, "ri:space-key", "data-space-key")),
    BLOG_POST(
        "ri:blog-post",
        "blogpost",
        Map.of(
            "ri:content-title", ALIAS,
            "ri:space-key", "data-space-key",
            "ri:posting-day", "data-posting-day")),
    FILE("ri:attachment", "attachment", Map.of("ri:filename", ALIAS)),
    SPACE("ri:space", "space", Map.of("ri:space-key", "data-space-key")),
    PERSON("ri:user", "userinfo", Map.of("ri:userkey", "userkey", "ri:username", "data-username"));

    private final String element;
    private final String type;

    @SuppressWarnings("ImmutableEnumChecker") // a map of texts that cannot change
    private final Map<String, String> attributes;

    Target(String element, String type, Map<String, String> attributes) {
      this.element = element;
      this.type = type;
      this.attributes = attributes;
    }
  }

  /** The link as the editor holds it. */
  Markup shown(UnaryOperator<List<Markup>> inside) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Optional<Markup.Element> to =
        link.elements().filter(one -> one.name().startsWith("ri:")).findFirst();
    boolean person = to.map(Markup.Element::name).orElse("").equals(Target.PERSON.element);
    attributes.put(
        "class", person ? "confluence-link confluence-userlink user-mention" : "confluence-link");
    to.ifPresent(one -> attributes.putAll(target(one)));
    if (!link.attribute("ac:anchor").isEmpty()) {
      attributes.put("data-anchor", link.attribute("ac:anchor"));
    }
    List<Markup> text =
        link.child("ac:link-body")
            .map(body -> inside.apply(body.children()))
            .or(() ->
                link.child("ac:plain-text-link-body")
                    .map(body -> List.<Markup>of(new Markup.Text(body.text()))))
            .orElseGet(() ->
                usual(attributes).map(Markup.Text::new).map(List::<Markup>of).orElse(List.of()));
    return new Markup.Element("a", attributes, text);
  }

  private static Map<String, String> target(Markup.Element to) {
    Target target =
        List.of(Target.values()).stream()
            .filter(one -> one.element.equals(to.name()) && to.children().isEmpty())
            .findFirst()
            .orElseThrow(() ->
                Refusal.of(
                    501,
                    "The sandbox does not show a link to <"
                        + to.name()
                        + "> in the editor's format."));
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put(TYPE, target.type);
    to.attributes()
        .forEach((name, value) -> {
          if (target.attributes.containsKey(name)) {
            attributes.put(target.attributes.getOrDefault(name, ""), value);
          }
        });
    return attributes;
  }

  /** The words of a link that has none of its own: the name of what it leads to. */
  private static Optional<String> usual(Map<String, String> attributes) {
    return Optional.ofNullable(attributes.get(ALIAS))
        .or(() -> Optional.ofNullable(attributes.get("data-anchor")));
  }

  /** The way back. */
  static Markup read(Markup.Element link, UnaryOperator<List<Markup>> inside) {
    List<Markup> parts = new ArrayList<>();
    List.of(Target.values()).stream()
        .filter(one -> one.type.equals(link.attribute(TYPE)))
        .findFirst()
        .ifPresent(target -> {
          List<String> attributes = new ArrayList<>();
          target.attributes.entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .forEach(one -> {
                attributes.add(one.getKey());
                attributes.add(link.attribute(one.getValue()));
              });
          parts.add(StorageText.element(target.element, attributes, List.of()));
        });
    boolean plain = link.elements().findAny().isEmpty();
    String words = link.text();
    if (plain && !words.isEmpty() && !usual(link.attributes()).equals(Optional.of(words))) {
      parts.add(StorageText.words("ac:plain-text-link-body", words));
    } else if (!plain) {
      parts.add(StorageText.element("ac:link-body", inside.apply(link.children())));
    }
    return StorageText.element(
        "ac:link", List.of("ac:anchor", link.attribute("data-anchor")), parts);
  }
}
