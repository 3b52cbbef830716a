package dev.aloft.sandbox.confluence.datacenter.look;

import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ObjectNode;

/** The colors of a site and of its spaces: which are chosen, and what was made up. */
public final class ColorSchemes {

  static final String GLOBAL = "global";
  static final String CUSTOM = "custom";

  /** Stands for the whole site. */
  static final String SITE = "";

  /** What has a color. */
  static final List<String> PARTS =
      List.of(
          "topBarColor",
          "topBarMenuSelectedBgColor",
          "topBarMenuSelectedTextColor",
          "breadcrumbsTextColor",
          "headerButtonBgColor",
          "headerButtonTextColor",
          "searchFieldTextColor",
          "searchFieldBgColor",
          "menuItemSelectedBgColor",
          "menuItemSelectedTextColor",
          "menuItemTextColor",
          "headingTextColor",
          "linkColor");

  private static final String INK = "#172b4d";
  private static final String PAPER = "#ffffff";
  private static final String BLUE = "#0052cc";
  private static final String NIGHT = "#22272b";
  private static final String SKY = "#579dff";

  /** The colors of one look by day and by night. */
  record Scheme(Map<String, String> light, Map<String, String> dark) {

    Scheme {
      light = Map.copyOf(light);
      dark = Map.copyOf(dark);
    }

    ObjectNode view() {
      ObjectNode view = Json.object();
      view.set("colorSchemeModelLight", colors(light));
      view.set("colorSchemeModelDark", colors(dark));
      return view;
    }

    private static ObjectNode colors(Map<String, String> colors) {
      ObjectNode view = Json.object();
      PARTS.forEach(part -> view.put(part, colors.getOrDefault(part, INK)));
      return view;
    }
  }

  private final Register<String, Scheme> custom;
  private final Register<String, String> chosen;

  /** The schemes of a store. */
  public ColorSchemes(Store store) {
    custom = new Register<>(store, "confluence.color", new TypeReference<>() {});
    chosen = new Register<>(store, "confluence.color.chosen", new TypeReference<>() {});
  }

  /** How a site looks from the beginning. */
  static Scheme fresh() {
    return new Scheme(colors(INK, PAPER, BLUE), colors(SKY, NIGHT, SKY));
  }

  private static Map<String, String> colors(String text, String ground, String accent) {
    Map<String, String> colors = new TreeMap<>();
    for (String part : PARTS) {
      boolean behind = part.endsWith("BgColor");
      colors.put(part, behind ? ground : part.endsWith("TextColor") ? text : accent);
    }
    return colors;
  }

  /** How the site looks. */
  Scheme global() {
    return custom.find(SITE).orElseGet(ColorSchemes::fresh);
  }

  /** How a space looks. */
  Scheme of(String space) {
    return type(space).equals(CUSTOM) ? custom(space).orElseGet(this::global) : global();
  }

  private Optional<Scheme> custom(String space) {
    return custom.find(space);
  }

  /** Makes up a look, of the site or of a space, which has it from now on. */
  void put(String space, Scheme scheme) {
    custom.put(space, scheme);
    choose(space, CUSTOM);
  }

  /** Forgets what was made up. */
  void reset(String space) {
    custom.remove(space);
    chosen.remove(space);
  }

  /** {@code global} or {@code custom}. */
  String type(String space) {
    return chosen.find(space).orElse(GLOBAL);
  }

  /** Says which look a space has. */
  void choose(String space, String type) {
    chosen.put(space, type);
  }
}
