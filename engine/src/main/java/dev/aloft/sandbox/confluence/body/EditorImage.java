package dev.aloft.sandbox.confluence.body;

import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Images in the editor of a Data Center. */
final class EditorImage {

  private static final String OWN = "confluence-embedded-image";
  private static final String THUMBNAIL = "confluence-thumbnail";

  /** Attributes of storage format and what they are called in the editor. */
  private static final Map<String, String> ATTRIBUTES =
      Map.of(
          "ac:alt", "alt",
          "ac:title", "title",
          "ac:width", "width",
          "ac:height", "height",
          "ac:align", "align",
          "ac:border", "border",
          "ac:hspace", "hspace",
          "ac:vspace", "vspace",
          "ac:style", "style");

  private EditorImage() {}

  /** An {@code ac:image} as the editor holds it. */
  static Markup shown(Markup.Element image) {
    Map<String, String> attributes = new LinkedHashMap<>();
    boolean thumbnail = image.attribute("ac:thumbnail").equals("true");
    Optional<Markup.Element> file = image.child("ri:attachment");
    Optional<Markup.Element> url = image.child("ri:url");
    attributes.put("class", OWN + (thumbnail ? " " + THUMBNAIL : ""));
    image
        .attributes()
        .forEach((name, value) -> {
          if (ATTRIBUTES.containsKey(name)) {
            attributes.put(ATTRIBUTES.getOrDefault(name, ""), value);
          } else if (!name.equals("ac:thumbnail")) {
            throw impossible(name);
          }
        });
    if (file.isPresent() && file.get().children().isEmpty()) {
      attributes.put("data-linked-resource-type", "attachment");
      attributes.put("data-linked-resource-default-alias", file.get().attribute("ri:filename"));
    } else if (url.isPresent()) {
      attributes.put("src", url.get().attribute("ri:value"));
      attributes.put("data-image-src", url.get().attribute("ri:value"));
    } else {
      throw impossible("elsewhere");
    }
    return new Markup.Element("img", attributes, List.of());
  }

  private static Refusal impossible(String what) {
    return Refusal.of(
        501, "The sandbox does not show an image with " + what + " in the editor's format.");
  }

  /** The way back; an image that is none of the product's becomes one by its address. */
  static Markup read(Markup.Element image, Set<String> classes) {
    List<String> attributes = new ArrayList<>();
    ATTRIBUTES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(one -> {
          attributes.add(one.getKey());
          attributes.add(image.attribute(one.getValue()));
        });
    attributes.addAll(List.of("ac:thumbnail", classes.contains(THUMBNAIL) ? "true" : ""));
    boolean attached = image.attribute("data-linked-resource-type").equals("attachment");
    Markup target =
        attached
            ? StorageText.element(
                "ri:attachment",
                List.of("ri:filename", image.attribute("data-linked-resource-default-alias")),
                List.of())
            : StorageText.element("ri:url", List.of("ri:value", image.attribute("src")), List.of());
    return StorageText.element("ac:image", attributes, List.of(target));
  }
}
