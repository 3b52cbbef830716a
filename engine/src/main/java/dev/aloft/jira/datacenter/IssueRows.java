package dev.aloft.jira.datacenter;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Turns a whole issue into the rows that a backup has of it. For one thread. */
final class IssueRows {

  private final SourceRows rows;
  private final People people;
  private final PartRows parts;
  private final FieldValues values;
  private final LinkRows links;
  private final Remarks remarks;

  IssueRows(
      SourceRows rows, People people, Lists lists, Fields fields, LinkRows links, Remarks remarks) {
    this.rows = rows;
    this.people = people;
    this.parts = new PartRows(rows, people, lists);
    this.values = new FieldValues(rows, fields, people);
    this.links = links;
    this.remarks = remarks;
  }

  void add(Projects.Readable project, WholeIssue issue) {
    issue(project, issue);
    lists(issue);
    values.read(issue.id(), issue.fields());
    parts.add(issue);
    links.add(issue);
    count(issue);
  }

  private void issue(Projects.Readable project, WholeIssue issue) {
    JsonNode fields = issue.fields();
    String key = SourceRows.text(issue.shown().path("key"));
    rows.of("Issue")
        .put("id", issue.id())
        .put("key", key)
        .put("number", key.substring(key.lastIndexOf('-') + 1))
        .put("project", project.id())
        // An empty creator is a visitor; no creator at all would mean an old era.
        .put("creator", people.key(fields.path("creator")))
        .some("reporter", people.key(fields.path("reporter")))
        .some("assignee", people.key(fields.path("assignee")))
        .from(fields.path("issuetype"), "id", "type")
        .from(fields, "summary", "summary")
        .from(fields, "description", "description")
        .from(fields, "environment", "environment")
        .from(fields.path("priority"), "id", "priority")
        .from(fields.path("resolution"), "id", "resolution")
        .from(fields.path("status"), "id", "status")
        .time(fields, "created", "created")
        .time(fields, "updated", "updated")
        .from(fields, "duedate", "duedate")
        .time(fields, "resolutiondate", "resolutiondate")
        .from(fields.path("votes"), "votes", "votes")
        .from(fields.path("watches"), "watchCount", "watches")
        .from(fields, "timeoriginalestimate", "timeoriginalestimate")
        .from(fields, "timeestimate", "timeestimate")
        .from(fields, "timespent", "timespent")
        .from(fields.path("security"), "id", "security")
        .add();
  }

  private void lists(WholeIssue issue) {
    JsonNode fields = issue.fields();
    for (JsonNode label : fields.path("labels")) {
      rows.of("Label").put("issue", issue.id()).put("label", SourceRows.text(label)).add();
    }
    associated(issue, "components", "Component", "IssueComponent");
    associated(issue, "versions", "Version", "IssueVersion");
    associated(issue, "fixVersions", "Version", "IssueFixVersion");
    marked(issue, issue.watchers(), "WatchIssue");
    marked(issue, issue.voters(), "VoteIssue");
  }

  private void associated(WholeIssue issue, String field, String entity, String type) {
    for (JsonNode thing : issue.fields().path(field)) {
      rows.of("NodeAssociation")
          .put("sourceNodeId", issue.id())
          .put("sourceNodeEntity", "Issue")
          .from(thing, "id", "sinkNodeId")
          .put("sinkNodeEntity", entity)
          .put("associationType", type)
          .add();
    }
  }

  private void marked(WholeIssue issue, List<JsonNode> who, String type) {
    for (JsonNode user : who) {
      rows.of("UserAssociation")
          .put("sourceName", people.key(user))
          .put("sinkNodeId", issue.id())
          .put("sinkNodeEntity", "Issue")
          .put("associationType", type)
          .add();
    }
  }

  private void count(WholeIssue issue) {
    JsonNode fields = issue.fields();
    Map.of(
            Remarks.Part.COMMENT,
            IssueParts.total(fields.path("comment")) - issue.comments().size(),
            Remarks.Part.WORKLOG,
            IssueParts.total(fields.path("worklog")) - issue.worklogs().size(),
            Remarks.Part.WATCHER,
            fields.path("watches").path("watchCount").asLong(0) - issue.watchers().size(),
            Remarks.Part.VOTER,
            fields.path("votes").path("votes").asLong(0) - issue.voters().size())
        .forEach(remarks::hidden);
  }
}
