package dev.aloft.sandbox.confluence.body;

import java.util.List;

/** How a Data Center shows a text that is kept in storage format. */
public final class Representations {

  private static final String STORAGE = "storage";
  private static final String EDITOR = "editor";

  /** All of them, by the API's words; those for readers are one web page here. */
  public static final List<String> ALL =
      List.of(STORAGE, EDITOR, "view", "export_view", "styled_view", "anonymous_export_view");

  private Representations() {}

  /**
   * A text in one of them.
   *
   * @param names what the text refers to and a reader sees by name
   */
  public static String of(String storage, String representation, Names names) {
    return switch (representation) {
      case STORAGE -> storage;
      case EDITOR -> new EditorView().of(storage);
      default -> new WebView(names).of(storage);
    };
  }
}
