package dev.aloft.jira.customerorganization;

import dev.aloft.http.BodyReader;
import dev.aloft.http.Site;
import dev.aloft.http.SiteReply;
import dev.aloft.http.SiteRequest;
import tools.jackson.databind.node.ArrayNode;

/**
 * A site on which a person, {@code person-0}, has an address that a customer has too. The sandbox
 * lets no two accounts share one.
 */
record SharedAddress(Site site, String email) implements Site {

  @Override
  public SiteReply send(SiteRequest request) {
    SiteReply reply = site.send(request);
    if (request.path().endsWith("/users/search")
        && reply.json() instanceof ArrayNode users
        && !users.isEmpty()) {
      users
          .addObject()
          .put("accountId", "person-0")
          .put("accountType", "atlassian")
          .put("displayName", "At work")
          .put("emailAddress", email)
          .put("active", true);
    }
    return reply;
  }

  @Override
  public <T> T read(SiteRequest request, BodyReader<T> reader) {
    return site.read(request, reader);
  }
}
