package dev.aloft.sandbox.jira.software;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.cloud.CloudConventions;
import dev.aloft.sandbox.jira.JiraErrors;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.config.FieldSchema;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.property.EntityPropertyResource;
import dev.aloft.sandbox.jira.cloud.property.EntityPropertyResource.Names;
import dev.aloft.sandbox.jira.cloud.property.Properties;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.software.app.DevelopmentTools;
import dev.aloft.sandbox.jira.software.board.BoardConfigurationResource;
import dev.aloft.sandbox.jira.software.board.BoardContentResource;
import dev.aloft.sandbox.jira.software.board.BoardFeatureResource;
import dev.aloft.sandbox.jira.software.board.BoardIssueLists;
import dev.aloft.sandbox.jira.software.board.BoardResource;
import dev.aloft.sandbox.jira.software.board.BoardScopes;
import dev.aloft.sandbox.jira.software.board.Boards;
import dev.aloft.sandbox.jira.software.board.KanbanMoveResource;
import dev.aloft.sandbox.jira.software.epic.EpicResource;
import dev.aloft.sandbox.jira.software.issue.AgileIssues;
import dev.aloft.sandbox.jira.software.issue.IssueLists;
import dev.aloft.sandbox.jira.software.issueview.AgileIssueResource;
import dev.aloft.sandbox.jira.software.planning.Epics;
import dev.aloft.sandbox.jira.software.planning.RankField;
import dev.aloft.sandbox.jira.software.planning.Ranks;
import dev.aloft.sandbox.jira.software.planning.Sprints;
import dev.aloft.sandbox.jira.software.rank.RankForm;
import dev.aloft.sandbox.jira.software.rank.RankResource;
import dev.aloft.sandbox.jira.software.sprint.SprintAccess;
import dev.aloft.sandbox.jira.software.sprint.SprintField;
import dev.aloft.sandbox.jira.software.sprint.SprintMoves;
import dev.aloft.sandbox.jira.software.sprint.SprintResource;
import dev.aloft.sandbox.operation.Api;
import dev.aloft.sandbox.operation.OperationTable;
import dev.aloft.sandbox.operation.Resource;
import java.util.ArrayList;
import java.util.List;

/** Jira Software over the Jira of the same site. */
public final class JiraSoftware {

  /** Where its tree begins. */
  public static final String ROOT = "/rest/agile/1.0";

  /** What its one version is called as well. */
  public static final String LATEST = "/rest/agile/latest";

  /** Where its newer lists of issues begin. */
  public static final String LISTS = "/rest/software/1.0";

  private static final String EPIC_NAME = "com.pyxis.greenhopper.jira:gh-epic-label";

  private JiraSoftware() {}

  /** The API over a site's Jira; once a site, since issues show sprint and rank from then on. */
  public static Api<CloudCall> over(WholeSite jira) {
    OperationTable table = OperationTable.load("/dev/aloft/sandbox/jira/software/operations.tsv");
    List<Resource<CloudCall>> resources = new ArrayList<>(resources(jira));
    resources.add(new DevelopmentTools(table));
    return new Api<>(
        "Jira Software Cloud",
        table,
        new CloudConventions(jira.site().cloud(), "jira", ROOT, JiraErrors::reply),
        resources,
        JiraSoftware::paths);
  }

  /** The product calls its one version {@code latest} too, as clients of it do. */
  private static List<String> paths(OperationTable.Row row) {
    String path = row.template();
    return path.startsWith(ROOT)
        ? List.of(path, LATEST + path.substring(ROOT.length()))
        : List.of(path);
  }

  private static List<Resource<CloudCall>> resources(WholeSite jira) {
    Permissions permissions = new Permissions(jira.site(), jira.tables());
    Field rankField = field(jira, FieldSchema.RANK);
    Sprints sprints = new Sprints(jira.site(), jira.store());
    Ranks ranks = new Ranks(jira.store());
    Epics epics = new Epics(jira.issues().issues(), field(jira, EPIC_NAME).key(), jira.store());
    SprintField sprintField =
        new SprintField(jira.issues().issues(), sprints, field(jira, FieldSchema.SPRINT));
    show(jira, sprintField, ranks, epics, rankField);
    Boards boards = new Boards(jira, permissions);
    BoardScopes scopes = new BoardScopes(jira, boards, sprints);
    AgileIssues issues = new AgileIssues(jira, sprints, epics);
    IssueLists lists = new IssueLists(jira, issues, ranks);
    RankForm places = new RankForm(issues, rankField);
    KanbanMoveResource kanban =
        new KanbanMoveResource(boards, scopes, issues, jira.issues().transitions(), ranks, places);
    SprintAccess access = new SprintAccess(jira, boards, issues, sprints);
    return List.of(
        new BoardResource(jira, permissions, boards),
        new BoardConfigurationResource(jira, boards, scopes, rankField),
        new BoardFeatureResource(boards),
        new BoardContentResource(jira, boards, scopes, lists, epics),
        new BoardIssueLists(boards, scopes, sprints, epics, issues, lists),
        boardProperties(jira, boards),
        new SprintResource(jira, boards, scopes, sprints, access, lists),
        new SprintMoves(
            jira.issues().issues(), kanban, sprints, access, issues, sprintField, ranks, places),
        kanban,
        sprintProperties(jira, access),
        new EpicResource(jira, epics, issues, lists, ranks, places),
        new RankResource(issues, ranks, places),
        new AgileIssueResource(jira, issues, boards));
  }

  private static Field field(WholeSite jira, String type) {
    return jira.tables()
        .fields()
        .first(field -> field.type().key().equals(type))
        .orElseThrow(() -> new IllegalStateException("a site without the field of " + type));
  }

  private static void show(
      WholeSite jira, SprintField sprints, Ranks ranks, Epics epics, Field rankField) {
    RankField rank = new RankField(ranks, rankField);
    List.of(sprints, rank).forEach(jira.issues().search()::attach);
    List.of(sprints, rank, epics).forEach(jira.issues().issues()::attach);
  }

  private static Resource<CloudCall> boardProperties(WholeSite jira, Boards boards) {
    return new EntityPropertyResource(
        new Names(
            "getBoardPropertyKeys", "getBoardProperty", "setBoardProperty", "deleteBoardProperty"),
        new Properties(jira.store(), jira.site().ids(), "board"),
        call -> boards.visible(call, call.path("boardId")).id(),
        call -> boards.changeable(call, call.path("boardId")).id());
  }

  private static Resource<CloudCall> sprintProperties(WholeSite jira, SprintAccess access) {
    return new EntityPropertyResource(
        new Names("getPropertiesKeys", "getProperty", "setProperty", "deleteProperty"),
        new Properties(jira.store(), jira.site().ids(), "sprint"),
        call -> access.visible(call, call.path("sprintId")).id(),
        call -> access.managed(call, call.path("sprintId")).id());
  }
}
