package dev.aloft.sandbox.confluence.cql;

import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Space;

/** What people have saved for later. */
public interface Favourites {

  /** Whether somebody has saved a piece of content. */
  boolean has(String person, Content content);

  /** Whether somebody has saved a space. */
  boolean has(String person, Space space);
}
