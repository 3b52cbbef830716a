package dev.aloft.sandbox.confluence.datacenter.look;

import dev.aloft.sandbox.confluence.datacenter.look.ColorSchemes.Scheme;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.Finder;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /color-scheme}, of the site and of spaces: each by day and by night. */
public final class ColorSchemeResource implements Resource<DataCenterCall> {

  private static final String LIGHT = "colorSchemeModelLight";
  private static final String DARK = "colorSchemeModelDark";
  private static final String[] PARTS = ColorSchemes.PARTS.toArray(String[]::new);

  private final ColorSchemes schemes;
  private final Finder finder;

  /** The looks of a site. */
  public ColorSchemeResource(ConfluenceSite site, ColorSchemes schemes) {
    this.schemes = schemes;
    this.finder = new Finder(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations.on("getGlobalColorScheme").answer(call -> Reply.ok(schemes.global().view()));
    operations.on("getDefaultColorScheme").answer(call -> Reply.ok(ColorSchemes.fresh().view()));
    operations
        .on("updateColorScheme")
        .body(LIGHT, DARK)
        .outlined(Outline.of(LIGHT, DARK))
        .administratorsOnly()
        .answer(call -> {
          schemes.put(ColorSchemes.SITE, read(call, schemes.global()));
          return Reply.ok(schemes.global().view());
        });
    operations
        .on("resetGlobalColorScheme")
        .administratorsOnly()
        .answer(call -> {
          schemes.reset(ColorSchemes.SITE);
          return Reply.ok(schemes.global().view());
        });
    spaces(operations);
  }

  private void spaces(Operations<DataCenterCall> operations) {
    operations.on("getSpaceColorScheme").answer(call -> Reply.ok(schemes.of(space(call)).view()));
    operations
        .on("updateSpaceColorScheme")
        .body(LIGHT, DARK)
        .outlined(Outline.of(LIGHT, DARK))
        .answer(call -> {
          String space = space(call);
          schemes.put(space, read(call, schemes.of(space)));
          return Reply.ok(schemes.of(space).view());
        });
    operations
        .on("resetSpaceColorScheme")
        .answer(call -> {
          String space = space(call);
          schemes.reset(space);
          return Reply.ok(schemes.of(space).view());
        });
    operations.on("getColorSchemeType").answer(call -> Reply.ok(type(space(call))));
    operations
        .on("updateColorSchemeType")
        .body("type")
        .answer(call -> {
          String space = space(call);
          String type = Form.of(call).text("type").orElse("");
          if (!List.of(ColorSchemes.GLOBAL, ColorSchemes.CUSTOM).contains(type)) {
            throw Refusal.badRequest("The type must be global or custom");
          }
          schemes.choose(space, type);
          return Reply.ok(type(space));
        });
  }

  private ObjectNode type(String space) {
    return Json.object().put("type", schemes.type(space));
  }

  /** A space is known by its number: another one may have its key some day. */
  private String space(DataCenterCall call) {
    return Ids.text(finder.administered(call, call.path("spaceKey")).id());
  }

  private static Scheme read(DataCenterCall call, Scheme before) {
    Form form = Form.of(call);
    return new Scheme(colors(form, LIGHT, before.light()), colors(form, DARK, before.dark()));
  }

  /** What the body leaves out stays. */
  private static Map<String, String> colors(Form form, String name, Map<String, String> before) {
    Map<String, String> colors = new TreeMap<>(before);
    Optional<JsonNode> given = form.node(name).filter(node -> !node.isNull());
    if (given.isPresent()) {
      Form own = Form.of(given.get(), PARTS);
      for (String part : PARTS) {
        own.text(part).ifPresent(color -> colors.put(part, color(color)));
      }
      own.check();
    }
    return colors;
  }

  private static String color(String text) {
    if (!text.matches("#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?")) {
      throw Refusal.badRequest("Invalid color: " + text);
    }
    return text;
  }
}
