package dev.aloft.sandbox.confluence.cloud.macro;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.body.Macros;
import dev.aloft.sandbox.confluence.body.Macros.Macro;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.view.Bodies;
import dev.aloft.sandbox.confluence.cloud.view.Bodies.Within;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.content.Body;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /content/{id}/history/{version}/macro} and {@code /contentbody/convert}: macros by their
 * ids, and conversions, which one asks for and fetches.
 */
public final class MacroResource implements Resource<CloudCall> {

  private static final Outline CONVERSIONS =
      Outline.of(
              "conversionInputs.to",
              "conversionInputs.spaceKeyContext",
              "conversionInputs.contentIdContext",
              "conversionInputs.body.value",
              "conversionInputs.body.representation")
          .overlooking("nothing is cached", "conversionInputs.allowCache")
          .lacking("conversionInputs.embeddedContentRender", "conversionInputs.expand");

  private static final int MOST_AT_ONCE = 10;

  private final ConfluenceSite site;
  private final Finder finder;
  private final Conversions conversions;

  /** The macros and conversions of a site. */
  public MacroResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.finder = new Finder(site);
    this.conversions = new Conversions(site, views.bodies());
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getMacroBodyByMacroId")
        .answer(call -> {
          Macro macro = macro(call, content(call));
          ObjectNode view = Json.object();
          view.put("name", macro.name());
          view.put("body", macro.body());
          ObjectNode parameters = view.putObject("parameters");
          macro
              .parameters()
              .forEach((name, value) -> parameters.putObject(name).put("value", value));
          view.putObject("_links");
          return Reply.ok(view);
        });
    operations
        .on("getAndConvertMacroBodyByMacroId")
        .query("spaceKeyContext")
        .answer(call -> Reply.ok(converted(call)));
    operations
        .on("getAndAsyncConvertMacroBodyByMacroId")
        .query("allowCache", "spaceKeyContext")
        .answer(call -> Reply.ok(begun(converted(call))));
    operations
        .on("asyncConvertContentBodyRequest")
        .query("spaceKeyContext", "contentIdContext", "allowCache")
        .body("value", "representation")
        .answer(call -> {
          Within within =
              within(call, call.query("contentIdContext"), call.query("spaceKeyContext"));
          return Reply.ok(begun(conversions.convert(body(Form.of(call)), call.path("to"), within)));
        });
    operations
        .on("asyncConvertContentBodyResponse")
        .answer(call -> Reply.ok(result(call.path("id"))));
    operations
        .on("bulkAsyncConvertContentBodyRequest")
        .body("conversionInputs")
        .outlined(CONVERSIONS)
        .answer(this::beginAll);
    operations
        .on("bulkAsyncConvertContentBodyResponse")
        .query("ids")
        .answer(call -> Reply.ok(Json.array(call.list("ids"), this::result)));
  }

  private Content content(CloudCall call) {
    Content content = finder.current(call, call.path("id"));
    int number = Finder.number(call.path("version"));
    return number == 0
        ? content
        : site.contents()
            .find(content.id(), number)
            .orElseThrow(() -> Refusal.notFound("There is no version " + number));
  }

  private static Macro macro(CloudCall call, Content content) {
    String id = call.path("macroId");
    return Optional.of(content.body())
        .filter(body -> body.format() == Body.Format.STORAGE)
        .flatMap(body -> Macros.find(body.value(), id))
        .orElseThrow(() -> Refusal.notFound("No macro with macroId " + id));
  }

  private ObjectNode converted(CloudCall call) {
    Content content = content(call);
    Macro macro = macro(call, content);
    return conversions.convert(
        new Body(Body.Format.STORAGE, macro.body()), call.path("to"), Within.of(content));
  }

  private static Body body(Form form) {
    return Bodies.of(form.text("representation").orElse(""), form.text("value").orElse(""));
  }

  /** The space counts where no content is named ("will be ignored", says the contract). */
  private Within within(CloudCall call, Optional<String> content, Optional<String> space) {
    return content
        .map(id -> Within.of(finder.current(call, id)))
        .or(() -> space.map(key -> Within.of(finder.spaceByKey(call, key))))
        .orElse(Within.NOTHING);
  }

  private ObjectNode begun(ObjectNode result) {
    return Json.object().put("asyncId", conversions.begin(result));
  }

  private ObjectNode result(String id) {
    return conversions
        .result(id)
        .orElseThrow(() -> Refusal.notFound("There is no conversion with the id " + id));
  }

  private Reply beginAll(CloudCall call) {
    List<Form> inputs =
        Form.of(call).elements("conversionInputs").stream()
            .map(node ->
                Form.of(node, "to", "allowCache", "spaceKeyContext", "contentIdContext", "body"))
            .toList();
    if (inputs.isEmpty() || inputs.size() > MOST_AT_ONCE) {
      throw Refusal.badRequest("Between 1 and " + MOST_AT_ONCE + " texts can be converted at once");
    }
    ArrayNode begun = Json.array(List.of(), one -> Json.object());
    for (Form input : inputs) {
      Within within = within(call, input.text("contentIdContext"), input.text("spaceKeyContext"));
      Body body = body(Form.of(input.node("body").orElseThrow(Form::unreadable)));
      begun.add(begun(conversions.convert(body, input.text("to").orElse(""), within)));
    }
    return Reply.ok(begun);
  }
}
