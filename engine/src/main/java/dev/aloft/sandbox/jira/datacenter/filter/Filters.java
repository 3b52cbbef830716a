package dev.aloft.sandbox.jira.datacenter.filter;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Filter;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Optional;

/** The filters of a site, for callers who may see them. */
public final class Filters {

  private final JiraSite site;
  private final Sharing sharing;

  /** The filters of a site. */
  public Filters(JiraSite site) {
    this.site = site;
    this.sharing = new Sharing(site);
  }

  /** A filter that somebody sees. */
  public Optional<Filter> visible(User user, long id) {
    return site.tables().filters().find(id).filter(one -> sees(user, one));
  }

  /** Whether somebody sees a filter. */
  public boolean sees(User user, Filter filter) {
    return sharing.sees(user, filter.author(), filter.shares());
  }

  boolean edits(User user, Filter filter) {
    return sharing.edits(user, filter.author(), filter.shares());
  }

  /**
   * The filter that the path names.
   *
   * @throws Refusal 400, as the product answers here
   */
  Filter named(DataCenterCall call) {
    return find(call)
        .orElseThrow(() ->
            Refusal.badRequest(
                "The selected filter is not available to you, perhaps it has been deleted or had"
                    + " its permissions changed."));
  }

  Optional<Filter> find(DataCenterCall call) {
    return site.tables().filters().find(call.path("id")).filter(one -> sees(call.caller(), one));
  }

  /** Whether the author of a filter has another one of a name. */
  boolean taken(String author, String name, long id) {
    return site.tables()
        .filters()
        .first(one ->
            one.id() != id && one.author().equals(author) && one.name().equalsIgnoreCase(name))
        .isPresent();
  }
}
