package dev.aloft.sandbox.confluence.cloud.label;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.LabelNames;
import dev.aloft.sandbox.confluence.Outlines;
import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.view.OldViews;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Labels.Label;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Labels in the older API, the only one that puts them on and takes them off. */
public final class OldLabelResource implements Resource<CloudCall> {

  private static final int MOST = 200;

  private final ConfluenceSite site;
  private final Finder finder;
  private final LabelNames names;

  /** The labels of a site. */
  public OldLabelResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
    this.names = new LabelNames(site.labels(), site.contents());
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("addLabelsToContent")
        .anyBody()
        .outlined(Outlines.LABELS)
        .answer(call -> {
          Content content = labelled(call);
          names.add(call, call.caller().accountId(), content.id());
          return Reply.ok(list(call, content.id(), Optional.empty()));
        });
    operations
        .on("removeLabelFromContent")
        .answer(call -> {
          Content content = labelled(call);
          names.remove(call.caller().accountId(), content.id(), call.path("label"), "");
          return Reply.noContent();
        });
    operations
        .on("removeLabelFromContentUsingQueryParameter")
        .query("name")
        .answer(call -> {
          Content content = labelled(call);
          names.remove(call.caller().accountId(), content.id(), call.query("name").orElse(""), "");
          return Reply.noContent();
        });
    operations
        .on("getLabelsForSpace")
        .query("prefix", "start", "limit")
        .answer(call -> {
          Space space = finder.spaceByKey(call, call.path("spaceKey"));
          return Reply.ok(list(call, space.id(), call.query("prefix")));
        });
    operations
        .on("addLabelsToSpace")
        .anyBody()
        .outlined(Outlines.LABELS)
        .answer(call -> {
          Space space = administered(call);
          names.add(call, call.caller().accountId(), space.id());
          return Reply.ok(list(call, space.id(), Optional.empty()));
        });
    operations
        .on("deleteLabelFromSpace")
        .query("name", "prefix")
        .answer(call -> {
          Space space = administered(call);
          names.remove(
              call.caller().accountId(),
              space.id(),
              call.query("name").orElse(""),
              call.query("prefix").orElse(""));
          return Reply.noContent();
        });
    operations
        .on("getAllLabelContent")
        .query("name", "type", "start", "limit")
        .answer(this::bearers);
  }

  private Content labelled(CloudCall call) {
    Content content =
        finder
            .any(call, call.path("id"), kind -> !kind.comment())
            .filter(one -> one.status() != Status.TRASHED)
            .orElseThrow(() -> Refusal.notFound("No content with id " + call.path("id")));
    finder.permitWrite(call, content);
    return content;
  }

  private Space administered(CloudCall call) {
    Space space = finder.spaceByKey(call, call.path("spaceKey"));
    if (!site.access().may(site.viewer(call), space, Right.ADMINISTER)) {
      throw Refusal.forbidden("User not permitted to administer the space");
    }
    return space;
  }

  private ObjectNode list(CloudCall call, long bearer, Optional<String> prefix) {
    List<Label> labels =
        site.labels().of(bearer, call.caller().accountId()).stream()
            .filter(label -> prefix.isEmpty() || prefix.get().equals(label.prefix()))
            .toList();
    return StartPages.of(call, labels, MOST, MOST, OldViews::label);
  }

  private Reply bearers(CloudCall call) {
    String name = call.query("name").orElse("");
    String me = call.caller().accountId();
    Label label =
        site.labels().all().stream()
            .filter(one -> one.text().equals(name) && one.visible(me))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("No label with name " + name));
    Optional<String> type = call.query("type");
    if (type.filter("page_template"::equals).isPresent()) {
      throw Refusal.of(501, "The sandbox does not implement labels of templates.");
    }
    List<Content> found =
        site.contents()
            .all()
            .filter(one ->
                one.kind() == Kind.PAGE
                    || one.kind() == Kind.BLOG_POST
                    || one.kind() == Kind.ATTACHMENT)
            .filter(one -> one.status() == Status.CURRENT)
            .filter(one -> type.isEmpty() || type.get().equals(one.kind().word()))
            .filter(one -> site.labels().of(one.id(), me).contains(label))
            .filter(one -> site.access().reads(site.viewer(call), one))
            .toList();
    int start = call.integer("start", 0);
    int limit = Math.min(call.integer("limit", MOST), MOST);
    if (start < 0 || limit < 0) {
      throw Refusal.badRequest("start and limit must not be negative");
    }
    List<Content> page = found.stream().skip(start).limit(limit).toList();
    ObjectNode view = Json.object();
    view.set("label", OldViews.label(label));
    ObjectNode contents = view.putObject("associatedContents");
    ArrayNode results = contents.putArray("results");
    page.forEach(one ->
        results
            .addObject()
            .put("contentType", one.kind().word())
            .put("contentId", one.id())
            .put("title", one.title()));
    contents.put("start", start).put("limit", limit).put("size", page.size());
    return Reply.ok(view);
  }
}
