package dev.aloft.sandbox.confluence.cloud.attachment;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Contents;
import dev.aloft.sandbox.confluence.download.FileSite;
import dev.aloft.sandbox.store.Blobs;
import dev.aloft.sandbox.web.Request;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import tools.jackson.databind.node.MissingNode;

/** The files of a cloud site, at the addresses that both APIs name. */
public record AttachedFiles(ConfluenceSite site) implements FileSite<CloudCall> {

  /** Where the addresses begin. */
  public static final String ROOT = "/wiki/download";

  @Override
  public String name() {
    return "Confluence Cloud, files";
  }

  @Override
  public CloudCall admit(Request request) {
    return new CloudCall(
        request, site.cloud().authenticate(request), ROOT, Map.of(), MissingNode.getInstance());
  }

  @Override
  public Lock reading() {
    return site.cloud().organization().lock().readLock();
  }

  @Override
  public Content holder(CloudCall call, String id) {
    return new Finder(site).current(call, id);
  }

  @Override
  public boolean sees(CloudCall call, Content file) {
    return site.access().reads(site.viewer(call), file);
  }

  @Override
  public Contents contents() {
    return site.contents();
  }

  @Override
  public Blobs files() {
    return site.files();
  }
}
