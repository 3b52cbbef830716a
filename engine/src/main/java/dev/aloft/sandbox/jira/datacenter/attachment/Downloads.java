package dev.aloft.sandbox.jira.datacenter.attachment;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.JiraErrors;
import dev.aloft.sandbox.jira.datacenter.session.JiraConventions;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Attachment;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.store.Blob;
import dev.aloft.sandbox.web.Product;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.MissingNode;

/**
 * Where the files of attachments lie: addresses that the API names in {@code content} and its
 * contract does not list. The name after the number is for people.
 */
public final class Downloads implements Product {

  /** Where they begin. */
  public static final String ROOT = "/secure/attachment";

  private static final Pattern PATH = Pattern.compile(ROOT + "/(\\d{1,18})/[^/]*");

  private final JiraSite site;
  private final JiraConventions conventions;

  /** The files of a site, for those whom its conventions let in. */
  public Downloads(JiraSite site, JiraConventions conventions) {
    this.site = site;
    this.conventions = conventions;
  }

  @Override
  public String name() {
    return "Jira Data Center, files";
  }

  @Override
  public Reply answer(Request request) {
    try {
      DataCenterCall call =
          new DataCenterCall(
              request, conventions.caller(request), Map.of(), MissingNode.getInstance());
      Lock lock = site.dataCenter().lock().readLock();
      lock.lock();
      try {
        return file(call);
      } finally {
        lock.unlock();
      }
    } catch (Refusal refusal) {
      return JiraErrors.reply(refusal);
    }
  }

  private Reply file(DataCenterCall call) {
    Matcher path = PATH.matcher(call.request().rawPath());
    if (!call.request().method().equals("GET") || !path.matches()) {
      throw absent();
    }
    Attachment attachment =
        AttachmentResource.find(site, call, path.group(1)).orElseThrow(Downloads::absent);
    Blob file = site.files().find(attachment.id()).orElseThrow(Downloads::absent);
    return Reply.file(200, attachment.mediaType(), file.size(), file::open);
  }

  private static Refusal absent() {
    return Refusal.notFound("There is no file at this address");
  }
}
