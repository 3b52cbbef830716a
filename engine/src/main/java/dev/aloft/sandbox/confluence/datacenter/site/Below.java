package dev.aloft.sandbox.confluence.datacenter.site;

import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.datacenter.User;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies below content, by type.
 *
 * @param site whose content it is
 */
public record Below(ConfluenceSite site) {

  /** The types by which it is asked for. */
  public static final List<String> TYPES = List.of("page", "comment", "attachment");

  /**
   * What of a type lies below content and may be read.
   *
   * @param deep with what lies below that: pages lead to pages and what hangs on them, comments to
   *     comments
   */
  public List<Content> of(User reader, Content content, String type, boolean deep) {
    List<Content> found = new ArrayList<>();
    for (Content child : site.contents().below(content)) {
      if (child.status() != Status.CURRENT || !site.access().reads(reader, child)) {
        continue;
      }
      if (child.kind().word().equals(type)) {
        found.add(child);
      }
      boolean leads = type.equals("comment") ? child.kind().comment() : child.kind() == Kind.PAGE;
      if (deep && leads) {
        found.addAll(of(reader, child, type, true));
      }
    }
    return found;
  }
}
