package dev.aloft.sandbox.jira.cloud.dashboard;

import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.sharing.ShareForm;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;

/** {@code /dashboard/{id}}: making, reading, changing, copying and deleting dashboards. */
final class DashboardResource implements Resource<JiraCall> {

  private static final int LONGEST_NAME = 255;
  private static final String EXTENDING = "extendAdminPermissions";
  private static final String[] BODY = {
    "name", "description", "sharePermissions", "editPermissions"
  };

  private final Permissions permissions;
  private final Dashboards dashboards;
  private final DashboardViews views;
  private final ShareForm shares;
  private final GadgetProperties properties;

  DashboardResource(
      Permissions permissions,
      Dashboards dashboards,
      DashboardViews views,
      ShareForm shares,
      GadgetProperties properties) {
    this.permissions = permissions;
    this.dashboards = dashboards;
    this.views = views;
    this.shares = shares;
    this.properties = properties;
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations.on("createDashboard").query(EXTENDING).body(BODY).answer(this::create);
    operations
        .on("getDashboard")
        .answer(call -> Reply.ok(views.whole(call, visible(call, dashboards))));
    operations.on("updateDashboard").query(EXTENDING).body(BODY).answer(this::update);
    operations.on("copyDashboard").query(EXTENDING).body(BODY).answer(this::copy);
    operations.on("deleteDashboard").answer(this::delete);
  }

  /** The dashboard that a path names, if the caller may see it. */
  static Dashboard visible(JiraCall call, Dashboards dashboards) {
    return dashboards.visible(call.caller(), call.path("id")).orElseThrow(() -> missing(call));
  }

  private static Refusal missing(JiraCall call) {
    return Refusal.notFound("The dashboard with id '" + call.path("id") + "' does not exist.");
  }

  private boolean extending(JiraCall call) {
    return extending(call.flag(EXTENDING, false), permissions, call);
  }

  /** Whether a call uses the rights of an administrator, who alone may ask for them. */
  static boolean extending(boolean asked, Permissions permissions, JiraCall call) {
    if (asked && !permissions.administers(call.caller())) {
      throw Refusal.badRequest("Only Jira administrators may extend admin permissions.");
    }
    return asked;
  }

  private Reply create(JiraCall call) {
    extending(call);
    Dashboard blank =
        new Dashboard(
            dashboards.nextId(),
            "",
            "",
            Optional.of(call.caller().accountId()),
            List.of(),
            List.of(),
            List.of());
    return Reply.ok(views.whole(call, dashboards.put(read(call, blank))));
  }

  /** Everything that a body does not name is emptied (contract). */
  private Dashboard read(JiraCall call, Dashboard before) {
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME);
    if (before.ownedBy().filter(owner -> dashboards.named(owner, name, before.id())).isPresent()) {
      form.refuse("name", "Dashboard with same name already exists.");
    }
    form.check();
    return new Dashboard(
        before.id(),
        name,
        form.text("description").orElse(""),
        before.ownedBy(),
        shares.list(call, form.elements("sharePermissions")),
        shares.list(call, form.elements("editPermissions")),
        before.gadgets());
  }

  private Reply update(JiraCall call) {
    boolean extending = extending(call);
    Dashboard before =
        dashboards
            .find(call.path("id"))
            .filter(one -> extending || dashboards.edits(call.caller(), one))
            .orElseThrow(() -> missing(call));
    return Reply.ok(views.whole(call, dashboards.put(read(call, before))));
  }

  /** The copy is the caller's; its gadgets keep their places and settings under new numbers. */
  private Reply copy(JiraCall call) {
    boolean extending = extending(call);
    Dashboard source =
        dashboards
            .find(call.path("id"))
            .filter(one -> extending || dashboards.sees(call.caller(), one))
            .orElseThrow(() -> missing(call));
    Dashboard blank =
        new Dashboard(
            dashboards.nextId(),
            "",
            "",
            Optional.of(call.caller().accountId()),
            List.of(),
            List.of(),
            List.of());
    Dashboard read = read(call, blank);
    List<Gadget> copies = source.gadgets().stream().map(properties::copy).toList();
    String description =
        Form.of(call).names("description") ? read.description() : source.description();
    Dashboard copy =
        new Dashboard(
            read.id(),
            read.name(),
            description,
            read.ownedBy(),
            read.shares(),
            read.editors(),
            copies);
    return Reply.ok(views.whole(call, dashboards.put(copy)));
  }

  private Reply delete(JiraCall call) {
    Dashboard dashboard =
        dashboards
            .visible(call.caller(), call.path("id"))
            .orElseThrow(() -> Refusal.badRequest("The dashboard does not exist."));
    if (!dashboards.owns(call.caller(), dashboard)) {
      throw Refusal.badRequest("You are not the owner of this dashboard.");
    }
    if (dashboard.id() == Dashboard.SYSTEM) {
      throw Refusal.badRequest("The system dashboard cannot be deleted.");
    }
    dashboard.gadgets().forEach(properties::remove);
    dashboards.remove(dashboard);
    return Reply.noContent();
  }
}
