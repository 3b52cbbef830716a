package dev.aloft.sandbox.confluence.datacenter.content;

import dev.aloft.sandbox.confluence.datacenter.content.Contents.Content;
import dev.aloft.sandbox.confluence.datacenter.space.SpaceResource;
import dev.aloft.sandbox.confluence.datacenter.space.Spaces;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.Users;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /content/{id}}: reading a page. What is not expanded is named in {@code _expandable}; a
 * page in a space that the caller may not see is not found.
 */
public final class ContentResource implements Resource<DataCenterCall> {

  private static final Set<String> EXPANDABLE = Set.of("space", "version", "body.storage");
  private static final List<String> USUAL = List.of("space", "version");

  private final Users users;
  private final Spaces spaces;
  private final Contents contents;

  /** The pages of a site. */
  public ContentResource(Users users, Spaces spaces, Contents contents) {
    this.users = users;
    this.spaces = spaces;
    this.contents = contents;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations.on("getContentById").query("expand").answer(this::read);
  }

  private Reply read(DataCenterCall call) {
    List<String> expand = call.query("expand").isEmpty() ? USUAL : call.list("expand");
    for (String word : expand) {
      if (!EXPANDABLE.contains(word)) {
        throw Refusal.of(501, "The sandbox does not implement expand=" + word + ".");
      }
    }
    return Ids.parse(call.path("id"))
        .flatMap(contents::find)
        .filter(content -> spaces.visible(call.caller(), content.spaceKey()).isPresent())
        .map(content -> Reply.ok(view(call, content, expand)))
        .orElseThrow(() ->
            Refusal.notFound("No content found with id: ContentId{id=" + call.path("id") + "}"));
  }

  private ObjectNode view(DataCenterCall call, Content content, List<String> expand) {
    ObjectNode view = Json.object();
    view.put("id", Ids.text(content.id()));
    view.put("type", "page");
    view.put("status", "current");
    view.put("title", content.title());
    List<String> left = new ArrayList<>();
    if (expand.contains("space")) {
      spaces
          .visible(call.caller(), content.spaceKey())
          .ifPresent(space -> view.set("space", SpaceResource.view(call, space)));
    } else {
      left.add("space");
    }
    if (expand.contains("version")) {
      view.set("version", version(content));
    } else {
      left.add("version");
    }
    if (expand.contains("body.storage")) {
      view.putObject("body")
          .putObject("storage")
          .put("value", content.storage())
          .put("representation", "storage");
    } else {
      left.add("body");
    }
    ObjectNode links = view.putObject("_links");
    links.put("webui", "/pages/viewpage.action?pageId=" + content.id());
    links.put("self", call.address("/rest/api/content/" + content.id()));
    links.put("base", call.request().base());
    links.put("context", call.request().context());
    ObjectNode expandable = view.putObject("_expandable");
    left.forEach(name -> expandable.put(name, ""));
    return view;
  }

  private ObjectNode version(Content content) {
    ObjectNode version = Json.object();
    users
        .byKey(content.author())
        .ifPresent(user ->
            version
                .putObject("by")
                .put("type", "known")
                .put("username", user.name())
                .put("userKey", user.key())
                .put("displayName", user.displayName()));
    version.put("when", content.written().toString());
    version.put("number", content.version());
    version.put("minorEdit", false);
    version.put("hidden", false);
    return version;
  }
}
