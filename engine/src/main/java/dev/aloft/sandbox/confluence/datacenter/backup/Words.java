package dev.aloft.sandbox.confluence.datacenter.backup;

import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Status;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of a backup for rights, kinds, statuses and times. */
final class Words {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);

  private static final Map<Right, String> RIGHTS =
      Map.ofEntries(
          Map.entry(Right.SEE, "VIEWSPACE"),
          Map.entry(Right.DELETE_OWN, "REMOVEOWNCONTENT"),
          Map.entry(Right.WRITE_PAGES, "EDITSPACE"),
          Map.entry(Right.DELETE_PAGES, "REMOVEPAGE"),
          Map.entry(Right.WRITE_BLOGS, "EDITBLOG"),
          Map.entry(Right.DELETE_BLOGS, "REMOVEBLOG"),
          Map.entry(Right.COMMENT, "COMMENT"),
          Map.entry(Right.DELETE_COMMENTS, "REMOVECOMMENT"),
          Map.entry(Right.ATTACH, "CREATEATTACHMENT"),
          Map.entry(Right.DELETE_ATTACHMENTS, "REMOVEATTACHMENT"),
          Map.entry(Right.RESTRICT, "SETPAGEPERMISSIONS"),
          Map.entry(Right.EXPORT, "EXPORTSPACE"),
          Map.entry(Right.ADMINISTER, "SETSPACEPERMISSIONS"));

  private Words() {}

  /** The word for a right; archiving single pages has none. */
  static Optional<String> right(Right right) {
    return Optional.ofNullable(RIGHTS.get(right));
  }

  static Optional<Right> right(String word) {
    return RIGHTS.entrySet().stream()
        .filter(one -> one.getValue().equals(word))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The class of content; a Data Center has no other kinds than these. */
  static String type(Kind kind) {
    return switch (kind) {
      case BLOG_POST -> "BlogPost";
      case FOOTER_COMMENT, INLINE_COMMENT -> "Comment";
      case ATTACHMENT -> "Attachment";
      case PAGE, FOLDER, WHITEBOARD, DATABASE, EMBED, CUSTOM -> "Page";
    };
  }

  static String status(Status status) {
    return status == Status.TRASHED ? "deleted" : status.word();
  }

  static Status status(String word) {
    return switch (word) {
      case "deleted" -> Status.TRASHED;
      case "draft" -> Status.DRAFT;
      default -> Status.CURRENT;
    };
  }

  static String time(Instant time) {
    return TIME.format(time.atOffset(ZoneOffset.UTC));
  }

  static Instant time(String text) {
    return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
  }
}
