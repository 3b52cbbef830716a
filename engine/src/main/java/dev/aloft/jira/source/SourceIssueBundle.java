package dev.aloft.jira.source;

import java.util.List;

/**
 * An issue with everything that hangs on it, each list in the order of creation.
 *
 * @param links those that this issue is the source of; the ones that make it a parent among them
 * @param incoming those that lead here
 * @param components ids, as associations with the rows that say so
 * @param affectsVersions as for components
 * @param fixVersions as for components
 */
public record SourceIssueBundle(
    SourceIssue issue,
    List<SourceComment> comments,
    List<SourceWorklog> worklogs,
    List<SourceChangeGroup> history,
    List<SourceLink> links,
    List<SourceLink> incoming,
    List<SourceAttachment> attachments,
    List<SourceUserMark> watchers,
    List<SourceUserMark> voters,
    List<SourceLabel> labels,
    List<SourceFieldValue> fieldValues,
    List<SourceAssociation> components,
    List<SourceAssociation> affectsVersions,
    List<SourceAssociation> fixVersions) {}
