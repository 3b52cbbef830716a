package dev.aloft.spec;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which products invited people get.
 *
 * @param groups of the source; people of one of them are meant. Empty: of any
 * @param domains of addresses on the target, in small letters; empty: any
 * @param products keys of products, such as {@code jira-software}; empty: they are not invited
 * @param provisioning how their accounts are made, {@code INVITE} or {@code SCIM}; empty: as
 *     everybody's
 */
public record ProductAccess(
    List<Users.Group> groups,
    SortedSet<String> domains,
    SortedSet<String> products,
    Optional<Users.Provisioning> provisioning,
    SpecLocation location) {

  public ProductAccess {
    groups = List.copyOf(groups);
    domains = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(domains));
    products = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(products));
  }
}
