package dev.aloft.sandbox.sites;

import dev.aloft.sandbox.confluence.datacenter.ConfluenceDataCenter;
import dev.aloft.sandbox.jira.datacenter.JiraDataCenter;
import dev.aloft.sandbox.web.Product;
import java.util.List;
import java.util.stream.Stream;

/**
 * Data Center servers, each with an address and people of its own.
 *
 * @param jiras the Jiras
 * @param confluences the Confluences
 */
public record DataCenterSites(List<JiraDataCenter> jiras, List<ConfluenceDataCenter> confluences) {

  /** Keeps copies. */
  public DataCenterSites {
    jiras = List.copyOf(jiras);
    confluences = List.copyOf(confluences);
  }

  /** The addresses: one a server, under its name. */
  public List<Product> addresses() {
    Stream<Product> first = jiras.stream().map(JiraDataCenter::product);
    return Stream.concat(first, confluences.stream().map(ConfluenceDataCenter::product)).toList();
  }
}
