package dev.aloft.sandbox.confluence.cloud.edit;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.CursorPages;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Viewer;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.web.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists of content in the newer API: filtered and sorted as the query says, in pages. */
public final class Listing {

  private final ConfluenceSite site;
  private final Views views;

  /** Lists content of a site. */
  public Listing(ConfluenceSite site, Views views) {
    this.site = site;
    this.views = views;
  }

  /**
   * The page of a list that a call asks for. Understands {@code id}, {@code space-id}, {@code
   * status}, {@code title}, {@code sort} and {@code body-format}.
   *
   * @param statuses the statuses that are listed where the call names none
   */
  public Reply of(CloudCall call, Stream<Content> all, String... statuses) {
    List<String> ids = call.list("id");
    List<String> spaces = call.list("space-id");
    List<String> asked = call.list("status");
    List<String> wanted = asked.isEmpty() ? List.of(statuses) : asked;
    Optional<String> title = call.query("title");
    Viewer viewer = site.viewer(call);
    List<Content> found =
        all.filter(one -> ids.isEmpty() || ids.contains(one.key()))
            .filter(one -> spaces.isEmpty() || spaces.contains(Ids.text(one.spaceId())))
            .filter(one -> wanted.contains(one.status().word()))
            .filter(one -> title.isEmpty() || title.get().equals(one.title()))
            .filter(one -> site.access().reads(viewer, one))
            .sorted(order(call.query("sort").orElse("id")))
            .toList();
    Optional<String> format = call.query("body-format");
    return CursorPages.of(call, found, one -> views.newer().content(one, format));
  }

  /** The order that a word names, turned round by a minus sign before it. */
  public static Comparator<Content> order(String sort) {
    boolean down = sort.startsWith("-");
    Comparator<Content> up =
        switch (down ? sort.substring(1) : sort) {
          case "created-date" -> Comparator.comparing(Content::created);
          case "modified-date" -> Comparator.comparing(one -> one.version().written());
          case "title" -> Comparator.comparing(Content::title, String.CASE_INSENSITIVE_ORDER);
          default -> Comparator.comparingLong(Content::id);
        };
    Comparator<Content> whole = up.thenComparingLong(Content::id);
    return down ? whole.reversed() : whole;
  }
}
