package dev.aloft.sandbox.jira.datacenter.email;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Upload;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/**
 * {@code /email-templates}: a pack that administrators send, and put to use. The product's own
 * templates, which nobody may publish, are not here; nor are their types.
 */
public final class EmailTemplateResource implements Resource<DataCenterCall> {

  private static final String SENT = "email templates, sent";
  private static final String USED = "email templates, used";

  private final JiraSite site;

  /** The templates of a site. */
  public EmailTemplateResource(JiraSite site) {
    this.site = site;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("downloadEmailTemplates")
        .administratorsOnly()
        .answer(call ->
            find(USED)
                .map(pack -> Reply.bytes(200, "application/zip", pack.bytes()))
                .orElseThrow(() ->
                    Refusal.of(501, "The sandbox does not have the product's own templates.")));
    operations
        .on("uploadEmailTemplates")
        .rawBody()
        .administratorsOnly()
        .answer(call -> {
          byte[] pack = call.request().body();
          if (!archive(pack)) {
            throw Refusal.of(500, "The pack of templates is no ZIP file.");
          }
          keep(SENT, pack);
          return Reply.empty(200);
        });
    operations
        .on("applyEmailTemplates")
        .administratorsOnly()
        .answer(call -> {
          Upload sent =
              find(SENT)
                  .orElseThrow(
                      () -> Refusal.badRequest("There were no templates previously uploaded."));
          keep(USED, sent.bytes());
          forget(SENT);
          return Reply.empty(200);
        });
    operations
        .on("revertEmailTemplatesToDefault")
        .administratorsOnly()
        .answer(call -> {
          forget(USED);
          return Reply.empty(200);
        });
  }

  private static boolean archive(byte[] bytes) {
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      return zip.getNextEntry() != null;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private Optional<Upload> find(String of) {
    return site.tables().uploads().first(one -> one.of().equals(of));
  }

  private void keep(String of, byte[] bytes) {
    forget(of);
    site.tables().uploads().put(new Upload(site.tables().uploads().nextId(), of, Map.of(), bytes));
  }

  private void forget(String of) {
    find(of).ifPresent(one -> site.tables().uploads().remove(one.id()));
  }
}
