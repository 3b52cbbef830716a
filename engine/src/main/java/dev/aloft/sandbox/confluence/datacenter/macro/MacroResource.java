package dev.aloft.sandbox.confluence.datacenter.macro;

import dev.aloft.sandbox.confluence.body.Macros;
import dev.aloft.sandbox.confluence.body.Macros.Macro;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.Finder;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /content/{id}/history/{version}/macro/id}: a macro of a version of a text, by its id. */
public final class MacroResource implements Resource<DataCenterCall> {

  private final ConfluenceSite site;
  private final Finder finder;

  /** The macros of a site. */
  public MacroResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getMacroBodyByMacroId")
        .answer(call -> Reply.ok(macro(call, call.path("macroId"))));
    // The product makes hashes while it shows a page to an app, which nobody does here; a macro's
    // own id counts as one.
    operations.on("getMacroBodyByHash").answer(call -> Reply.ok(macro(call, call.path("hash"))));
  }

  private ObjectNode macro(DataCenterCall call, String id) {
    Content content = finder.content(call);
    Macro macro =
        version(call, content)
            .flatMap(one -> Macros.find(one.body().value(), id))
            .orElseThrow(() ->
                Refusal.notFound("No macro with id " + id + " in this version of the content"));
    ObjectNode view = Json.object().put("name", macro.name()).put("body", macro.body());
    ObjectNode parameters = view.putObject("parameters");
    macro.parameters().forEach((name, value) -> parameters.putObject(name).put("value", value));
    return view;
  }

  private Optional<Content> version(DataCenterCall call, Content content) {
    return Ids.parse(call.path("version"))
        .flatMap(number -> site.contents().find(content.id(), Math.toIntExact(number)));
  }
}
