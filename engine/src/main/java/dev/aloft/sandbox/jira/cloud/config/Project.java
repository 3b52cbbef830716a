package dev.aloft.sandbox.jira.cloud.config;

import java.util.Optional;

/**
 * A project, as far as issues care.
 *
 * @param id the numeric id
 * @param key the present key
 * @param name the name
 * @param typeKey {@code software}, {@code business} or {@code service_desk}
 * @param simplified whether it is team-managed
 * @param leadAccountId the lead
 * @param assignedToLead whether an issue without an assignee goes to the lead
 * @param writable false once it is archived or in the trash
 */
public record Project(
    String id,
    String key,
    String name,
    String typeKey,
    boolean simplified,
    Optional<String> leadAccountId,
    boolean assignedToLead,
    boolean writable) {}
