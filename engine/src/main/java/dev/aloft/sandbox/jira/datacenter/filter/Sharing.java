package dev.aloft.sandbox.jira.datacenter.filter;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Share;
import java.util.List;
import java.util.Optional;

/** With whom filters and dashboards are shared. */
public final class Sharing {

  private final JiraSite site;

  /** What the people of a site share. */
  public Sharing(JiraSite site) {
    this.site = site;
  }

  /** Whether somebody sees what an author shares. */
  public boolean sees(User user, String author, List<Share> shares) {
    return owns(user, author) || shares.stream().anyMatch(share -> reaches(user, share));
  }

  /** Whether somebody may change what an author shares. */
  public boolean edits(User user, String author, List<Share> shares) {
    return owns(user, author)
        || shares.stream().filter(Share::edit).anyMatch(share -> reaches(user, share));
  }

  private static boolean owns(User user, String author) {
    return !user.anonymous() && user.key().equals(author);
  }

  private boolean reaches(User user, Share share) {
    return switch (share.type()) {
      case "global" -> true;
      case "loggedin" -> !user.anonymous();
      case "user" -> user.key().equals(share.name());
      case "group" -> site.users().in(user, share.name());
      case "project" -> project(share).filter(one -> site.access().browses(user, one)).isPresent();
      case "project-role" ->
          project(share).filter(one -> site.access().inRole(user, one, share.name())).isPresent();
      default -> throw new IllegalStateException("a share of the kind " + share.type());
    };
  }

  private Optional<Project> project(Share share) {
    return share.project().flatMap(site.tables().projects()::find);
  }
}
