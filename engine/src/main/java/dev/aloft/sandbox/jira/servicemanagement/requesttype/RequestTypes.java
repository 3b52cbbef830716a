package dev.aloft.sandbox.jira.servicemanagement.requesttype;

import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.store.Records;
import dev.aloft.sandbox.store.Store;
import java.util.List;
import java.util.Optional;

/** The request types of a site's desks. */
public final class RequestTypes {

  private final JiraSite site;
  private final Records<RequestType> records;

  /** Request types in a store. */
  public RequestTypes(JiraSite site, Store store) {
    this.site = site;
    this.records = new Records<>(store.table("request.type"), RequestType.class);
  }

  /** Adds a request type; ids are counted from one. */
  RequestType add(int desk, String name, String description, String helpText, long issueType) {
    long id = site.ids().next("request.type") - 9_999;
    RequestType type = new RequestType(id, desk, name, description, helpText, issueType);
    records.put(id, desk, type);
    return type;
  }

  /** The request types of a desk by ascending id. */
  public List<RequestType> of(int desk) {
    return records.ofOwner(desk);
  }

  /** A request type by id. */
  public Optional<RequestType> find(long id) {
    return records.find(id);
  }

  /** Takes a request type away. */
  void remove(RequestType type) {
    records.remove(type.id());
  }
}
