package dev.aloft.sandbox.jira.datacenter.anonymization;

import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Actor;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Role;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.RoleActors;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.Grant;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.Notification;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.NotificationScheme;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.SecurityLevel;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.SecurityScheme;
import dev.aloft.sandbox.jira.datacenter.tables.Shared;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.store.Item;
import dev.aloft.sandbox.store.Shelf;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What refers to a user in the configuration of a site, and what is kept for him. */
final class SiteTraces {

  private final JiraSite site;
  private final Tables tables;

  SiteTraces(JiraSite site) {
    this.site = site;
    this.tables = site.tables();
  }

  /**
   * Visits everything.
   *
   * @param write whether it is changed, or only counted
   * @return how many roles, schemes, filters, dashboards and pictures refer to him
   */
  int visit(Renaming him, boolean write) {
    int count =
        each(tables.roles(), write, one -> role(one, him))
            + each(tables.roleActors(), write, one -> actors(one, him))
            + each(tables.permissionSchemes(), write, one -> one.with(grants(one.grants(), him)))
            + each(tables.securitySchemes(), write, one -> security(one, him))
            + each(tables.notificationSchemes(), write, one -> notification(one, him))
            + each(tables.filters(), write, one -> filter(one, him))
            + each(tables.dashboards(), write, one -> dashboard(one, him))
            + each(tables.avatars(), write, one -> avatar(one, him));
    if (write) {
      kept(him);
    }
    return count;
  }

  private static <T extends Item> int each(
      Shelf<T> shelf, boolean write, UnaryOperator<T> renamed) {
    int count = 0;
    for (T one : shelf.all()) {
      T now = renamed.apply(one);
      if (!now.equals(one)) {
        count++;
        if (write) {
          shelf.put(now);
        }
      }
    }
    return count;
  }

  private static Role role(Role one, Renaming him) {
    return new Role(one.id(), one.name(), one.description(), actors(one.usual(), him));
  }

  private static RoleActors actors(RoleActors one, Renaming him) {
    return new RoleActors(one.id(), one.owner(), one.role(), actors(one.actors(), him));
  }

  private static List<Actor> actors(List<Actor> actors, Renaming him) {
    return actors.stream()
        .map(one -> one.kind().equals("user") ? new Actor(one.kind(), him.key(one.name())) : one)
        .toList();
  }

  private static List<Grant> grants(List<Grant> grants, Renaming him) {
    return grants.stream()
        .map(one ->
            one.holder().equals("user")
                ? new Grant(one.id(), one.permission(), one.holder(), him.key(one.parameter()))
                : one)
        .toList();
  }

  private static SecurityScheme security(SecurityScheme one, Renaming him) {
    List<SecurityLevel> levels =
        one.levels().stream()
            .map(level ->
                new SecurityLevel(
                    level.id(), level.name(), level.description(), grants(level.members(), him)))
            .toList();
    return new SecurityScheme(one.id(), one.name(), one.description(), levels, one.usual());
  }

  private static NotificationScheme notification(NotificationScheme one, Renaming him) {
    Map<Long, List<Notification>> events = new TreeMap<>();
    one.events()
        .forEach((event, told) ->
            events.put(
                event,
                told.stream()
                    .map(each ->
                        each.type().toLowerCase(Locale.ROOT).equals("user")
                            ? new Notification(each.id(), each.type(), him.key(each.parameter()))
                            : each)
                    .toList()));
    return new NotificationScheme(one.id(), one.name(), one.description(), events);
  }

  private static List<Shared.Share> shares(List<Shared.Share> shares, Renaming him) {
    return shares.stream()
        .map(one ->
            one.type().equals("user")
                ? new Shared.Share(
                    one.id(), one.type(), one.project(), him.key(one.name()), one.edit())
                : one)
        .toList();
  }

  private static Shared.Filter filter(Shared.Filter one, Renaming him) {
    return new Shared.Filter(
        one.id(),
        him.key(one.author()),
        one.name(),
        one.description(),
        one.jql(),
        shares(one.shares(), him),
        him.keys(one.favouredBy()),
        one.columns());
  }

  private static Shared.Dashboard dashboard(Shared.Dashboard one, Renaming him) {
    return new Shared.Dashboard(
        one.id(),
        him.key(one.author()),
        one.name(),
        shares(one.shares(), him),
        him.keys(one.favouredBy()));
  }

  private static Shared.Avatar avatar(Shared.Avatar one, Renaming him) {
    return one.kind().equals("user")
        ? new Shared.Avatar(one.id(), one.kind(), him.key(one.of()))
        : one;
  }

  /** Properties and preferences move with him; tokens open nothing any more. */
  private void kept(Renaming him) {
    String before = him.oldKey();
    String after = him.now().key();
    tables
        .tokens()
        .where(one -> one.user().equals(before))
        .forEach(one -> {
          site.users().revoke(one.hash());
          tables.tokens().remove(one.id());
        });
    if (before.equals(after)) {
      return;
    }
    site.properties()
        .all("user " + before)
        .forEach((key, value) -> site.properties().put("user " + after, key, value));
    site.properties().removeAll("user " + before);
    for (String key : site.settings().keys()) {
      for (String kind : List.of("preference.", "user.avatar.")) {
        boolean his = key.equals(kind + before) || key.startsWith(kind + before + ".");
        if (his) {
          site.settings()
              .put(
                  kind + after + key.substring(kind.length() + before.length()),
                  site.settings().find(key).orElseThrow());
          site.settings().remove(key);
        }
      }
    }
  }
}
