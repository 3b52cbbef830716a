package dev.aloft.sandbox.jira.servicemanagement.customer;

import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.store.Records;
import dev.aloft.sandbox.store.Store;
import java.util.List;

/** Who is a customer of which desk. */
public final class Customers {

  private record Customer(long id, int desk, String accountId) {}

  private final JiraSite site;
  private final Records<Customer> records;

  /** Customers in a store. */
  public Customers(JiraSite site, Store store) {
    this.site = site;
    this.records = new Records<>(store.table("desk.customer"), Customer.class);
  }

  /** The accounts of a desk's customers, in the order in which they came. */
  public List<String> of(int desk) {
    return records.ofOwner(desk).stream().map(Customer::accountId).toList();
  }

  /** Makes accounts customers of a desk; who is one stays one. */
  void add(int desk, List<String> accountIds) {
    List<String> before = of(desk);
    for (String account : accountIds) {
      if (!before.contains(account)) {
        long id = site.ids().next("desk.customer");
        records.put(id, desk, new Customer(id, desk, account));
      }
    }
  }

  /** Takes customers from a desk. */
  void remove(int desk, List<String> accountIds) {
    records.ofOwner(desk).stream()
        .filter(one -> accountIds.contains(one.accountId()))
        .forEach(one -> records.remove(one.id()));
  }
}
