package dev.aloft.sandbox.jira.datacenter.issue;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Change;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.ChangeGroup;
import dev.aloft.sandbox.jira.datacenter.user.UserViews;
import dev.aloft.sandbox.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The history of an issue as it looks in replies. */
final class HistoryViews {

  private final JiraSite site;

  HistoryViews(JiraSite site) {
    this.site = site;
  }

  ObjectNode view(DataCenterCall call, Issue issue) {
    List<ChangeGroup> groups = site.tables().history().ofOwner(issue.id());
    ObjectNode view = Json.object();
    view.put("startAt", 0);
    view.put("maxResults", groups.size());
    view.put("total", groups.size());
    view.set("histories", Json.array(groups, group -> group(call, group)));
    return view;
  }

  private ObjectNode group(DataCenterCall call, ChangeGroup group) {
    ObjectNode view = Json.object();
    view.put("id", Long.toString(group.id()));
    if (!group.author().isEmpty()) {
      view.set("author", UserViews.of(call, site.users(), group.author()));
    }
    view.put("created", JiraTimes.print(Instant.ofEpochMilli(group.created())));
    view.set("items", Json.array(group.changes(), HistoryViews::change));
    return view;
  }

  private static ObjectNode change(Change change) {
    ObjectNode view = Json.object();
    view.put("field", change.field());
    view.put("fieldtype", change.kind());
    put(view, "from", change.from());
    put(view, "fromString", change.fromText());
    put(view, "to", change.to());
    put(view, "toString", change.toText());
    return view;
  }

  private static void put(ObjectNode view, String name, Optional<String> text) {
    text.ifPresentOrElse(value -> view.put(name, value), () -> view.putNull(name));
  }
}
