package dev.aloft.sandbox.jira.datacenter.agile;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.issue.Transitions;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Board;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Column;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Status;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Filter;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The boards of a site. */
public final class Boards {

  private static final List<String> CATEGORIES = List.of("new", "indeterminate", "done");
  private static final List<String> NAMES = List.of("To Do", "In Progress", "Done");

  private final JiraSite site;
  private final Transitions transitions;

  /** The boards of a site. */
  public Boards(JiraSite site) {
    this.site = site;
    this.transitions = new Transitions(site);
  }

  /** A board over a filter, with a column for each category of statuses. */
  public Board add(String name, String type, long filter, List<Long> statuses) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < CATEGORIES.size(); i++) {
      String category = CATEGORIES.get(i);
      List<Long> inside =
          statuses.stream()
              .flatMap(id -> site.tables().statuses().find(id).stream())
              .filter(status -> status.category().equals(category))
              .map(Status::id)
              .toList();
      columns.add(new Column(NAMES.get(i), inside, Optional.empty(), Optional.empty()));
    }
    long id = site.nextId("board") - 9_999;
    return site.tables()
        .boards()
        .put(new Board(id, name, type, filter, columns, Optional.empty(), false, Optional.empty()));
  }

  /** The board of a new project, with a filter over its issues. */
  public Board forProject(User owner, Project project, String type) {
    long filter = site.tables().filters().nextId();
    List<Share> shares =
        List.of(new Share(site.nextId("share"), "project", Optional.of(project.id()), "", false));
    site.tables()
        .filters()
        .put(
            new Filter(
                filter,
                owner.key(),
                "Filter for " + project.key() + " board",
                "",
                "project = " + project.key() + " ORDER BY Rank ASC",
                shares,
                Set.of(),
                List.of()));
    List<Long> statuses =
        transitions
            .workflow(site.tables().projects().find(project.id()).orElse(project), 0)
            .statuses();
    return add(project.key() + " board", type, filter, statuses);
  }
}
