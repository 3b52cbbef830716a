package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.cloud.attachment.Attachments;
import dev.aloft.sandbox.jira.cloud.comment.Comments;
import dev.aloft.sandbox.jira.cloud.history.History;
import dev.aloft.sandbox.jira.cloud.link.Links;
import dev.aloft.sandbox.jira.cloud.link.RemoteLinks;
import dev.aloft.sandbox.jira.cloud.watch.Votes;
import dev.aloft.sandbox.jira.cloud.watch.Watchers;
import dev.aloft.sandbox.jira.cloud.worklog.Worklogs;

/** What hangs on issues and queries may name. */
public record SearchedParts(
    Comments comments,
    Worklogs worklogs,
    Attachments attachments,
    Links links,
    RemoteLinks remoteLinks,
    Watchers watchers,
    Votes votes,
    History history) {}
