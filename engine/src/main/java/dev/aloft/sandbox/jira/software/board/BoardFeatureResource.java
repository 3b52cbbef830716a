package dev.aloft.sandbox.jira.software.board;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /board/{boardId}/features}: what a board offers. Boards of company-managed projects, which
 * are all boards here, have what their type has; only the backlog of a kanban board can be
 * switched, which people do in the board's settings.
 */
public final class BoardFeatureResource implements Resource<CloudCall> {

  private static final String TIME = "timeoriginalestimate";

  private enum Feature {
    BACKLOG("Backlog", "Where work waits and is put in order.", true),
    SPRINTS("Sprints", "Work is planned in sprints.", true),
    ESTIMATION("Estimation", "Work is estimated before it is planned.", true),
    ISSUE_NAVIGATOR("Issues", "Work as a list.", false);

    private final String name;
    private final String description;
    private final boolean scrumOnly;

    Feature(String name, String description, boolean scrumOnly) {
      this.name = name;
      this.description = description;
      this.scrumOnly = scrumOnly;
    }

    private boolean on(Board board) {
      return board.scrum() || !scrumOnly || (this == BACKLOG && board.backlog());
    }

    private boolean locked(Board board) {
      return board.scrum() || this != BACKLOG;
    }

    private static Optional<Feature> of(String word) {
      return List.of(values()).stream().filter(one -> one.name().equals(word)).findFirst();
    }
  }

  private final Boards boards;

  /** The features of a site's boards. */
  public BoardFeatureResource(Boards boards) {
    this.boards = boards;
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getFeaturesForBoard")
        .answer(call -> Reply.ok(view(boards.visible(call, call.path("boardId")))));
    operations.on("toggleFeatures").body("boardId", "enabling", "feature").answer(this::toggle);
  }

  private Reply toggle(CloudCall call) {
    Board board = boards.changeable(call, call.path("boardId"));
    Form form = Form.of(call);
    if (form.number("boardId").filter(id -> id != board.id()).isPresent()) {
      form.refuse("boardId", "The body names another board.");
    }
    Optional<Feature> feature = Feature.of(form.required("feature", 255));
    if (feature.isEmpty()) {
      form.refuse("feature", "The board has no such feature.");
    }
    Optional<Boolean> wanted = form.flag("enabling");
    form.check();
    if (wanted.isEmpty()
        || feature.filter(one -> one.on(board) == wanted.get() || !one.locked(board)).isEmpty()) {
      throw Refusal.badRequest("The feature is locked.");
    }
    boolean backlog = feature.filter(one -> !one.locked(board)).isPresent();
    return Reply.ok(view(backlog ? boards.put(board.withBacklog(wanted.get())) : board));
  }

  private static ObjectNode view(Board board) {
    ObjectNode document = Json.object();
    ArrayNode features = document.putArray("features");
    for (Feature feature : Feature.values()) {
      ObjectNode view = features.addObject();
      view.put("boardFeature", feature.name()).put("boardId", board.id());
      view.put("state", feature.on(board) ? "ENABLED" : "DISABLED");
      view.put("toggleLocked", feature.locked(board));
      view.put("localisedName", feature.name).put("localisedDescription", feature.description);
      boolean estimation = feature == Feature.ESTIMATION;
      view.put("featureType", estimation ? "ESTIMATION" : "BASIC");
      if (estimation && board.scrum()) {
        boolean time = board.estimation().equals(TIME);
        view.putArray("permissibleEstimationTypes")
            .addObject()
            .put("value", time ? "ORIGINAL_ESTIMATE" : "STORY_POINTS")
            .put("localisedName", time ? "Original time estimate" : "Story points");
      }
    }
    return document;
  }
}
