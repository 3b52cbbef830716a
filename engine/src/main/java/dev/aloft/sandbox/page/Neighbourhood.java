package dev.aloft.sandbox.page;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The sites that one process serves, each at an address of its own, in the order of their start.
 */
public final class Neighbourhood {

  private final List<Neighbour> all = new CopyOnWriteArrayList<>();

  /**
   * A site, or what belongs to one.
   *
   * @param product of which product it is a twin, for people
   */
  public record Neighbour(String site, String product, URI address) {}

  /** A site that is served now. */
  public void add(String site, String product, URI address) {
    all.add(new Neighbour(site, product, address));
  }

  List<Neighbour> all() {
    return List.copyOf(all);
  }
}
