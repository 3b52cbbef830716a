package dev.aloft.sandbox.confluence.datacenter.label;

import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Labels.Label;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.Finder;
import dev.aloft.sandbox.confluence.datacenter.view.ContentViews;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Labels of a whole site or space, and the categories of spaces. */
public final class LabelListResource implements Resource<DataCenterCall> {

  private static final int USUAL = 200;

  private final ConfluenceSite site;
  private final Finder finder;

  /** The labels of a site. */
  public LabelListResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("labels_1")
        .query("labelName", "owner", "namespace", "spaceKey", "start", "limit")
        .answer(this::search);
    operations
        .on("popular")
        .query("start", "limit")
        .answer(call -> page(call, popular(call, visible(call))));
    operations
        .on("recent")
        .query("start", "limit")
        .answer(call -> page(call, recent(call, visible(call))));
    operations
        .on("related")
        .query("start", "limit")
        .answer(call -> page(call, related(call, visible(call))));
    operations
        .on("index_3")
        .query("start", "limit")
        .answer(call -> page(call, borne(call, of(call))));
    operations
        .on("popular_1")
        .query("start", "limit")
        .answer(call -> page(call, popular(call, of(call))));
    operations
        .on("recent_1")
        .query("start", "limit")
        .answer(call -> page(call, recent(call, of(call))));
    operations
        .on("related_1")
        .query("start", "limit")
        .answer(call -> page(call, related(call, of(call))));
    operations
        .on("add")
        .answer(call -> {
          Space space = finder.administered(call, call.path("spaceKey"));
          site.labels()
              .add(space.id(), "team", name(call, "labelName"), "", site.contents().nextId());
          return Reply.noContent();
        });
    operations
        .on("removeCategory")
        .answer(call -> {
          Space space = finder.administered(call, call.path("spaceKey"));
          String name = name(call, "categoryName");
          site.labels().of(space.id(), call.caller().key()).stream()
              .filter(one -> one.prefix().equals("team") && one.name().equals(name))
              .forEach(one -> site.labels().remove(space.id(), one));
          return Reply.noContent();
        });
  }

  private static String name(DataCenterCall call, String parameter) {
    return call.path(parameter).toLowerCase(Locale.ROOT);
  }

  /** The content of the space that the path names. */
  private List<Content> of(DataCenterCall call) {
    Space space = finder.space(call, call.path("spaceKey"));
    return visible(call).stream().filter(one -> one.spaceId() == space.id()).toList();
  }

  private List<Content> visible(DataCenterCall call) {
    return site.contents()
        .all()
        .filter(one -> one.status() == Status.CURRENT)
        .filter(one -> site.access().reads(call.caller(), one))
        .toList();
  }

  /** How often labels are borne. */
  private Map<Label, Integer> counts(DataCenterCall call, List<Content> contents) {
    Map<Label, Integer> counts = new LinkedHashMap<>();
    for (Content content : contents) {
      for (Label label : site.labels().of(content.id(), call.caller().key())) {
        counts.merge(label, 1, Integer::sum);
      }
    }
    return counts;
  }

  private List<Label> borne(DataCenterCall call, List<Content> contents) {
    return counts(call, contents).keySet().stream()
        .sorted(Comparator.comparing(Label::name))
        .toList();
  }

  private List<Label> popular(DataCenterCall call, List<Content> contents) {
    return counts(call, contents).entrySet().stream()
        .sorted(Map.Entry.<Label, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The label that came last is the newest. */
  private List<Label> recent(DataCenterCall call, List<Content> contents) {
    return counts(call, contents).keySet().stream()
        .sorted(Comparator.comparingLong(Label::id).reversed())
        .toList();
  }

  private List<Label> related(DataCenterCall call, List<Content> contents) {
    String name = call.path("labelName");
    List<Content> bearers =
        contents.stream()
            .filter(one ->
                site.labels().of(one.id(), call.caller().key()).stream()
                    .anyMatch(label -> label.text().equals(name)))
            .toList();
    return popular(call, bearers).stream().filter(one -> !one.text().equals(name)).toList();
  }

  private Reply search(DataCenterCall call) {
    Optional<String> name = call.query("labelName");
    Optional<String> prefix = call.query("namespace");
    Optional<String> owner = call.query("owner").map(one -> finder.user(one).key());
    Optional<Space> space = call.query("spaceKey").map(key -> finder.space(call, key));
    List<Content> contents =
        visible(call).stream()
            .filter(one -> space.isEmpty() || space.get().id() == one.spaceId())
            .toList();
    List<Label> found =
        borne(call, contents).stream()
            .filter(one -> name.isEmpty() || name.get().equals(one.name()))
            .filter(one -> prefix.isEmpty() || prefix.get().equals(one.prefix()))
            .filter(one -> owner.isEmpty() || owner.get().equals(one.owner()))
            .toList();
    if (name.isPresent() && found.isEmpty()) {
      throw Refusal.notFound("No label found with name " + name.get());
    }
    return page(call, found);
  }

  private static Reply page(DataCenterCall call, List<Label> labels) {
    return Reply.ok(StartPages.of(call, labels, USUAL, USUAL, ContentViews::label));
  }
}
