package dev.aloft.sandbox.confluence.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Macros of wiki markup: which have a text, and what their parameters are called. */
final class WikiMacros {

  /** Macros whose body stays as it is. */
  static final Set<String> PLAIN = Set.of("code", "noformat");

  /** Macros whose body is markup again. */
  static final Set<String> RICH =
      Set.of(
          "quote", "panel", "info", "note", "tip", "warning", "expand", "excerpt", "section",
          "column");

  /** Macros of the product itself that have no body and stand within a line. */
  private static final Set<String> BODILESS =
      Set.of(
          "toc",
          "children",
          "anchor",
          "attachments",
          "recently-updated",
          "pagetree",
          "contentbylabel",
          "gallery",
          "jira",
          "change-history",
          "livesearch",
          "blog-posts",
          "status");

  private WikiMacros() {}

  /** Whether a macro stands within a line. */
  static boolean isBodiless(String name) {
    return BODILESS.contains(name);
  }

  /**
   * A macro without a body.
   *
   * @throws dev.aloft.sandbox.operation.Refusal 501 for one that the sandbox does not know
   */
  static Markup bodiless(String name, String parameters) {
    if (!BODILESS.contains(name)) {
      throw WikiToStorage.unread("the macro {" + name + "} within a line");
    }
    return StorageText.macro(name, parameters(name, parameters));
  }

  /** {@code a=b|c=d}, or a value alone for the parameter that a macro has without a name. */
  static List<Markup> parameters(String name, String text) {
    List<Markup> parts = new ArrayList<>();
    for (String parameter : text.split("\\|", -1)) {
      int sign = parameter.indexOf('=');
      if (sign >= 0) {
        parts.add(
            StorageText.parameter(
                parameter.substring(0, sign).strip(), parameter.substring(sign + 1).strip()));
      } else if (!parameter.isBlank()) {
        parts.add(StorageText.parameter(usual(name), parameter.strip()));
      }
    }
    return parts;
  }

  private static String usual(String name) {
    return switch (name) {
      case "code" -> "language";
      case "jira" -> "key";
      default -> "title";
    };
  }
}
