package dev.aloft.sandbox.confluence.datacenter.label;

import dev.aloft.sandbox.confluence.LabelNames;
import dev.aloft.sandbox.confluence.Outlines;
import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Labels.Label;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.Finder;
import dev.aloft.sandbox.confluence.datacenter.view.ContentViews;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;

/** {@code /content/{id}/label}. */
public final class LabelResource implements Resource<DataCenterCall> {

  private static final int USUAL = 200;

  private final ConfluenceSite site;
  private final Finder finder;
  private final LabelNames names;

  /** The labels of a site. */
  public LabelResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
    this.names = new LabelNames(site.labels(), site.contents());
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("labels")
        .query("prefix", "start", "limit")
        .answer(call -> list(call, finder.content(call)));
    operations
        .on("addLabels")
        .anyBody()
        .outlined(Outlines.LABELS)
        .answer(call -> {
          Content content = writable(call);
          names.add(call, call.caller().key(), content.id());
          return list(call, content);
        });
    operations.on("deleteLabel").answer(call -> remove(call, call.path("label")));
    operations
        .on("deleteLabelWithQueryParam")
        .query("name")
        .answer(call -> remove(call, call.query("name").orElse("")));
  }

  private Content writable(DataCenterCall call) {
    Content content = finder.content(call);
    finder.permitWrite(call, content);
    return content;
  }

  private Reply list(DataCenterCall call, Content content) {
    List<String> prefixes = call.queries("prefix");
    List<Label> all =
        site.labels().of(content.id(), call.caller().key()).stream()
            .filter(label -> prefixes.isEmpty() || prefixes.contains(label.prefix()))
            .toList();
    return Reply.ok(StartPages.of(call, all, USUAL, USUAL, ContentViews::label));
  }

  private Reply remove(DataCenterCall call, String name) {
    names.remove(call.caller().key(), writable(call).id(), name, "");
    return Reply.noContent();
  }
}
