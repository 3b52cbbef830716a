package dev.aloft.sandbox.confluence.cloud.view;

import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Space;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Where content is shown and loaded from, below {@code /wiki}. */
public final class Links {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final ConfluenceSite site;

  Links(ConfluenceSite site) {
    this.site = site;
  }

  /** Where a space is shown. */
  public static String space(Space space) {
    return "/spaces/" + space.key();
  }

  /** Where a piece of content is shown. */
  public String show(Content content) {
    String space = space(site.spaces().get(content.spaceId()));
    return switch (content.kind()) {
      case PAGE -> space + "/pages/" + content.id() + "/" + encode(content.title());
      case BLOG_POST ->
          space
              + "/blog/"
              + DAY.format(content.created())
              + "/"
              + content.id()
              + "/"
              + encode(content.title());
      case FOLDER, WHITEBOARD, DATABASE, EMBED, CUSTOM ->
          space + "/" + content.kind().word() + "/" + content.id();
      case FOOTER_COMMENT, INLINE_COMMENT ->
          show(site.contents().container(content)) + "?focusedCommentId=" + content.id();
      case ATTACHMENT ->
          "/pages/viewpageattachments.action?pageId="
              + site.contents().container(content).id()
              + "&preview=%2F"
              + content.id();
    };
  }

  /** Where the file of an attachment is loaded from. */
  public String download(Content attachment) {
    return "/download/attachments/"
        + site.contents().container(attachment).id()
        + "/"
        + encode(attachment.title()).replace("+", "%20")
        + "?version="
        + attachment.version().number()
        + "&modificationDate="
        + attachment.version().written().toEpochMilli()
        + "&cacheVersion=1&api=v2";
  }

  /** The file of an attachment. */
  static Detail.File file(Content attachment) {
    if (attachment.detail() instanceof Detail.File file) {
      return file;
    }
    throw new IllegalArgumentException(attachment + " is no attachment");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
