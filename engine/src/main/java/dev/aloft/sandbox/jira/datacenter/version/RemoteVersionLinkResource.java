package dev.aloft.sandbox.jira.datacenter.version;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Version;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /version/{id}/remotelink}: what apps link with versions, by global ids. A link is any JSON
 * object; the contract shows it as its text.
 */
public final class RemoteVersionLinkResource implements Resource<DataCenterCall> {

  private final JiraSite site;
  private final Lookup lookup;

  /** The versions of a site. */
  public RemoteVersionLinkResource(JiraSite site) {
    this.site = site;
    this.lookup = new Lookup(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getRemoteVersionLinks")
        .query("globalId")
        .answer(call -> {
          String wanted = call.query("globalId").orElse("");
          List<ObjectNode> found = new ArrayList<>();
          for (Version version : site.tables().versions().all()) {
            JsonNode link = links(version).get(wanted);
            if (link != null && visible(call, version)) {
              found.add(view(call, version, wanted, link));
            }
          }
          return Reply.ok(list(found));
        });
    operations
        .on("getRemoteVersionLinksByVersionId")
        .answer(call -> {
          Version version = find(call);
          List<ObjectNode> found = new ArrayList<>();
          links(version).forEach((id, link) -> found.add(view(call, version, id, link)));
          return Reply.ok(list(found));
        });
    operations
        .on("getRemoteVersionLink")
        .answer(call -> {
          Version version = find(call);
          String id = call.path("globalId");
          JsonNode link = links(version).get(id);
          if (link == null) {
            throw absent(id);
          }
          return Reply.ok(view(call, version, id, link));
        });
    writes(operations);
  }

  private void writes(Operations<DataCenterCall> operations) {
    operations
        .on("createOrUpdateRemoteVersionLink")
        .anyBody()
        .answer(call -> {
          String given = call.json().path("globalId").asString("");
          return put(call, given.isEmpty() ? fresh() : given);
        });
    operations
        .on("createOrUpdateRemoteVersionLink_1")
        .anyBody()
        .answer(call -> put(call, call.path("globalId")));
    operations
        .on("deleteRemoteVersionLink")
        .answer(call -> {
          String id = call.path("globalId");
          if (!site.properties().remove(thing(changeable(call)), id)) {
            throw absent(id);
          }
          return Reply.noContent();
        });
    operations
        .on("deleteRemoteVersionLinksByVersionId")
        .answer(call -> {
          site.properties().removeAll(thing(changeable(call)));
          return Reply.noContent();
        });
  }

  private Reply put(DataCenterCall call, String id) {
    Version version = changeable(call);
    if (!call.json().isObject() || call.json().isEmpty()) {
      throw Refusal.badRequest("The link must be a JSON object.");
    }
    site.properties().put(thing(version), id, call.json());
    return Reply.empty(201).with("Location", address(call, version, id));
  }

  private String fresh() {
    String seed = site.dataCenter().name() + "/versionlink/" + site.nextId("versionlink");
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String thing(Version version) {
    return "versionlinks " + version.id();
  }

  private Map<String, JsonNode> links(Version version) {
    return site.properties().all(thing(version));
  }

  private boolean visible(DataCenterCall call, Version version) {
    return lookup.find(call, Long.toString(version.owner())).isPresent();
  }

  private Version find(DataCenterCall call) {
    String id = call.path("versionId");
    return site.tables()
        .versions()
        .find(id)
        .filter(one -> visible(call, one))
        .orElseThrow(() -> Refusal.notFound("Could not find version for id '" + id + "'"));
  }

  private Version changeable(DataCenterCall call) {
    Version version = find(call);
    lookup.administered(call, Long.toString(version.owner()));
    return version;
  }

  private static Refusal absent(String id) {
    return Refusal.notFound("There is no remote version link with the global id '" + id + "'.");
  }

  private static ObjectNode list(List<ObjectNode> links) {
    ObjectNode view = Json.object();
    view.set("links", Json.array(links, one -> one));
    return view;
  }

  private static ObjectNode view(DataCenterCall call, Version version, String id, JsonNode link) {
    return Json.object()
        .put("self", address(call, version, id))
        .put("name", version.name())
        .put("link", link.toString());
  }

  private static String address(DataCenterCall call, Version version, String id) {
    return call.address(
        "/rest/api/2/version/"
            + version.id()
            + "/remotelink/"
            + URLEncoder.encode(id, StandardCharsets.UTF_8));
  }
}
