package dev.aloft.sandbox.confluence.cloud.settings;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ObjectNode;

/**
 * The settings of spaces, what the site is, and themes. The product has taken the themes away that
 * it had, and installs none: there is no theme that anybody could choose.
 */
public final class SettingsResource implements Resource<CloudCall> {

  private static final int USUAL = 100;

  private final ConfluenceSite site;
  private final Finder finder;

  /** Whether a page of its own may stand in for the pages of a space, by the space's id. */
  private final Register<Long, Boolean> overriding;

  /** The settings of a site. */
  public SettingsResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
    this.overriding =
        new Register<>(site.store(), "confluence.spacesetting", new TypeReference<>() {});
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getSpaceSettings")
        .answer(call -> Reply.ok(settings(call, finder.spaceByKey(call, call.path("spaceKey")))));
    operations
        .on("updateSpaceSettings")
        .body("routeOverrideEnabled")
        .answer(call -> {
          Space space = administered(call);
          Form.of(call)
              .flag("routeOverrideEnabled")
              .ifPresent(on -> overriding.put(space.id(), on));
          return Reply.ok(settings(call, space));
        });
    operations.on("getSystemInfo").administratorsOnly().answer(this::info);
    operations
        .on("getThemes")
        .query("start", "limit")
        .answer(
            call -> Reply.ok(StartPages.of(call, List.of(), USUAL, USUAL, one -> Json.object())));
    operations.on("getGlobalTheme").answer(call -> noTheme("The site has the default theme"));
    operations
        .on("getTheme")
        .answer(call -> noTheme("There is no theme with the key " + call.path("themeKey")));
    operations
        .on("getSpaceTheme")
        .answer(call -> {
          finder.spaceByKey(call, call.path("spaceKey"));
          return noTheme("The space has the theme of the site");
        });
    operations
        .on("setSpaceTheme")
        .body("themeKey")
        .answer(call -> {
          administered(call);
          return noTheme("There is no such theme");
        });
    operations
        .on("resetSpaceTheme")
        .answer(call -> {
          administered(call);
          return Reply.noContent();
        });
  }

  private static Reply noTheme(String message) {
    throw Refusal.notFound(message);
  }

  private Space administered(CloudCall call) {
    Space space = finder.spaceByKey(call, call.path("spaceKey"));
    return Optional.of(space)
        .filter(one -> site.access().may(site.viewer(call), one, Right.ADMINISTER))
        .orElseThrow(() -> Refusal.forbidden("Only administrators change a space"));
  }

  private ObjectNode settings(CloudCall call, Space space) {
    ObjectNode view = Json.object();
    view.put("routeOverrideEnabled", overriding.find(space.id()).orElse(false));
    view.putObject("editor").put("page", "v2").put("blogpost", "v2").put("default", "v2");
    view.put("spaceKey", space.key());
    view.putObject("_links").put("self", call.request().base() + call.request().rawPath());
    return view;
  }

  private Reply info(CloudCall call) {
    ObjectNode view = Json.object();
    view.put("cloudId", site.cloud().cloudId());
    view.put("commitHash", "0000000000000000000000000000000000000000");
    view.put("baseUrl", call.request().base() + "/wiki");
    view.put("edition", "PREMIUM");
    view.put("siteTitle", "Confluence");
    view.put("defaultLocale", "en_US");
    view.put("defaultTimeZone", "Etc/UTC");
    view.put("microsPerimeter", "commercial");
    return Reply.ok(view);
  }
}
