package dev.aloft.sandbox.confluence.datacenter;

import dev.aloft.sandbox.confluence.ConfluenceErrors;
import dev.aloft.sandbox.confluence.datacenter.content.ContentResource;
import dev.aloft.sandbox.confluence.datacenter.content.Contents;
import dev.aloft.sandbox.confluence.datacenter.space.ServerInformationResource;
import dev.aloft.sandbox.confluence.datacenter.space.SpaceResource;
import dev.aloft.sandbox.confluence.datacenter.space.Spaces;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.DataCenterConventions;
import dev.aloft.sandbox.datacenter.DataCenterSite;
import dev.aloft.sandbox.operation.Api;
import dev.aloft.sandbox.operation.OperationTable;
import java.time.Clock;
import java.util.List;

/**
 * A Confluence Data Center.
 *
 * @param api what answers
 * @param site its users
 * @param spaces its spaces, for loading and looking without HTTP
 * @param contents its pages, for loading and looking without HTTP
 */
public record ConfluenceDataCenter(
    Api<DataCenterCall> api, DataCenterSite site, Spaces spaces, Contents contents) {

  /** The group whose members administer it. */
  public static final String ADMINISTRATORS = "confluence-administrators";

  /** An empty Confluence that forgets everything when the process ends. */
  public static ConfluenceDataCenter inMemory(String name, Clock clock) {
    DataCenterSite site = new DataCenterSite(name, ADMINISTRATORS, clock);
    Spaces spaces = new Spaces(site.users());
    Contents contents = new Contents();
    Api<DataCenterCall> api =
        new Api<>(
            name,
            OperationTable.load("/dev/aloft/sandbox/confluence/datacenter/operations.tsv"),
            new DataCenterConventions(site, ConfluenceErrors::reply),
            List.of(
                new ServerInformationResource(),
                new SpaceResource(spaces),
                new ContentResource(site.users(), spaces, contents)));
    return new ConfluenceDataCenter(api, site, spaces, contents);
  }
}
