package dev.aloft.jira.issue;

import dev.aloft.jira.MovingProject;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.LaneSchema;
import dev.aloft.resource.PartKind;
import dev.aloft.resource.PartKind.Phase;
import java.util.List;
import java.util.Map;

/** The names of an issue's attributes and parts, and how verify compares them. */
final class IssueSchema {

  static final String TYPE = "jira.issue";

  static final String USER = "user";
  static final String GROUP = "group";
  static final String STATUS = "jira.status";
  static final String PRIORITY = "jira.priority";
  static final String RESOLUTION = "jira.resolution";
  static final String ISSUE_TYPE = "jira.issue-type";
  static final String LINK_TYPE = "jira.link-type";
  static final String ROLE = "jira.project-role";
  static final String CUSTOM_FIELD = "jira.custom-field";
  static final String COMPONENT = "jira.component";
  static final String VERSION = "jira.version";
  static final String PROJECT = MovingProject.TYPE;

  /** What a text's pointer at a file of its own issue is called; such a file is a part. */
  static final String FILE = "jira.attachment";

  /** Attributes of custom fields begin so; the field's address key follows. */
  static final String FIELD = "field:";

  /** What the generated field of original creation dates is called among the names. */
  static final String CREATED_FIELD = "created";

  static final String ATTACHMENT = "attachment";
  static final String COMMENT = "comment";
  static final String WORKLOG = "worklog";
  static final String LINK = "link";
  static final String WATCHER = "watcher";

  /** Attributes that stand in the property {@link PropertyKeys#ORIGIN}. */
  static final List<String> ORIGIN =
      List.of(
          "created",
          "updated",
          "resolved",
          "creator",
          "originalReporter",
          "originalAssignee",
          "votes",
          "timeSpent",
          "formerKeys",
          "archived");

  static final List<Attribute> ATTRIBUTES =
      List.of(
          Attribute.essential("sourceKey", Equivalence.PRESERVED_AT),
          Attribute.essential("summary", Equivalence.EXACT),
          Attribute.essential("issueType", Equivalence.MAPPED),
          Attribute.essential("status", Equivalence.MAPPED),
          Attribute.essential("priority", Equivalence.MAPPED),
          Attribute.essential("resolution", Equivalence.MAPPED),
          Attribute.essential("assignee", Equivalence.MAPPED),
          Attribute.essential("reporter", Equivalence.MAPPED),
          Attribute.essential("parent", Equivalence.MAPPED),
          Attribute.essential("labels", Equivalence.EXACT),
          Attribute.essential("components", Equivalence.MAPPED),
          Attribute.essential("versions", Equivalence.MAPPED),
          Attribute.essential("fixVersions", Equivalence.MAPPED),
          Attribute.essential("duedate", Equivalence.EXACT),
          Attribute.essential("originalEstimate", Equivalence.EXACT),
          Attribute.essential("remainingEstimate", Equivalence.EXACT),
          Attribute.essential("description", Equivalence.TEXT),
          Attribute.essential("environment", Equivalence.TEXT),
          Attribute.essential("created", Equivalence.PRESERVED_AT),
          Attribute.essential("updated", Equivalence.PRESERVED_AT),
          Attribute.essential("resolved", Equivalence.PRESERVED_AT),
          Attribute.essential("creator", Equivalence.PRESERVED_AT),
          Attribute.essential("originalReporter", Equivalence.PRESERVED_AT),
          Attribute.essential("originalAssignee", Equivalence.PRESERVED_AT),
          Attribute.essential("votes", Equivalence.PRESERVED_AT),
          Attribute.essential("timeSpent", Equivalence.PRESERVED_AT),
          Attribute.essential("formerKeys", Equivalence.PRESERVED_AT),
          Attribute.essential("archived", Equivalence.PRESERVED_AT),
          Attribute.essential("history", Equivalence.PRESERVED_AT),
          Attribute.essential("kept", Equivalence.PRESERVED_AT));

  /** Attributes of comments and worklogs that stand in their stamp's property. */
  static final List<String> AUTHORSHIP = List.of("author", "created", "updateAuthor", "updated");

  static final Map<String, List<Attribute>> PART_ATTRIBUTES =
      Map.of(
          ATTACHMENT,
          List.of(
              Attribute.essential("name", Equivalence.EXACT),
              Attribute.essential("size", Equivalence.EXACT),
              Attribute.essential("content", Equivalence.EXACT)),
          COMMENT,
          List.of(
              Attribute.essential("body", Equivalence.TEXT),
              Attribute.essential("visibility", Equivalence.MAPPED),
              Attribute.essential("author", Equivalence.PRESERVED_AT),
              Attribute.essential("created", Equivalence.PRESERVED_AT),
              Attribute.essential("updateAuthor", Equivalence.PRESERVED_AT),
              Attribute.essential("updated", Equivalence.PRESERVED_AT)),
          WORKLOG,
          List.of(
              Attribute.essential("comment", Equivalence.TEXT),
              Attribute.essential("started", Equivalence.EXACT),
              Attribute.essential("seconds", Equivalence.EXACT),
              Attribute.essential("visibility", Equivalence.MAPPED),
              Attribute.essential("author", Equivalence.PRESERVED_AT),
              Attribute.essential("created", Equivalence.PRESERVED_AT),
              Attribute.essential("updateAuthor", Equivalence.PRESERVED_AT),
              Attribute.essential("updated", Equivalence.PRESERVED_AT)),
          LINK,
          List.of(
              Attribute.essential("type", Equivalence.MAPPED),
              Attribute.essential("to", Equivalence.MAPPED)),
          WATCHER,
          List.of(Attribute.essential("user", Equivalence.MAPPED)));

  static final LaneSchema SCHEMA =
      new LaneSchema(
          TYPE,
          "issues",
          PROJECT,
          ATTRIBUTES,
          List.of(
              new PartKind(ATTACHMENT, "attachments", Phase.PARTS, true),
              new PartKind(COMMENT, "comments", Phase.PARTS),
              new PartKind(WORKLOG, "worklogs", Phase.PARTS),
              new PartKind(LINK, "links", Phase.LINKS, true),
              new PartKind(WATCHER, "watchers", Phase.FINISH, true)));

  private IssueSchema() {}
}
