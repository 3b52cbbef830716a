package dev.aloft.sandbox.confluence.content;

/** A kind of content. */
public enum Kind {
  PAGE("page", "Page"),
  BLOG_POST("blogpost", "Blog post"),
  FOLDER("folder", "Folder"),
  WHITEBOARD("whiteboard", "Whiteboard"),
  DATABASE("database", "Database"),
  EMBED("embed", "Smart Link"),
  CUSTOM("custom-content", "Custom content"),
  FOOTER_COMMENT("comment", "Comment"),
  INLINE_COMMENT("comment", "Comment"),
  ATTACHMENT("attachment", "Attachment");

  private final String word;
  private final String name;

  Kind(String word, String name) {
    this.word = word;
    this.name = name;
  }

  /** The API's word; both kinds of comments have the same. */
  public String word() {
    return word;
  }

  /** The word for messages. */
  public String title() {
    return name;
  }

  /** Whether it stands in the tree of a space. */
  public boolean inTree() {
    return switch (this) {
      case PAGE, FOLDER, WHITEBOARD, DATABASE, EMBED -> true;
      case BLOG_POST, CUSTOM, FOOTER_COMMENT, INLINE_COMMENT, ATTACHMENT -> false;
    };
  }

  /** Whether it has no text of its own, or none that the APIs show. */
  public boolean withoutBody() {
    return switch (this) {
      case FOLDER, WHITEBOARD, DATABASE, EMBED, ATTACHMENT -> true;
      case PAGE, BLOG_POST, CUSTOM, FOOTER_COMMENT, INLINE_COMMENT -> false;
    };
  }

  /** Whether it is a comment. */
  public boolean comment() {
    return this == FOOTER_COMMENT || this == INLINE_COMMENT;
  }
}
