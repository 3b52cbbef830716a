package dev.aloft.sandbox.confluence.datacenter.content;

import dev.aloft.sandbox.confluence.Outlines;
import dev.aloft.sandbox.confluence.body.Names;
import dev.aloft.sandbox.confluence.body.Representations;
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
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /contentbody/convert/{to}}: from storage format, wiki markup and the editor's format to
 * storage format, the editor's, and what browsers show.
 */
public final class ConvertResource implements Resource<DataCenterCall> {

  private static final Outline BODY =
      Outline.of("representation", "value")
          .overlooking(Outlines.COMPUTED, "webresource", "contentRef", "_expandable", "_links")
          .lacking("content");

  private static final List<String> SHOWN = Representations.ALL;

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

    operations
        .on("convert")
        .query("expand")
        .anyBody()
        .outlined(BODY)
        .reading()
        .answer(this::convert);
  }

  /** Whatever a text is written in, it is read as storage format, and shown from there. */
  private Reply convert(DataCenterCall call) {
    refuseExpanded(call);
    Form form = Form.of(call);
    String to = call.path("to");
    if (!SHOWN.contains(to)) {
      throw Refusal.badRequest("Cannot convert a body to " + to);
    }
    String storage =
        BodyForm.storage(form.text("representation").orElse(""), form.text("value").orElse(""));
    ObjectNode view = Json.object();
    view.put("value", Representations.of(storage, to, new PeopleOnly(site)));
    view.put("representation", to);
    return Reply.ok(view);
  }

  private static void refuseExpanded(DataCenterCall call) {
    call.list("expand").stream()
        .filter(word -> word.startsWith("webresource") || word.startsWith("content"))
        .findFirst()
        .ifPresent(word -> {
          throw Refusal.of(501, "The sandbox does not implement expand=" + word + ".");
        });
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
