package dev.aloft.sandbox.jira.cloud.fieldconfiguration;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.FieldLayouts;
import dev.aloft.sandbox.operation.Handler;
import dev.aloft.sandbox.operation.Refusal;

/** Field configurations are not there where a site was moved to field schemes (decision 30). */
final class Unmoved {

  private Unmoved() {}

  /** Answers where field configurations hold; 404 elsewhere. */
  static Handler<JiraCall> only(FieldLayouts layouts, Handler<JiraCall> handler) {
    return call -> {
      if (layouts.moved()) {
        throw Refusal.notFound("This site has field schemes in place of field configurations.");
      }
      return handler.answer(call);
    };
  }
}
