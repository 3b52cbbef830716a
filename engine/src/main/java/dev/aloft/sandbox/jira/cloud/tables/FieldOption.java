package dev.aloft.sandbox.jira.cloud.tables;

import java.util.Optional;

/** An option of a context; {@code parentId} is set on the second level of a cascading list. */
public record FieldOption(
    long id, long contextId, Optional<Long> parentId, String value, boolean disabled)
    implements Row {}
