package dev.aloft.sandbox.confluence.content;

import java.util.List;
import java.util.Optional;

/** What a space lets somebody do: an operation on a target, in the API's words. */
public record Right(String operation, String target) {

  public static final Right SEE = new Right("read", "space");
  public static final Right DELETE_OWN = new Right("delete", "space");
  public static final Right WRITE_PAGES = new Right("create", "page");
  public static final Right DELETE_PAGES = new Right("delete", "page");
  public static final Right ARCHIVE_PAGES = new Right("archive", "page");
  public static final Right WRITE_BLOGS = new Right("create", "blogpost");
  public static final Right DELETE_BLOGS = new Right("delete", "blogpost");
  public static final Right COMMENT = new Right("create", "comment");
  public static final Right DELETE_COMMENTS = new Right("delete", "comment");
  public static final Right ATTACH = new Right("create", "attachment");
  public static final Right DELETE_ATTACHMENTS = new Right("delete", "attachment");
  public static final Right RESTRICT = new Right("restrict_content", "space");
  public static final Right EXPORT = new Right("export", "space");
  public static final Right ADMINISTER = new Right("administer", "space");

  /** All of them. */
  public static final List<Right> ALL =
      List.of(
          SEE,
          DELETE_OWN,
          WRITE_PAGES,
          DELETE_PAGES,
          ARCHIVE_PAGES,
          WRITE_BLOGS,
          DELETE_BLOGS,
          COMMENT,
          DELETE_COMMENTS,
          ATTACH,
          DELETE_ATTACHMENTS,
          RESTRICT,
          EXPORT,
          ADMINISTER);

  /** What a new space gives everybody who may use the site: all but the last one. */
  public static final List<Right> USUAL = ALL.subList(0, ALL.size() - 1);

  /** The right that an operation and a target name, if there is one. */
  public static Optional<Right> of(String operation, String target) {
    return Optional.of(new Right(operation, target)).filter(ALL::contains);
  }

  /** What a space has to let somebody do who makes or changes content of a kind. */
  public static Right toWrite(Kind kind) {
    return switch (kind) {
      case PAGE, FOLDER, WHITEBOARD, DATABASE, EMBED, CUSTOM -> WRITE_PAGES;
      case BLOG_POST -> WRITE_BLOGS;
      case FOOTER_COMMENT, INLINE_COMMENT -> COMMENT;
      case ATTACHMENT -> ATTACH;
    };
  }

  /** What a space has to let somebody do who deletes content of a kind, whosever it is. */
  public static Right toDelete(Kind kind) {
    return switch (kind) {
      case PAGE, FOLDER, WHITEBOARD, DATABASE, EMBED, CUSTOM -> DELETE_PAGES;
      case BLOG_POST -> DELETE_BLOGS;
      case FOOTER_COMMENT, INLINE_COMMENT -> DELETE_COMMENTS;
      case ATTACHMENT -> DELETE_ATTACHMENTS;
    };
  }

  /** Its id: operation and target. */
  public String id() {
    return operation + "/" + target;
  }
}
