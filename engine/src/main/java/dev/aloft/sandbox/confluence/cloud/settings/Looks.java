package dev.aloft.sandbox.confluence.cloud.settings;

import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ObjectNode;

/** The colors of a site and of its spaces: which are chosen, and what was made up. */
final class Looks {

  /** Stands for the whole site. */
  static final String SITE = "";

  private static final String TEXT = "#172B4D";
  private static final String LINK = "#0052CC";
  private static final String PAPER = "#FFFFFF";
  private static final String LINE = "#DFE1E6";

  private final Register<String, ObjectNode> custom;
  private final Register<String, String> chosen;

  Looks(Store store) {
    custom = new Register<>(store, "confluence.look", new TypeReference<>() {});
    chosen = new Register<>(store, "confluence.look.chosen", new TypeReference<>() {});
  }

  /** What somebody made up for a space or the site. */
  Optional<ObjectNode> custom(String where) {
    return custom.find(where);
  }

  void custom(String where, ObjectNode look) {
    custom.put(where, look);
  }

  void reset(String where) {
    custom.remove(where);
    chosen.remove(where);
  }

  /** {@code global} or {@code custom}. */
  String chosen(String where) {
    return chosen.find(where).orElse("global");
  }

  void choose(String where, String which) {
    chosen.put(where, which);
  }

  /** How a site looks from the beginning. */
  static ObjectNode fresh() {
    ObjectNode look = Json.object();
    look.putObject("headings").put("color", TEXT);
    look.putObject("links").put("color", LINK);
    ObjectNode menus = look.putObject("menus");
    menus.putObject("hoverOrFocus").put("backgroundColor", LINK);
    menus.put("color", TEXT);
    ObjectNode header = look.putObject("header");
    header.put("backgroundColor", LINK);
    header.putObject("button").put("backgroundColor", LINK).put("color", PAPER);
    navigation(header.putObject("primaryNavigation"), PAPER);
    navigation(header.putObject("secondaryNavigation"), TEXT);
    header.putObject("search").put("backgroundColor", LINK).put("color", PAPER);
    look.putObject("content").putObject("screen").put("background", PAPER);
    look.putObject("bordersAndDividers").put("color", LINE);
    return look;
  }

  private static void navigation(ObjectNode view, String color) {
    view.put("color", color);
    view.putObject("hoverOrFocus").put("backgroundColor", LINK).put("color", color);
  }
}
