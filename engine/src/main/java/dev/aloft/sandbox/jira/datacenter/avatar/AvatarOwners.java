package dev.aloft.sandbox.jira.datacenter.avatar;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.IssueType;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Optional;

/** Who has avatars, and which one each shows. */
final class AvatarOwners {

  private final JiraSite site;
  private final Lookup lookup;

  AvatarOwners(JiraSite site) {
    this.site = site;
    this.lookup = new Lookup(site);
  }

  /** Somebody or something with an avatar, by the name under which its pictures are kept. */
  record Owner(Avatars.Kind kind, String name) {}

  /** The kind that the path names. */
  static Avatars.Kind kind(DataCenterCall call) {
    return Avatars.Kind.of(call.path("type"))
        .orElseThrow(() ->
            Refusal.notFound("There are no avatars of the type '" + call.path("type") + "'."));
  }

  /** A project that the caller sees, or administers. */
  Owner project(DataCenterCall call, boolean change) {
    return project(call, call.path("projectIdOrKey"), change);
  }

  private Owner project(DataCenterCall call, String idOrKey, boolean change) {
    Project project = change ? lookup.administered(call, idOrKey) : lookup.project(call, idOrKey);
    return new Owner(Avatars.Kind.PROJECT, Long.toString(project.id()));
  }

  /** The user whom the query names, else the caller; only administrators change others. */
  Owner user(DataCenterCall call, boolean change) {
    Lookup.known(call);
    User user =
        call.query("username")
            .map(name ->
                site.users()
                    .byName(name)
                    .orElseThrow(
                        () -> Refusal.notFound("The user named '" + name + "' does not exist")))
            .orElse(call.caller());
    return user(call, user, change);
  }

  private Owner user(DataCenterCall call, User user, boolean change) {
    if (change
        && !user.key().equals(call.caller().key())
        && !site.access().administers(call.caller())) {
      throw Refusal.forbidden("You do not have permission to change the avatar of this user.");
    }
    return new Owner(Avatars.Kind.USER, user.key());
  }

  /** An issue type. */
  Owner type(String id) {
    return site.tables()
        .issueTypes()
        .find(id)
        .map(type -> new Owner(Avatars.Kind.ISSUE_TYPE, Long.toString(type.id())))
        .orElseThrow(() -> Refusal.notFound("The issue type with id '" + id + "' does not exist"));
  }

  /** What the path of the general resource names. */
  Owner any(DataCenterCall call, boolean change) {
    String id = call.path("owningObjectId");
    return switch (kind(call)) {
      case PROJECT -> project(call, id, change);
      case ISSUE_TYPE -> {
        if (change && !site.access().administers(call.caller())) {
          throw Refusal.forbidden("You do not have permission to change issue types.");
        }
        yield type(id);
      }
      case USER -> {
        Lookup.known(call);
        User user =
            site.users()
                .byKey(id)
                .or(() -> site.users().byName(id))
                .orElseThrow(() -> Refusal.notFound("The user '" + id + "' does not exist"));
        yield user(call, user, change);
      }
    };
  }

  /** The avatar that an owner shows, where one was chosen. */
  Optional<Long> selected(Owner owner) {
    return switch (owner.kind()) {
      case PROJECT ->
          site.tables().projects().find(owner.name()).flatMap(one -> one.profile().avatar());
      case ISSUE_TYPE -> site.tables().issueTypes().find(owner.name()).map(IssueType::avatar);
      case USER -> site.settings().find(setting(owner)).flatMap(Ids::parse);
    };
  }

  private static String setting(Owner owner) {
    return "user.avatar." + owner.name();
  }

  /** Makes an owner show an avatar. */
  void select(Owner owner, long avatar) {
    switch (owner.kind()) {
      case PROJECT ->
          site.tables()
              .projects()
              .find(owner.name())
              .ifPresent(
                  one -> site.tables().projects().put(one.with(one.profile().withAvatar(avatar))));
      case ISSUE_TYPE ->
          site.tables()
              .issueTypes()
              .find(owner.name())
              .ifPresent(one ->
                  site.tables()
                      .issueTypes()
                      .put(
                          new IssueType(
                              one.id(), one.name(), one.description(), one.subtask(), avatar)));
      case USER -> site.settings().put(setting(owner), Long.toString(avatar));
    }
  }
}
