package dev.aloft.sandbox.jira.cloud.preference;

import dev.aloft.sandbox.jira.cloud.property.Properties;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Store;
import dev.aloft.sandbox.web.Reply;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code /announcementBanner}: what the site tells everybody on every page. */
public final class AnnouncementBanner implements Resource<JiraCall> {

  private static final String KEY = "banner";

  private static final Set<String> VISIBILITIES = Set.of("public", "private");

  private final Properties values;

  /** The banner of a site. */
  public AnnouncementBanner(JiraSite site, Store store) {
    this.values = new Properties(store, site.ids(), "announcementBanner");
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getBanner").administratorsOnly().answer(call -> Reply.ok(view()));
    on.on("setBanner")
        .body("isDismissible", "isEnabled", "message", "visibility")
        .administratorsOnly()
        .answer(this::set);
  }

  private ObjectNode stored() {
    ObjectNode view = Json.object();
    view.put("isDismissible", false).put("isEnabled", false).put("message", "");
    view.put("visibility", "public");
    values.get(0, KEY).ifPresent(kept -> view.setAll((ObjectNode) kept));
    return view;
  }

  /** Another text has another hash, so that who has dismissed one sees the next. */
  private ObjectNode view() {
    ObjectNode view = stored();
    int hash = view.path("message").asString("").hashCode();
    return view.put("hashId", Integer.toHexString(hash).toUpperCase(Locale.ROOT));
  }

  private Reply set(JiraCall call) {
    ObjectNode next = stored();
    Form form = Form.of(call);
    form.flag("isDismissible").ifPresent(value -> next.put("isDismissible", value));
    form.flag("isEnabled").ifPresent(value -> next.put("isEnabled", value));
    form.text("message").ifPresent(value -> next.put("message", value));
    form.text("visibility")
        .ifPresent(value -> {
          if (!VISIBILITIES.contains(value)) {
            form.refuse("visibility", "The visibility must be public or private.");
          }
          next.put("visibility", value);
        });
    form.check();
    values.set(0, KEY, next);
    return Reply.noContent();
  }
}
