package dev.aloft.sandbox.confluence;

import dev.aloft.sandbox.operation.Outline;
import java.util.List;

/** What bodies of several operations have in common. */
public final class Outlines {

  /** Why what only a reply says is overlooked. */
  public static final String COMPUTED =
      "the product computes it, and it comes back in a body that was read before";

  /** Why what describes a named thing is overlooked. */
  public static final String NAMED = "what is named already says it";

  /** Labels. */
  public static final Outline LABELS =
      Outline.of("prefix", "name")
          .overlooking(NAMED, "id", "label")
          .overlooking(COMPUTED, "_links", "_expandable");

  private Outlines() {}

  /**
   * Restrictions of content, in a list of them or as replies show them; users and groups stand in
   * lists too, or in pages.
   *
   * @param people by what users are known
   */
  public static Outline restrictions(String... people) {
    return restricting("results.", people, restricting("", people, Outline.of()))
        .overlooking(COMPUTED, "start", "limit", "size", "restrictionsHash");
  }

  private static Outline restricting(String in, String[] people, Outline outline) {
    String users = in + "restrictions.user.";
    String groups = in + "restrictions.group.";
    Outline all = outline.and(in + "operation");
    for (String page : List.of("", "results.")) {
      for (String one : people) {
        all = all.and(users + page + one);
      }
      all = all.and(groups + page + "id", groups + page + "name");
    }
    return all.overlooking(
            NAMED, users + "results.*", groups + "results.*", users + "*", groups + "*")
        .overlooking(
            COMPUTED,
            in + "content",
            in + "lastModificationDate",
            in + "restrictions._expandable",
            in + "restrictions._links",
            in + "_expandable",
            in + "_links");
  }
}
