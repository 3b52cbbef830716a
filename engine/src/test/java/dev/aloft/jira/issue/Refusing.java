package dev.aloft.jira.issue;

import dev.aloft.http.BodyReader;
import dev.aloft.http.Site;
import dev.aloft.http.SiteRefusal;
import dev.aloft.http.SiteReply;
import dev.aloft.http.SiteRequest;

/** A site that refuses one operation. */
record Refusing(Site site, String path) implements Site {

  @Override
  public SiteReply send(SiteRequest request) {
    if (request.template().endsWith(path)) {
      throw SiteRefusal.of(
          request,
          SiteReply.of(
              400, IssueRecords.object().set("errorMessages", IssueRecords.array().add("no"))));
    }
    return site.send(request);
  }

  @Override
  public <T> T read(SiteRequest request, BodyReader<T> reader) {
    return site.read(request, reader);
  }
}
