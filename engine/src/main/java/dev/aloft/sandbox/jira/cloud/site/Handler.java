package dev.aloft.sandbox.jira.cloud.site;

import dev.aloft.sandbox.web.Reply;

/** Answers the calls of one operation. */
@FunctionalInterface
public interface Handler {

  /**
   * Answers a call.
   *
   * @throws JiraError to refuse it
   */
  Reply answer(Call call);
}
