package dev.aloft.sandbox.confluence.datacenter.view;

import dev.aloft.sandbox.confluence.Times;
import dev.aloft.sandbox.confluence.content.Properties.Property;
import dev.aloft.sandbox.confluence.content.Version;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** Versions and properties as replies show them. */
public final class VersionViews {

  private final PersonViews people;

  /** The views of a site. */
  public VersionViews(ConfluenceSite site) {
    this.people = new PersonViews(site);
  }

  /** A version. */
  public ObjectNode version(DataCenterCall call, Version version) {
    ObjectNode view = Json.object();
    view.set("by", people.person(call, version.author()));
    view.put("when", Times.text(version.written()));
    view.put("message", version.message());
    view.put("number", version.number());
    view.put("minorEdit", version.minor());
    view.put("hidden", false);
    return view;
  }

  /**
   * A property.
   *
   * @param owner where it lies, without the key: {@code /rest/api/content/1/property}
   */
  public ObjectNode property(DataCenterCall call, Property property, String owner) {
    ObjectNode view = Json.object();
    view.put("id", Ids.text(property.id()));
    view.put("key", property.key());
    view.set("value", property.value());
    view.set("version", version(call, property.version()));
    view.putObject("_links").put("self", call.address(owner + "/" + property.key()));
    view.putObject("_expandable").put("content", owner.replaceFirst("/property$", ""));
    return view;
  }
}
