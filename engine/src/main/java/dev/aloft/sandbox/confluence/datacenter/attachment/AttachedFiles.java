package dev.aloft.sandbox.confluence.datacenter.attachment;

import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Contents;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.Finder;
import dev.aloft.sandbox.confluence.download.FileSite;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.store.Blobs;
import dev.aloft.sandbox.web.Request;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import tools.jackson.databind.node.MissingNode;

/** The files of a Data Center, at the addresses that its API names. */
public record AttachedFiles(ConfluenceSite site) implements FileSite<DataCenterCall> {

  /** Where the addresses begin. */
  public static final String ROOT = "/download";

  @Override
  public String name() {
    return "Confluence Data Center, files";
  }

  @Override
  public DataCenterCall admit(Request request) {
    return new DataCenterCall(
        request, site.dataCenter().authenticate(request), Map.of(), MissingNode.getInstance());
  }

  @Override
  public Lock reading() {
    return site.dataCenter().lock().readLock();
  }

  @Override
  public Content holder(DataCenterCall call, String id) {
    return new Finder(site).content(call, id);
  }

  /** Whoever sees what it hangs on. */
  @Override
  public boolean sees(DataCenterCall call, Content file) {
    return true;
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
