package dev.aloft.sandbox.jira.datacenter.tables;

import dev.aloft.sandbox.store.Item;
import java.util.List;

/**
 * An organization of customers of service desks.
 *
 * @param members the keys of those who are in it
 * @param desks the numbers of the desks that serve it
 */
public record CustomerOrganization(long id, String name, List<String> members, List<Long> desks)
    implements Item {

  /** Keeps copies. */
  public CustomerOrganization {
    members = List.copyOf(members);
    desks = List.copyOf(desks);
  }

  /** The same with other members. */
  public CustomerOrganization withMembers(List<String> others) {
    return new CustomerOrganization(id, name, others, desks);
  }

  /** The same with other desks. */
  public CustomerOrganization withDesks(List<Long> others) {
    return new CustomerOrganization(id, name, members, others);
  }
}
