package dev.aloft.sandbox.confluence.cloud.state;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.Times;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.state.ContentStates.State;
import dev.aloft.sandbox.confluence.cloud.state.ContentStates.Stated;
import dev.aloft.sandbox.confluence.cloud.view.OldExpansions;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /content/{id}/state} and {@code /space/{key}/state}: the states of pages and blog posts.
 * Whoever says that content is in another state makes a new version of it.
 */
public final class ContentStateResource implements Resource<CloudCall> {

  private static final int LONGEST_NAME = 20;
  private static final int USUAL = 25;
  private static final int MOST = 100;
  private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

  private final ConfluenceSite site;
  private final Views views;
  private final Finder finder;
  private final ContentStates states;

  /** The states of a site. */
  public ContentStateResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.views = views;
    this.finder = new Finder(site);
    this.states = new ContentStates(site.store());
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getContentState")
        .query("status")
        .answer(call -> Reply.ok(view(states.of(content(call).id()))));
    operations.on("setContentState").query("status").body("id", "name", "color").answer(this::set);
    operations.on("removeContentState").query("status").answer(this::clear);
    operations
        .on("getAvailableContentStates")
        .answer(call -> {
          content(call);
          ObjectNode view = Json.object();
          view.set(
              "spaceContentStates",
              Json.array(ContentStates.SUGGESTED, ContentStateResource::view));
          view.set("customContentStates", Json.array(own(call), ContentStateResource::view));
          return Reply.ok(view);
        });
    operations
        .on("getCustomContentStates")
        .answer(call -> Reply.ok(Json.array(own(call), ContentStateResource::view)));
    operations
        .on("getSpaceContentStates")
        .answer(call -> {
          finder.spaceByKey(call, call.path("spaceKey"));
          return Reply.ok(Json.array(ContentStates.SUGGESTED, ContentStateResource::view));
        });
    operations.on("getContentStateSettings").answer(this::settings);
    operations
        .on("getContentsWithState")
        .query("state-id", "expand", "start", "limit")
        .answer(this::inState);
  }

  private List<State> own(CloudCall call) {
    return states.own(call.caller().accountId());
  }

  private Content content(CloudCall call) {
    String id = call.path("id");
    boolean draft = call.query("status").orElse("").equals("draft");
    return finder
        .any(call, id, kind -> kind == Kind.PAGE || kind == Kind.BLOG_POST)
        .filter(one -> draft == (one.status() == Status.DRAFT) && one.status() != Status.TRASHED)
        .orElseThrow(() -> Refusal.notFound("No content with id " + id));
  }

  private Reply set(CloudCall call) {
    Content content = content(call);
    finder.permitWrite(call, content);
    State state = state(call, Form.of(call));
    Stated stated = new Stated(state, site.now());
    states.set(content.id(), stated);
    revise(call, content);
    return Reply.ok(view(Optional.of(stated)));
  }

  private State state(CloudCall call, Form form) {
    Optional<Long> id = form.number("id");
    if (id.isPresent()) {
      return ContentStates.SUGGESTED.stream()
          .filter(one -> one.id() == id.get())
          .findFirst()
          .or(() -> own(call).stream().filter(one -> one.id() == id.get()).findFirst())
          .orElseThrow(() -> Refusal.badRequest("There is no content state " + id.get()));
    }
    String name = form.required("name", LONGEST_NAME);
    String color = form.required("color", LONGEST_NAME);
    form.check();
    if (!COLOR.matcher(color).matches()) {
      throw Refusal.badRequest("The color must be in 6 digit hex form");
    }
    return states.own(call.caller().accountId(), name, color, site.contents().nextId());
  }

  private Reply clear(CloudCall call) {
    Content content = content(call);
    finder.permitWrite(call, content);
    if (states.of(content.id()).isPresent()) {
      states.clear(content.id());
      revise(call, content);
    }
    return Reply.ok(view(Optional.empty()));
  }

  private void revise(CloudCall call, Content content) {
    if (content.status() != Status.DRAFT) {
      site.contents()
          .revise(content.as(content.version().next(call.caller().accountId(), site.now(), "")));
    }
  }

  private Reply settings(CloudCall call) {
    Space space = finder.spaceByKey(call, call.path("spaceKey"));
    if (!site.access().may(site.viewer(call), space, Right.ADMINISTER)) {
      throw Refusal.forbidden("Only administrators of the space see its settings");
    }
    ObjectNode view = Json.object();
    view.put("contentStatesAllowed", true);
    view.put("customContentStatesAllowed", true);
    view.put("spaceContentStatesAllowed", true);
    view.set("spaceContentStates", Json.array(ContentStates.SUGGESTED, ContentStateResource::view));
    return Reply.ok(view);
  }

  /** Content in a state that nobody knows is none. */
  private Reply inState(CloudCall call) {
    Space space = finder.spaceByKey(call, call.path("spaceKey"));
    List<String> expand = OldExpansions.content(call);
    long id = call.integer("state-id", 0);
    List<Content> found =
        site.contents()
            .all()
            .filter(one -> one.spaceId() == space.id() && one.status() == Status.CURRENT)
            .filter(one -> states.of(one.id()).filter(said -> said.state().id() == id).isPresent())
            .filter(one -> site.access().reads(site.viewer(call), one))
            .toList();
    return Reply.ok(
        StartPages.of(call, found, USUAL, MOST, one -> views.older().content(call, one, expand)));
  }

  private static ObjectNode view(State state) {
    return Json.object()
        .put("id", state.id())
        .put("name", state.name())
        .put("color", state.color());
  }

  private static ObjectNode view(Optional<Stated> stated) {
    ObjectNode view = Json.object();
    stated.ifPresent(said -> {
      view.set("contentState", view(said.state()));
      view.put("lastUpdated", Times.text(said.when()));
    });
    return view;
  }
}
