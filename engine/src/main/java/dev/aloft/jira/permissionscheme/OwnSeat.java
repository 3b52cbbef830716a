package dev.aloft.jira.permissionscheme;

import dev.aloft.jira.OwnAccess;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.named.NamedType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Aloft's own account is granted in each scheme that it makes, so that it may write and read
 * the issues of the projects: whoever administers a site may not by that alone. It is no part of
 * what is wanted, and left out where a scheme is read.
 *
 * <p>Where the source grants something to the very person whose account that is, the grant is
 * wanted. Such grants are noted in a property of the account, by the scheme's name, before they are
 * written.
 */
final class OwnSeat {

  private static final String PROPERTY = "aloft-grants";

  private final JiraCloud site;
  private final OwnAccess own;
  private Optional<Map<String, Set<String>>> noted = Optional.empty();

  OwnSeat(JiraCloud site) {
    this.site = site;
    this.own = new OwnAccess(site);
  }

  /** The grants of a scheme without those that are there only for Aloft's work. */
  List<SiteGrant> leftOut(String name, Collection<SiteGrant> grants) {
    return grants.stream().filter(grant -> !isOurs(name, grant)).toList();
  }

  private boolean isOurs(String name, SiteGrant grant) {
    return grant.holder().equals(SiteGrant.USER)
        && OwnAccess.NEEDED.contains(grant.permission())
        && grant.value().equals(own.account())
        && !noted().getOrDefault(NamedType.folded(name), Set.of()).contains(grant.permission());
  }

  /** The wanted grants of a scheme with those that Aloft's work takes; what is wanted is noted. */
  Set<SiteGrant> taken(String name, Collection<SiteGrant> wanted) {
    Set<SiteGrant> all = new LinkedHashSet<>(wanted);
    Set<String> given = new TreeSet<>();
    for (String permission : OwnAccess.NEEDED) {
      if (!all.add(new SiteGrant(permission, SiteGrant.USER, own.account()))) {
        given.add(permission);
      }
    }
    note(NamedType.folded(name), given);
    return all;
  }

  private synchronized void note(String name, Set<String> given) {
    Map<String, Set<String>> all = new TreeMap<>(noted());
    Set<String> before = all.getOrDefault(name, Set.of());
    if (before.equals(given)) {
      return;
    }
    all.put(name, given);
    if (given.isEmpty()) {
      all.remove(name);
    }
    ObjectNode property = JsonNodeFactory.instance.objectNode();
    all.forEach((scheme, permissions) -> permissions.forEach(property.putArray(scheme)::add));
    site.users().setProperty(own.account(), PROPERTY, property);
    noted = Optional.of(all);
  }

  private synchronized Map<String, Set<String>> noted() {
    if (noted.isEmpty()) {
      Map<String, Set<String>> all = new TreeMap<>();
      site.users()
          .property(own.account(), PROPERTY)
          .ifPresent(property ->
              property.propertyStream().forEach(entry -> all.put(entry.getKey(), texts(entry))));
      noted = Optional.of(all);
    }
    return noted.get();
  }

  private static Set<String> texts(Map.Entry<String, JsonNode> entry) {
    Set<String> texts = new TreeSet<>();
    entry.getValue().forEach(item -> texts.add(item.asString("")));
    return texts;
  }
}
