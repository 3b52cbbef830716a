package dev.aloft.sandbox.migration.assistant;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;

/** {@code /rest/migration}: for administrators of the server. */
final class AssistantResource implements Resource<DataCenterCall> {

  private static final int LONGEST = 2048;

  private final Assistant assistant;

  AssistantResource(Assistant assistant) {
    this.assistant = assistant;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations.on("saveToken").body("cloudUrl", "token").administratorsOnly().answer(this::connect);
    operations
        .on("attachCloudSite")
        .query("cloudUrl")
        .optionalAnyBody()
        .administratorsOnly()
        .answer(this::attach);
  }

  /** The guide has one answer, 500, for every token that will not do. */
  private Reply connect(DataCenterCall call) {
    Form form = Form.of(call);
    String cloudUrl = form.required("cloudUrl", LONGEST);
    String token = form.required("token", LONGEST);
    form.check();
    if (!assistant.connect(cloudUrl, token)) {
      throw Refusal.of(500, "Exception in saving token.");
    }
    return Reply.ok(
        Json.object().put("cloudUrl", cloudUrl).put("message", "Token saved successfully."));
  }

  private Reply attach(DataCenterCall call) {
    String cloudUrl = call.query("cloudUrl").orElse("");
    return assistant
        .attach(cloudUrl)
        .map(end ->
            Reply.ok(Json.object().put("cloudUrl", cloudUrl).put("expiryTime", end.toString())))
        .orElseThrow(() ->
            Refusal.badRequest(
                "The destination cloud site is not authorized with the server. Please authorize"
                    + " the cloud site and retry."));
  }
}
