package dev.aloft.sandbox.confluence.datacenter.content;

import dev.aloft.sandbox.confluence.Outlines;
import dev.aloft.sandbox.confluence.body.Names;
import dev.aloft.sandbox.confluence.body.Storage;
import dev.aloft.sandbox.confluence.body.WebView;
import dev.aloft.sandbox.confluence.body.WikiToStorage;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /contentbody/convert/{to}}: from storage to what browsers show, from wiki markup to
 * storage.
 */
public final class ConvertResource implements Resource<DataCenterCall> {

  private static final Outline BODY =
      Outline.of("representation", "value")
          .overlooking(
              Outlines.COMPUTED, "webresource", "contentRef", "_expandable", "_links")
          .lacking("content");

  private static final Set<String> SHOWN = Set.of("view", "export_view", "styled_view");

  private final ConfluenceSite site;

  /** The bodies of a site. */
  public ConvertResource(ConfluenceSite site) {
    this.site = site;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    for (String publish : new String[] {"publishLegacyDraft", "publishSharedDraft"}) {
      operations
          .on(publish)
          .refused(
              "no page here is a draft of a blueprint",
              Refusal.notFound("There is no draft of a blueprint with this id."));
    }

    operations.on("convert").query("expand").anyBody().outlined(BODY).reading().answer(this::convert);
  }

  private Reply convert(DataCenterCall call) {
    Form form = Form.of(call);
    String from = form.text("representation").orElse("");
    String to = call.path("to");
    boolean wiki = from.equals("wiki") && to.equals("storage");
    if (!wiki && (!from.equals("storage") || !(SHOWN.contains(to) || to.equals("storage")))) {
      throw to.equals("editor") || from.equals("editor") || from.equals("wiki")
          ? Refusal.of(501, "The sandbox does not convert bodies from " + from + " to " + to + ".")
          : Refusal.badRequest("Cannot convert a body from " + from + " to " + to);
    }
    String text = form.text("value").orElse("");
    String value = wiki ? WikiToStorage.of(text) : text;
    Storage.read(value);
    ObjectNode view = Json.object();
    view.put("value", to.equals("storage") ? value : new WebView(new PeopleOnly(site)).of(value));
    view.put("representation", to);
    return Reply.ok(view);
  }

  /** A body without a page around it: only people have names in it. */
  private record PeopleOnly(ConfluenceSite site) implements Names {

    @Override
    public Optional<String> person(String key) {
      return site.users().byKey(key).map(User::displayName);
    }

    @Override
    public Optional<String> page(String spaceKey, String title) {
      return site.spaces()
          .byKey(spaceKey)
          .flatMap(space -> site.contents().titled(space.id(), title))
          .map(page -> "/pages/viewpage.action?pageId=" + page.id());
    }

    @Override
    public Optional<String> file(String name) {
      return Optional.empty();
    }
  }
}
