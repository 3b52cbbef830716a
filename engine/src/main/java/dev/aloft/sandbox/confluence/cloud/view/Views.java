package dev.aloft.sandbox.confluence.cloud.view;

import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;

/**
 * All views of a site.
 *
 * @param newer what the newer API shows
 * @param older what the older API shows
 * @param bodies texts in their formats
 * @param people people and groups of the older API
 * @param links where things are
 */
public record Views(NewViews newer, OldViews older, Bodies bodies, People people, Links links) {

  /** The views of a site. */
  public static Views of(ConfluenceSite site) {
    Links links = new Links(site);
    Bodies bodies = new Bodies(site, links);
    People people = new People(site);
    return new Views(
        new NewViews(site, links, bodies),
        new OldViews(site, links, bodies, people),
        bodies,
        people,
        links);
  }
}
