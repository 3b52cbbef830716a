package dev.aloft.sandbox.confluence.datacenter.content;

import dev.aloft.sandbox.confluence.LabelNames;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Properties.Property;
import dev.aloft.sandbox.confluence.content.Version;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.Positions;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a body says of content besides its text. It is read before anything is written, so that a
 * refusal leaves nothing behind.
 *
 * @param labels as they stand in {@code metadata.labels}
 * @param properties the values of {@code metadata.properties} by their keys
 * @param position the place among its siblings that a page is given
 */
record Extras(List<JsonNode> labels, Map<String, JsonNode> properties, Optional<Integer> position) {

  /** Those of a body for content of a kind; a list may also come as a page, as replies show it. */
  static Extras read(Form form, Kind kind) {
    Optional<Form> metadata = form.node("metadata").map(Form::of);
    List<JsonNode> labels =
        metadata
            .flatMap(one -> one.node("labels"))
            .map(node ->
                node.isArray() ? node.valueStream().toList() : Form.of(node).elements("results"))
            .orElse(List.of());
    Map<String, JsonNode> properties = new LinkedHashMap<>();
    metadata
        .flatMap(one -> one.node("properties"))
        .ifPresent(all ->
            all.properties().stream()
                .filter(one -> !one.getKey().startsWith("_"))
                .forEach(one -> properties.put(one.getKey(), value(one.getValue()))));
    return new Extras(
        labels,
        properties,
        form.number("position").filter(one -> kind == Kind.PAGE).map(Extras::position));
  }

  private static JsonNode value(JsonNode property) {
    return Form.of(property)
        .node("value")
        .orElseThrow(() -> Refusal.badRequest("The value of a property is required"));
  }

  private static int position(long number) {
    if (number < Positions.UNSET || number > Integer.MAX_VALUE) {
      throw Refusal.badRequest("The position of a page is a positive number, or -1 for none");
    }
    return (int) number;
  }

  /**
   * Puts the labels on new content.
   *
   * @throws Refusal 400 for a label that cannot be
   */
  void label(ConfluenceSite site, DataCenterCall call, Content content) {
    new LabelNames(site.labels(), site.contents()).add(call.caller().key(), content.id(), labels);
  }

  /** Sets the properties and the position of content that was {@code before}, or is new. */
  Content complete(
      ConfluenceSite site, DataCenterCall call, Optional<Content> before, Content content) {
    properties.forEach((key, value) -> set(site, call, content, key, value));
    if (before.filter(one -> !one.parent().equals(content.parent())).isPresent()) {
      site.positions().forget(content.id());
    }
    position.ifPresent(one -> site.positions().set(content, one));
    return content;
  }

  /** A property that has the value already stays as it is. */
  private static void set(
      ConfluenceSite site, DataCenterCall call, Content content, String key, JsonNode value) {
    Optional<Property> before = site.properties().find(content.id(), key);
    if (before.filter(one -> one.value().equals(value)).isPresent()) {
      return;
    }
    String author = call.caller().key();
    Version version =
        before
            .map(one -> one.version().next(author, site.now(), ""))
            .orElseGet(() -> new Version(1, author, site.now(), "", false));
    Property after =
        new Property(
            before.map(Property::id).orElseGet(site.contents()::nextId),
            key,
            value,
            before.map(Property::author).orElse(author),
            before.map(Property::created).orElseGet(site::now),
            version);
    site.properties().put(content.id(), after);
  }
}
