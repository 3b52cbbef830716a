package dev.aloft.sandbox.page;

import dev.aloft.sandbox.web.Html;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Gives the pictures of an issue's texts their bytes: the product's HTML names their files only.
 */
final class Pictures {

  private final Map<String, String> byTag = new LinkedHashMap<>();

  /** Of the files that a reply lists. */
  Pictures(JsonNode files) {
    for (JsonNode file : files) {
      String name = Html.escape(file.path("filename").asString(""));
      String id = Html.escape(file.path("id").asString(""));
      byTag.put(
          "<img alt=\"" + name + "\"/>",
          "<img alt=\"" + name + "\" src=\"/_sandbox/file/" + id + "\"/>");
    }
  }

  String in(String html) {
    String shown = html;
    for (Map.Entry<String, String> tag : byTag.entrySet()) {
      shown = shown.replace(tag.getKey(), tag.getValue());
    }
    return shown;
  }
}
