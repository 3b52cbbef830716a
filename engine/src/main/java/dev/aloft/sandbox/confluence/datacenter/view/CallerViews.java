package dev.aloft.sandbox.confluence.datacenter.view;

import dev.aloft.sandbox.confluence.Expand;
import dev.aloft.sandbox.confluence.Times;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Version;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What the caller has to do with content: {@code metadata.currentuser}. */
final class CallerViews {

  private static final String NAME = "metadata.currentuser";
  private static final List<String> PARTS =
      List.of("favourited", "lastmodified", "lastcontributed", "viewed");

  private final ConfluenceSite site;
  private final VersionViews versions;

  CallerViews(ConfluenceSite site) {
    this.site = site;
    this.versions = new VersionViews(site);
  }

  /** Adds what is wanted; who has never changed it has neither changed nor contributed anything. */
  void add(DataCenterCall call, ObjectNode view, Content content, List<String> expand) {
    if (!Expand.wants(expand, NAME)) {
      return;
    }
    List<String> wanted = Expand.inside(NAME, expand);
    ObjectNode own = view.withObject("metadata").putObject("currentuser");
    ObjectNode expandable = Json.object();
    for (String part : PARTS) {
      if (!Expand.wants(wanted, part)) {
        expandable.put(part, "");
      } else if (part.equals("favourited")) {
        own.putObject(part).put("isFavourite", site.favourites().has(call.caller().key(), content));
      } else {
        last(call, content)
            .ifPresent(version ->
                own.set(
                    part,
                    part.equals("lastmodified")
                        ? modified(call, version)
                        : Json.object()
                            .put("status", content.status().word())
                            .put("when", Times.text(version.written()))));
      }
    }
    own.set("_expandable", expandable);
  }

  private ObjectNode modified(DataCenterCall call, Version version) {
    ObjectNode view = Json.object();
    view.set("version", versions.version(call, version));
    return view.put("friendlyLastModified", Times.text(version.written()));
  }

  /** The newest version that the caller wrote. */
  private Optional<Version> last(DataCenterCall call, Content content) {
    return site.contents().versions(content.id()).stream()
        .map(Content::version)
        .filter(version -> version.author().equals(call.caller().key()))
        .findFirst();
  }
}
