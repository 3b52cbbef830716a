package dev.aloft.sandbox.jira.datacenter.follow;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Followers;
import dev.aloft.sandbox.jira.datacenter.user.UserViews;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issue/{issueIdOrKey}/watchers} and {@code …/votes}. */
public final class FollowResource implements Resource<DataCenterCall> {

  private final JiraSite site;
  private final Lookup lookup;

  /** The watchers and voters of a site. */
  public FollowResource(JiraSite site) {
    this.site = site;
    this.lookup = new Lookup(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations.on("getIssueWatchers").answer(call -> Reply.ok(watchers(call, lookup.issue(call))));
    operations.on("addWatcher_1").query("userName").optionalAnyBody().answer(this::watch);
    operations.on("removeWatcher_1").query("userName", "username").answer(this::unwatch);
    operations.on("getVotes").answer(call -> Reply.ok(votes(call, lookup.issue(call))));
    operations.on("addVote").answer(call -> vote(call, true));
    operations.on("removeVote").answer(call -> vote(call, false));
  }

  private Followers of(Issue issue) {
    return site.tables()
        .followers()
        .find(issue.id())
        .orElseGet(() -> new Followers(issue.id(), Set.of(), Set.of()));
  }

  private ObjectNode watchers(DataCenterCall call, Issue issue) {
    Set<String> watchers = new TreeSet<>(of(issue).watchers());
    ObjectNode view = Json.object();
    view.put("self", call.address("/rest/api/2/issue/" + site.issues().key(issue) + "/watchers"));
    view.put("isWatching", watchers.contains(call.caller().key()));
    view.put("watchCount", watchers.size());
    boolean all = site.access().may(call.caller(), Permission.VIEW_VOTERS_AND_WATCHERS, issue);
    view.set(
        "watchers",
        Json.array(all ? watchers : Set.of(), key -> UserViews.of(call, site.users(), key)));
    return view;
  }

  private Reply watch(DataCenterCall call) {
    Lookup.known(call);
    Issue issue = lookup.issue(call);
    Optional<String> name =
        call.query("userName")
            .or(() ->
                call.json().isString() ? Optional.of(call.json().asString()) : Optional.empty());
    User user = watcher(call, issue, name);
    if (!site.access().sees(user, issue)) {
      throw Refusal.badRequest(
          "The user \""
              + user.name()
              + "\" does not have permission to view this issue."
              + " This user will not be added to the watch list.");
    }
    Followers before = of(issue);
    Set<String> watchers = new TreeSet<>(before.watchers());
    watchers.add(user.key());
    site.tables().followers().put(new Followers(issue.id(), watchers, before.voters()));
    return Reply.noContent();
  }

  /** Who is meant: the caller himself, or for those who manage watchers whomever they name. */
  private User watcher(DataCenterCall call, Issue issue, Optional<String> name) {
    User user =
        name.map(one ->
                site.users()
                    .byName(one)
                    .orElseThrow(() ->
                        Refusal.notFound("The user with the name '" + one + "' does not exist")))
            .orElse(call.caller());
    if (!user.key().equals(call.caller().key())
        && !site.access().may(call.caller(), Permission.MANAGE_WATCHERS, issue)) {
      throw Refusal.of(
          401,
          "User '"
              + call.caller().name()
              + "' is not allowed to manage the watchers of issue '"
              + site.issues().key(issue)
              + "'");
    }
    return user;
  }

  private Reply unwatch(DataCenterCall call) {
    Lookup.known(call);
    Issue issue = lookup.issue(call);
    Optional<String> name = call.query("username").or(() -> call.query("userName"));
    if (name.isEmpty()) {
      throw Refusal.badRequest("The 'username' query parameter must be provided.");
    }
    User user = watcher(call, issue, name);
    Followers before = of(issue);
    Set<String> watchers = new TreeSet<>(before.watchers());
    watchers.remove(user.key());
    site.tables().followers().put(new Followers(issue.id(), watchers, before.voters()));
    return Reply.noContent();
  }

  private ObjectNode votes(DataCenterCall call, Issue issue) {
    Set<String> voters = new TreeSet<>(of(issue).voters());
    ObjectNode view = Json.object();
    view.put("self", call.address("/rest/api/2/issue/" + site.issues().key(issue) + "/votes"));
    view.put("votes", voters.size());
    view.put("hasVoted", voters.contains(call.caller().key()));
    view.set("voters", Json.array(voters, key -> UserViews.of(call, site.users(), key)));
    return view;
  }

  private Reply vote(DataCenterCall call, boolean yes) {
    Lookup.known(call);
    Issue issue = lookup.issue(call);
    if (issue.text("reporter").equals(Optional.of(call.caller().key()))) {
      throw Refusal.notFound("You cannot vote for an issue you have reported.");
    }
    if (issue.value("resolution").isPresent()) {
      throw Refusal.notFound("You cannot vote for a resolved issue.");
    }
    Followers before = of(issue);
    Set<String> voters = new TreeSet<>(before.voters());
    if (yes) {
      voters.add(call.caller().key());
    } else {
      // Whoever takes back a vote that he never gave is not told so.
      voters.remove(call.caller().key());
    }
    site.tables().followers().put(new Followers(issue.id(), before.watchers(), voters));
    return yes ? Reply.empty(200) : Reply.noContent();
  }
}
