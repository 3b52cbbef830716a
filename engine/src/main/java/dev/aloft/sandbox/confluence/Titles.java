package dev.aloft.sandbox.confluence;

import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Contents;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Refusal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Titles: a page's is unique in its space ignoring case, a blog post's in its space on its day.
 * Drafts may have none.
 */
public final class Titles {

  private static final int LONGEST = 255;

  private final Contents contents;

  /** The titles of a site. */
  public Titles(Contents contents) {
    this.contents = contents;
  }

  /**
   * The title of a body.
   *
   * @throws Refusal 400 where it is missing or too long
   */
  public static String read(Form form, Status status) {
    String title =
        status == Status.DRAFT
            ? form.limited("title", LONGEST).orElse("")
            : form.required("title", LONGEST);
    form.check();
    return title.strip();
  }

  /**
   * Refuses a title that is taken.
   *
   * @throws Refusal 400
   */
  public void check(Content content) {
    boolean taken =
        switch (content.kind()) {
          case PAGE ->
              contents
                  .titled(content.spaceId(), content.title())
                  .filter(other -> other.id() != content.id())
                  .isPresent();
          case BLOG_POST ->
              contents
                  .all(Kind.BLOG_POST)
                  .anyMatch(other ->
                      other.id() != content.id()
                          && other.status() == Status.CURRENT
                          && other.spaceId() == content.spaceId()
                          && other.title().equalsIgnoreCase(content.title())
                          && day(other).equals(day(content)));
          case FOLDER,
              WHITEBOARD,
              DATABASE,
              EMBED,
              CUSTOM,
              FOOTER_COMMENT,
              INLINE_COMMENT,
              ATTACHMENT ->
              false;
        };
    if (taken && content.status() != Status.DRAFT) {
      throw Refusal.badRequest(
          "A page with this title already exists: A "
              + content.kind().title().toLowerCase(Locale.ROOT)
              + " already exists with the same TITLE in this space");
    }
  }

  private static LocalDate day(Content content) {
    return LocalDate.ofInstant(content.created(), ZoneOffset.UTC);
  }
}
