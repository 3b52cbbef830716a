package dev.aloft.sandbox.confluence.datacenter.site;

import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Labels;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.cql.Favourites;

/**
 * What people have saved for later: what bears their own label {@code favourite}, as the product
 * keeps it.
 *
 * @param labels the labels of a site
 */
record OwnLabels(Labels labels) implements Favourites {

  @Override
  public boolean has(String person, Content content) {
    return bears(person, content.id());
  }

  @Override
  public boolean has(String person, Space space) {
    return bears(person, space.id());
  }

  private boolean bears(String person, long bearer) {
    return labels.of(bearer, person).stream()
        .anyMatch(label -> label.prefix().equals("my") && label.name().equals("favourite"));
  }
}
