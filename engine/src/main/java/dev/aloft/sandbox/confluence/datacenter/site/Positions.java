package dev.aloft.sandbox.confluence.datacenter.site;

import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Contents;
import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import java.util.Comparator;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/**
 * The positions that people gave to pages. Siblings stand in their order; those without one stand
 * behind them, in the order of their making.
 */
public final class Positions {

  /** What the API says of a page that was given none. */
  public static final int UNSET = -1;

  private final Contents contents;
  private final Register<Long, Integer> byPage;

  Positions(Store store, Contents contents) {
    this.contents = contents;
    this.byPage = new Register<>(store, "confluence.position", new TypeReference<>() {});
  }

  /** The position of a page, if it was given one. */
  public Optional<Integer> of(Content page) {
    return byPage.find(page.id());
  }

  /** Gives a page a position among its siblings, or with {@link #UNSET} none. */
  public void set(Content page, int position) {
    if (position == UNSET) {
      forget(page.id());
    } else {
      byPage.put(page.id(), position);
    }
    contents.arrange(
        page, Comparator.comparingInt(one -> byPage.find(one.id()).orElse(Integer.MAX_VALUE)));
  }

  /** A page has no position any more: it is gone, or stands elsewhere. */
  public void forget(long page) {
    byPage.remove(page);
  }
}
